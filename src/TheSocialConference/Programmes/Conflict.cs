namespace TheSocialConference.Programmes;

public enum Severity
{
    /// <summary>Cannot happen as it stands.</summary>
    Error,

    /// <summary>Can be meant.</summary>
    Warning,
}

public enum ConflictKind
{
    /// <summary>Two slots on one stage at once.</summary>
    StageTaken,

    SpeakerInTwoPlaces,

    /// <summary>Too few minutes between two slots of a speaker on different stages.</summary>
    ShortWalk,

    /// <summary>Something on all stages while sessions are on.</summary>
    PlenaryAgainstParallel,

    /// <summary>Not within the days of the edition.</summary>
    OutsideTheDays,

    NoTheme,

    NoSpeaker,
}

/// <summary>Something in a programme that an organiser should look at. It never stands in the way of publishing.</summary>
/// <param name="Slots">The ids of the slots it is between, in order of time; none when it is about a session as such.</param>
/// <param name="Sessions">The codes of the sessions it is about.</param>
/// <param name="Stage">The slug of the stage that is taken; null for all of them, and for other kinds.</param>
/// <param name="Speaker">The slug of the speaker it is about, or null.</param>
public sealed record Conflict(
    Severity Severity,
    ConflictKind Kind,
    ValueList<Guid> Slots,
    ValueList<string> Sessions,
    string? Stage = null,
    string? Speaker = null);
