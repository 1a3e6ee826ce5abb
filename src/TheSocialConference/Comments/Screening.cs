namespace TheSocialConference.Comments;

/// <summary>What is known around a comment when it comes in.</summary>
/// <param name="IsTrusted">Something of the writer was approved before, and they are known by their cookie or by an address they confirmed.</param>
/// <param name="IsBanned">The writer, also by something of theirs that is spam, or a place that it leads to.</param>
/// <param name="IsElsewhere">The same words stand in another comment of this site.</param>
/// <param name="LeadsToRejected">To a place that rejected comments led to.</param>
/// <param name="FromNetwork">How many came from the same network this hour, this one not counted.</param>
/// <param name="LinkCount">How many links it has.</param>
/// <param name="IsTrapFilled">Whether the field was filled in that nobody sees.</param>
/// <param name="Age">Since its writer got the form.</param>
public sealed record Circumstances(
    bool IsTrusted, bool IsBanned, bool IsElsewhere, bool LeadsToRejected, int FromNetwork, int LinkCount, bool IsTrapFilled, TimeSpan Age);

/// <summary>Judges what comes in: it is published at once or held, each with reasons that its writer and the moderators see. Nothing is dropped in silence.</summary>
public static class Screening
{
    /// <summary>Nobody reads, thinks and types in less.</summary>
    public static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(3);

    /// <summary>In an hour; a hall full of visitors shares one address, so more than this is held and not refused.</summary>
    public const int MostFromNetwork = 10;

    /// <summary>In an hour; more is a flood.</summary>
    public const int CeilingFromNetwork = 300;

    private const int LinksToHold = 2;

    private static readonly (HoldReasons Reason, Func<Circumstances, bool> Applies)[] Scorers =
    [
        (HoldReasons.First, around => !around.IsTrusted),
        (HoldReasons.Links, around => around.LinkCount >= LinksToHold),
        (HoldReasons.Trap, around => around.IsTrapFilled),
        (HoldReasons.TooFast, around => around.Age < LeastAge),
        (HoldReasons.SameText, around => around.IsElsewhere),
        (HoldReasons.Domain, around => around.LeadsToRejected),
        (HoldReasons.Rate, around => around.FromNetwork >= MostFromNetwork),
        (HoldReasons.Banned, around => around.IsBanned),
    ];

    /// <summary>Why it waits for a moderator; none when it is published at once.</summary>
    public static HoldReasons Of(Circumstances around) =>
        Scorers.Where(scorer => scorer.Applies(around)).Aggregate(HoldReasons.None, (reasons, scorer) => reasons | scorer.Reason);
}
