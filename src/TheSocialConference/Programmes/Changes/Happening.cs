using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes.Changes;

/// <summary>One thing that happened to a record, as people tell it; holds all that its sentence needs, and nothing of the programmes it was found in.</summary>
public abstract record Happening
{
    private Happening()
    {
    }

    /// <param name="Places">Of a session or a break: when and where it is, as far as that is known.</param>
    public sealed record Added(ValueList<Place> Places) : Happening;

    public sealed record Gone : Happening;

    /// <param name="WasAlready">It was off before; why, or what replaces it, is what is new.</param>
    public sealed record Cancelled(LocalText Reason, Subject? Replacement, bool WasAlready) : Happening;

    public sealed record OnAgain : Happening;

    /// <summary>It had no time yet, and now has one.</summary>
    public sealed record Scheduled(Place At) : Happening;

    /// <summary>Its time is no longer known.</summary>
    public sealed record Unscheduled(Place Was) : Happening;

    /// <param name="OtherStages">It is on other stages than before; two stages may share a name.</param>
    /// <param name="IsOneOfSeveral">The session is there more than once.</param>
    public sealed record Moved(Place From, Place To, bool OtherStages, bool IsOneOfSeveral) : Happening;

    public sealed record Repeated(Place At) : Happening;

    public sealed record RepeatDropped(Place Was) : Happening;

    /// <summary>The session goes on, but not then.</summary>
    public sealed record TimeCancelled(Place At, bool IsOneOfSeveral) : Happening;

    public sealed record TimeOnAgain(Place At, bool IsOneOfSeveral) : Happening;

    /// <summary>Another name, or of a session another title.</summary>
    public sealed record Renamed(Subject Was) : Happening;

    /// <param name="HadSome">Whether there were speakers before.</param>
    public sealed record SpeakersChanged(ValueList<Subject> Joined, ValueList<Subject> Left, bool HadSome) : Happening;

    public sealed record SpeakersReordered : Happening;

    public sealed record ThemeChanged(Subject? From, Subject? To) : Happening;

    public sealed record TextsChanged(ValueList<TextPart> Parts) : Happening;

    /// <summary>What has no sentence of its own; which fields, their change tells.</summary>
    public sealed record FactsChanged : Happening;

    public sealed record AddressChanged : Happening;

    public sealed record DatesChanged(DateOnly FirstWas, DateOnly LastWas, DateOnly First, DateOnly Last) : Happening;

    public sealed record VenueChanged(Programme.Venue? From, Programme.Venue? To) : Happening;

    /// <param name="Text">Null when it is withdrawn.</param>
    public sealed record Announced(LocalText? Text) : Happening;

    /// <summary>Records of this kind stand in another order.</summary>
    public sealed record Reordered : Happening;
}

/// <summary>Texts that are read, not acted on.</summary>
public enum TextPart
{
    Abstract,
    Question,
    Points,
    Quotes,
    Links,
    Note,
    Biography,
    Role,
    Organisation,
    Description,
    Tagline,
    Counts,
}
