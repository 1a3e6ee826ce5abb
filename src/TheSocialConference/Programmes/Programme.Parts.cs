using System.Text.Json.Serialization;
using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

public sealed partial record Programme
{
    /// <summary>What is known of the edition itself. Unknown is null, and is said on the page.</summary>
    /// <param name="Slug">First word of its addresses: <c>2014</c>.</param>
    /// <param name="Acronym">For exchange formats: 4 or more of <c>[a-z0-9_-]</c>.</param>
    /// <param name="Language">BCP 47 tag of texts given in one language.</param>
    /// <param name="IsExample">Invented, labelled, never current and not indexed.</param>
    /// <param name="TimeZone">IANA name; all times of the programme are wall times in it.</param>
    /// <param name="DayStartsAt">The hour, 0 to 12, at which a conference day begins.</param>
    /// <param name="OrganiserSource">Null without an organiser.</param>
    /// <param name="Question">The leading question of the programme, in a word: "Hoe".</param>
    /// <param name="Note">A label for every page of the edition.</param>
    /// <param name="Announcement">A banner of the moment.</param>
    public sealed record EditionFacts(
        string Slug,
        string Acronym,
        string Name,
        string Language,
        bool IsExample,
        DateOnly FirstDay,
        DateOnly LastDay,
        string TimeZone,
        int DayStartsAt,
        Venue? Venue,
        string? Organiser,
        Source? OrganiserSource,
        string? Hashtag,
        string? Question,
        LocalText? Tagline,
        StatedCounts? Stated,
        LocalText? Note,
        LocalText? Announcement)
    {
        /// <summary>Shown on its front page, and where a link to that is shared; null for none.</summary>
        public Image? Picture { get; init; }
    }

    /// <param name="Country">ISO 3166 code.</param>
    public sealed record Venue(string Name, string? Address, string? City, string? Country, string? Url);

    /// <summary>Counts as the source states them ("bijna 300"): texts, never computed with.</summary>
    /// <param name="Recorded">One sentence on how much of the programme is known here.</param>
    public sealed record StatedCounts(LocalText? Sessions, LocalText? Stages, LocalText? Attendees, LocalText? Recorded);

    /// <param name="Colour">Which of the four spot colours, 1 to 4; 0 for the neutral one.</param>
    public sealed record Theme(string Slug, LocalText Name, Shape Shape, int Colour, LocalText? Description);

    /// <param name="IsPlaceholder">The name stands in for one that is not recorded.</param>
    /// <param name="AllowsParallel">Several slots may be on at once.</param>
    public sealed record Stage(string Slug, LocalText Name, bool IsPlaceholder, bool AllowsParallel);

    /// <param name="SortName">Surname first: "Groot, Patrick de".</param>
    /// <param name="NameIsPartial">The name is not fully recorded.</param>
    /// <param name="Bio">Markdown.</param>
    public sealed record Speaker(
        string Slug,
        string Name,
        string SortName,
        bool NameIsPartial,
        string? Organisation,
        LocalText? Role,
        LocalText? Bio,
        ValueList<Link> Links)
    {
        /// <summary>Null for none: the initials stand in its place.</summary>
        public Image? Portrait { get; init; }
    }

    /// <param name="Code">Six of <c>[0-9A-Z]</c>, unique for ever.</param>
    /// <param name="Language">BCP 47 tag of what is spoken, or null.</param>
    /// <param name="Billing">Size on the poster: 1 (headliner) to 3.</param>
    /// <param name="Theme">A theme's slug, or null.</param>
    /// <param name="ThemeSource">Null without a theme.</param>
    /// <param name="Speakers">Slugs, in order.</param>
    /// <param name="How">The "how" question it answers.</param>
    /// <param name="Abstract">Markdown.</param>
    /// <param name="Note">What is known about the source of this record.</param>
    public sealed record Session(
        string Code,
        string Slug,
        string Title,
        TitleSource TitleSource,
        SessionKind Kind,
        string? Language,
        int Billing,
        string? Theme,
        Source? ThemeSource,
        ValueList<string> Speakers,
        LocalText? How,
        LocalText? Abstract,
        LocalText? Note,
        ValueList<LocalText> Points,
        ValueList<Quote> Quotes,
        ValueList<Link> Links,
        Cancellation? Cancellation)
    {
        /// <summary>The last part of its address: <c>KEYNT1-internal-social</c>.</summary>
        [JsonIgnore]
        public string Address => Slug.Length == 0 ? Code : $"{Code}-{Slug}";
    }

    /// <param name="Speaker">A speaker's slug, or null when nobody is named.</param>
    /// <param name="Language">BCP 47 tag of the words as spoken.</param>
    public sealed record Quote(string Text, string? Speaker, string Language, Attribution Attribution);

    public sealed record Link(LinkKind Kind, string Label, string Url);

    /// <param name="Replacement">The code of the session that takes its place, or null.</param>
    public sealed record Cancellation(LocalText Reason, string? Replacement);

    /// <summary>A time and a place for a session, or for a break.</summary>
    /// <param name="Id">For ever the same for (edition, session, key): a re-seed changes no calendar.</param>
    /// <param name="Number">Public number, positive, for ever; for formats that want one.</param>
    /// <param name="Key">Tells the slots of one session apart; empty for the first.</param>
    /// <param name="SessionCode">Null for a break, which has a <paramref name="Label"/> instead.</param>
    /// <param name="Stages">Slugs; none means all of them.</param>
    /// <param name="Start">Wall time in the edition's zone.</param>
    /// <param name="Sequence">Raised when time, stage or state changes: the SEQUENCE of calendars.</param>
    public sealed record Slot(
        Guid Id,
        int Number,
        string Key,
        string? SessionCode,
        LocalText? Label,
        ValueList<string> Stages,
        DateTime Start,
        TimeSpan Duration,
        int Sequence,
        bool IsCancelled)
    {
        [JsonIgnore]
        public DateTime End => Start + Duration;

        [JsonIgnore]
        public bool IsOnAllStages => Stages.Count == 0;

        /// <summary>Whether there is a moment at which both are on; one that begins when the other ends does not overlap it.</summary>
        public bool Overlaps(Slot other) => Start < other.End && other.Start < End;
    }
}
