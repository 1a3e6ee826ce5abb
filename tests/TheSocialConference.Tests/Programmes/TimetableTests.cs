using CsCheck;

namespace TheSocialConference.Programmes;

public sealed class TimetableTests
{
    private static readonly Programme Programme = A.Programme(
        [
            A.Session("OPEN00", theme: null, kind: SessionKind.Opening), A.Session("ONE001", "internal"), A.Session("TWO002", "webcare"),
            A.Session("GONE00", "internal", cancellation: A.Cancelled("NEW000")), A.Session("NEW000", "webcare"), A.Session("NIGHT0", "internal"),
            A.Session("NOTIME", "internal"), A.Session("NEXT00", "webcare"),
        ],
        [
            A.Slot("OPEN00", "09:00-09:30"), A.Slot("ONE001", "09:30-10:15", "main"), A.Slot("TWO002", "09:30-10:00", "side hall"),
            A.Slot("GONE00", "10:15-11:00", "main"), A.Slot("NEW000", "10:15-11:00", "main"), A.Break("lunch", "12:00-13:00"),
            A.Slot("ONE001", "15:10-15:55", "side", key: "repeat"), A.Break("change", "16:00-16:10", "side"),
            A.Slot("NIGHT0", "23:30-24:30", "main"), A.Slot("TWO002", "25:30-26:00", "main", key: "night"),
            A.Slot("NEXT00", "09:30-10:00", "main", day: A.Day.AddDays(1)),
        ],
        A.Edition(last: A.Day.AddDays(1)),
        stages: [A.Stage("main"), A.Stage("hall"), A.Stage("side")]);

    [Fact]
    public void A_day_is_one_list_of_start_times_with_what_starts_then()
    {
        var timetable = Timetable.Of(Programme, A.Day, TimetableFilter.None);

        Assert.Equal(
            [
                "t-20300214-0900: OPEN00", "t-20300214-0930: ONE001 TWO002", "t-20300214-1015: NEW000 GONE00", "t-20300214-1200: lunch",
                "t-20300214-1510: ONE001", "t-20300214-1600: change", "t-20300214-2330: NIGHT0", "t-20300214-2530: TWO002",
            ],
            Shown(timetable));
        Assert.Equal("day-20300214", timetable.Id);
        Assert.Equal(5, timetable.SessionCount); // without GONE00
    }

    [Fact]
    public void The_night_belongs_to_the_day_before_and_says_so()
    {
        var rows = Timetable.Of(Programme, A.Day, TimetableFilter.None).Rows;

        Assert.Equal([false, false, false, false, false, false, false, true], rows.Select(row => row.IsAfterMidnight));
        Assert.Equal(["NIGHT0"], rows.SelectMany(row => row.Entries).Where(entry => entry.CrossesMidnight).Select(entry => entry.Slot.SessionCode));
        Assert.Equal(new DateTime(2030, 2, 15, 1, 30, 0), rows[^1].Start);
    }

    [Fact]
    public void Ending_at_midnight_is_not_going_on_after_it()
    {
        var entry = Entry(A.Programme([A.Session("ONE001")], [A.Slot("ONE001", "23:00-24:00", "main")]), "ONE001");

        Assert.False(entry.CrossesMidnight);
    }

    [Fact]
    public void A_slot_knows_its_stages_by_position()
    {
        Assert.Equal(["hall", "side"], Entry(Programme, "TWO002").Stages.Select(stage => stage.Slug));
        Assert.False(Entry(Programme, "TWO002").IsOnAllStages);
        Assert.Equal(["main", "hall", "side"], Entry(Programme, "OPEN00").Stages.Select(stage => stage.Slug));
        Assert.True(Entry(Programme, "OPEN00").IsOnAllStages);
    }

    [Fact]
    public void A_repeat_is_named_at_each_of_its_slots()
    {
        var repeats = Timetable.Of(Programme, A.Day, TimetableFilter.None).Rows
            .SelectMany(row => row.Entries).Where(entry => entry.Slot.SessionCode == "ONE001").Select(entry => entry.Elsewhere.Single().Start);

        Assert.Equal([A.At("15:10"), A.At("09:30")], repeats);
        Assert.Equal([], Entry(Programme, "OPEN00").Elsewhere);
    }

    [Fact]
    public void A_cancelled_slot_stays_marked_and_is_no_other_time_to_go_to()
    {
        var programme = A.Programme(
            [A.Session("ONE001")],
            [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("ONE001", "11:00-11:30", "main", key: "again", cancelled: true)]);
        TimetableEntry[] entries = [.. Timetable.Of(programme, A.Day, TimetableFilter.None).Rows.SelectMany(row => row.Entries)];

        Assert.Equal([false, true], entries.Select(entry => entry.IsCancelled));
        Assert.Equal([], entries[0].Elsewhere);
        Assert.Equal([entries[0].Slot], entries[1].Elsewhere);
        Assert.True(Entry(Programme, "GONE00").IsCancelled);
        Assert.False(Entry(Programme, "NEW000").IsCancelled);
    }

    [Fact]
    public void A_theme_leaves_out_breaks_and_whatever_has_another_theme_or_none() => Assert.Equal(
        ["t-20300214-0930: ONE001", "t-20300214-1015: GONE00", "t-20300214-1510: ONE001", "t-20300214-2330: NIGHT0"],
        Shown(Timetable.Of(Programme, A.Day, Read(theme: "internal"))));

    [Fact]
    public void A_stage_keeps_what_is_on_all_stages() => Assert.Equal(
        ["t-20300214-0900: OPEN00", "t-20300214-0930: TWO002", "t-20300214-1200: lunch", "t-20300214-1510: ONE001", "t-20300214-1600: change"],
        Shown(Timetable.Of(Programme, A.Day, Read(stage: "side"))));

    [Fact]
    public void A_theme_and_a_stage_leave_what_has_both() => Assert.Equal(
        ["t-20300214-0930: TWO002"],
        Shown(Timetable.Of(Programme, A.Day, Read(theme: "webcare", stage: "hall"))));

    [Fact]
    public void A_listing_has_a_timetable_for_each_day_and_then_what_has_no_time()
    {
        var all = Listing.Of(Programme, TimetableFilter.None);

        Assert.Equal([A.Day, A.Day.AddDays(1)], all.Days.Select(day => day.Day));
        Assert.Equal(["NOTIME"], all.WithoutTime.Select(session => session.Code));
        Assert.Equal(7, all.SessionCount);
    }

    [Theory]
    [InlineData("internal", null, null, 1, 1, 3)]
    [InlineData("webcare", null, null, 2, 0, 3)]
    [InlineData(null, "hall", null, 1, 0, 2)]
    [InlineData(null, null, "2030-02-15", 1, 0, 1)]
    [InlineData("internal", null, "2030-02-15", 1, 0, 0)]
    [InlineData("internal", "hall", null, 0, 0, 0)]
    public void A_listing_counts_what_a_filter_leaves(string? theme, string? stage, string? day, int days, int withoutTime, int sessions)
    {
        var listing = Listing.Of(Programme, Read(theme, stage, day));

        Assert.Equal((days, withoutTime, sessions), (listing.Days.Count, listing.WithoutTime.Count, listing.SessionCount));
    }

    [Fact]
    public void A_thousand_sessions_on_thirty_stages_are_listed_by_day_and_are_no_grid()
    {
        var big = BigProgramme.Of(sessions: 1000, stages: 30, days: 2);
        ProgrammeIntegrity.Demand(big);

        Listing[] listings = [.. big.Days.Select(day => Listing.Of(big, new(Day: day)))];

        Assert.Equal([500, 500], listings.Select(listing => listing.SessionCount));
        Assert.Equal(listings[0], Listing.Of(big, TimetableFilter.None)); // too much for one page: it opens with the first day
        Assert.Equal(big.Days, Listing.Of(big, new(big.Themes[0])).Days.Select(day => day.Day));
        Assert.DoesNotContain(big.Days, TimetableGrid.Of(big).Has);
    }

    [Fact]
    public void Every_slot_is_on_exactly_one_day_in_order_of_time() => AnyProgramme.AtRandom.Sample(programme =>
    {
        TimetableRow[] rows = [.. Listing.Of(programme, TimetableFilter.None).Days.SelectMany(day => day.Rows)];

        Assert.Equal(programme.Slots.Select(slot => slot.Id).Order(), rows.SelectMany(row => row.Entries).Select(entry => entry.Slot.Id).Order());
        Assert.Equal(rows.Select(row => row.Start).Distinct().Order(), rows.Select(row => row.Start));
        Assert.All(rows, row => Assert.All(row.Entries, entry => Assert.Equal(row.Start, entry.Slot.Start)));
        Assert.All(rows, row => Assert.Equal(row.Day, programme.DayOf(row.Start)));
    });

    [Fact]
    public void A_filter_leaves_a_part_of_everything_in_the_same_order() => AnyProgramme.AtRandom.Sample(programme =>
    {
        var all = Slots(programme, TimetableFilter.None);
        foreach (var filter in programme.Themes.Select(theme => new TimetableFilter(theme)).Concat(programme.Stages.Select(stage => new TimetableFilter(Stage: stage))))
        {
            Assert.Equal(all.Where(slot => filter.Shows(slot, programme)), Slots(programme, filter));
        }
    });

    private static Programme.Slot[] Slots(Programme programme, TimetableFilter filter) =>
        [.. Listing.Of(programme, filter).Days.SelectMany(day => day.Rows).SelectMany(row => row.Entries).Select(entry => entry.Slot)];

    private static TimetableFilter Read(string? theme = null, string? stage = null, string? day = null) =>
        TimetableFilter.TryRead(Programme, theme, stage, day, out var filter) ? filter : throw new ArgumentException("No such filter.");

    private static TimetableEntry Entry(Programme programme, string session) =>
        Timetable.Of(programme, A.Day, TimetableFilter.None).Rows.SelectMany(row => row.Entries).First(entry => entry.Slot.SessionCode == session);

    private static IEnumerable<string> Shown(Timetable timetable) =>
        timetable.Rows.Select(row => $"{row.Id}: {string.Join(' ', row.Entries.Select(entry => entry.Slot.SessionCode ?? entry.Slot.Key))}");
}
