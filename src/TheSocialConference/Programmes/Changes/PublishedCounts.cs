namespace TheSocialConference.Programmes.Changes;

/// <summary>How much a programme holds, as pages count it.</summary>
public sealed record PublishedCounts(SessionTally Sessions, int Speakers, int Themes, int Stages)
{
    public static PublishedCounts Of(Programme programme) => new(
        SessionTally.Of(programme.Sessions, programme.Edition), programme.Speakers.Count, programme.Themes.Count, programme.Stages.Count);
}
