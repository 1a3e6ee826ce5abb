namespace TheSocialConference.Programmes;

/// <summary>What a programme with times lists under a filter: a timetable for each day, and then what has no time.</summary>
/// <param name="Days">The days that have something to show; the one day that was asked for is there even when it has nothing.</param>
/// <param name="WithoutTime">Sessions of which no time is recorded, by position.</param>
/// <param name="SessionCount">How many sessions are shown in all, as <see cref="SessionCounts"/> counts them.</param>
public sealed record Listing(ValueList<Timetable> Days, ValueList<Programme.Session> WithoutTime, int SessionCount)
{
    /// <summary>Up to here all days stand on one page; a larger programme opens with its first day.</summary>
    public const int MostSessionsOnAPage = 250;

    public static Listing Of(Programme programme, TimetableFilter filter)
    {
        var first = filter.IsNone && programme.Sessions.Count > MostSessionsOnAPage ? programme.Days[0] : (DateOnly?)null;
        Timetable[] days = (filter.Day ?? first) is { } asked
            ? [Timetable.Of(programme, asked, filter)]
            : [.. programme.Days.Select(day => Timetable.Of(programme, day, filter)).Where(day => day.Rows.Count > 0)];
        Programme.Session[] withoutTime =
            [.. programme.Sessions.Where(session => programme.SlotsOf(session).Count == 0 && filter.ShowsWithoutTime(session, programme))];
        return new([.. days], [.. withoutTime], days.SelectMany(day => day.Sessions).Concat(withoutTime).Counted());
    }
}
