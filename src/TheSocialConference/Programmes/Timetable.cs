namespace TheSocialConference.Programmes;

/// <summary>
/// One day of a programme as the one ordered list that everything shows: phone, wide screen, print and screen reader alike.
/// </summary>
/// <param name="Rows">By start; none for a day, or a filter, that leaves nothing.</param>
public sealed record Timetable(DateOnly Day, ValueList<TimetableRow> Rows)
{
    /// <summary>Anchor of the day, and what the sheet of <see cref="TimetableGrid"/> knows it by: <c>day-20300214</c>.</summary>
    public string Id => TimetableIds.Of(Day);

    /// <inheritdoc cref="SessionCounts"/>
    public int SessionCount => Sessions.Counted();

    /// <summary>What goes on, in order.</summary>
    public IEnumerable<Programme.Session> Sessions =>
        Rows.SelectMany(row => row.Entries).Where(entry => !entry.IsCancelled).Select(entry => entry.Session).OfType<Programme.Session>();

    public static Timetable Of(Programme programme, DateOnly day, TimetableFilter filter) => new(day,
    [
        .. programme.SlotsOn(day).Where(slot => filter.Shows(slot, programme))
            .GroupBy(slot => slot.Start)
            .Select(row => new TimetableRow(day, row.Key, [.. row.Select(slot => TimetableEntry.Of(programme, slot))])),
    ]);
}

/// <summary>Everything that starts at one moment.</summary>
/// <param name="Day">The conference day, which goes on after midnight.</param>
/// <param name="Start">Wall time in the edition's zone.</param>
/// <param name="Entries">By the position of their stage; what is on all stages comes first, what is off after what is on in its place.</param>
public sealed record TimetableRow(DateOnly Day, DateTime Start, ValueList<TimetableEntry> Entries)
{
    /// <summary>Anchor of the row, unique on the page: <c>t-20300214-0945</c>, and <c>t-20300214-2530</c> for half past one that night.</summary>
    public string Id => TimetableIds.Of(Day, Start);

    /// <summary>The calendar has gone to the next date while the conference day goes on.</summary>
    public bool IsAfterMidnight => DateOnly.FromDateTime(Start) > Day;
}

/// <summary>A slot as a timetable shows it.</summary>
/// <param name="Session">Null for a break, which is called by its slot's label.</param>
/// <param name="Stages">By position; all of them for what is on all stages.</param>
/// <param name="IsCancelled">The slot, or the whole session, is off.</param>
/// <param name="IsReplaced">It is off, and something else is on at exactly its time and place.</param>
/// <param name="Elsewhere">The other slots of the same session that are not off, by time.</param>
public sealed record TimetableEntry(
    Programme.Slot Slot,
    Programme.Session? Session,
    ValueList<Programme.Stage> Stages,
    bool IsCancelled,
    bool IsReplaced,
    ValueList<Programme.Slot> Elsewhere)
{
    /// <summary>Anchor of the slot, unique on the page: <c>s12</c>.</summary>
    public string Id => TimetableIds.Of(Slot);

    public bool IsBreak => Session is null;

    public bool IsOnAllStages => Slot.IsOnAllStages;

    /// <summary>It goes on after midnight; ending at midnight is not that.</summary>
    public bool CrossesMidnight => Slot.End.AddTicks(-1).Date > Slot.Start.Date;

    internal static TimetableEntry Of(Programme programme, Programme.Slot slot)
    {
        var session = programme.SessionOf(slot);
        return new(
            slot, session, programme.StagesOf(slot), programme.IsCancelled(slot), programme.InPlaceOf(slot) is not null,
            session is null || programme.SlotsOf(session) is not [_, _, ..] repeats
                ? []
                : [.. repeats.Where(other => other.Id != slot.Id && !programme.IsCancelled(other))]);
    }
}
