namespace TheSocialConference.Programmes;

/// <summary>What a number of sessions means, wherever one stands: different sessions that go on. A repeat does not count again, and what is cancelled not at all.</summary>
public static class SessionCounts
{
    public static int Counted(this IEnumerable<Programme.Session> sessions) =>
        sessions.Where(session => session.Cancellation is null).DistinctBy(session => session.Code).Count();

    /// <summary>Those on all stages are among those on this one: whoever stays there sees them.</summary>
    public static int SessionsCountedOn(this Programme programme, Programme.Stage stage) =>
        programme.SlotsOn(stage).Where(slot => !programme.IsCancelled(slot)).Select(programme.SessionOf).OfType<Programme.Session>().Counted();
}

/// <summary>Sessions as they are counted in words: where the source counts them itself, what opens and closes the day stands apart.</summary>
public sealed record SessionTally(bool Opening, int Rest, bool Closing)
{
    public static SessionTally Of(IReadOnlyCollection<Programme.Session> sessions, Programme.EditionFacts? edition) => edition?.Stated?.Sessions is null
        ? new(false, sessions.Counted(), false)
        : new(
            sessions.Any(session => session.Kind is SessionKind.Opening),
            sessions.Where(session => session.Kind is not (SessionKind.Opening or SessionKind.Closing)).Counted(),
            sessions.Any(session => session.Kind is SessionKind.Closing));
}
