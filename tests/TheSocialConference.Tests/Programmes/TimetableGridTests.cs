using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace TheSocialConference.Programmes;

public sealed partial class TimetableGridTests
{
    private static readonly Programme Day = A.Programme(
        [A.Session("KEYNT1"), A.Session("ONE001"), A.Session("TWO002"), A.Session("BOTH00"), A.Session("APART0"), A.Session("NIGHT0")],
        [
            A.Slot("KEYNT1", "09:00-09:45"), A.Slot("ONE001", "09:45-10:15", "main"), A.Slot("TWO002", "09:45-10:30", "hall"),
            A.Slot("BOTH00", "10:30-11:00", "main hall"), A.Break("lunch", "11:00-12:00"), A.Slot("APART0", "13:00-13:05", "main side"),
            A.Slot("NIGHT0", "25:30-26:00", "side"),
        ],
        stages: [A.Stage("main"), A.Stage("hall"), A.Stage("side")]);

    [Fact]
    public void A_day_is_laid_on_named_lines()
    {
        var ids = Day.Slots.Select(TimetableIds.Of).ToArray();

        Assert.Equal(
            $$"""
            @container day (min-width:57rem){
            .timetable.grid>.heads,.timetable.grid>.time,.timetable.grid>.time>ol{display:contents}
            #day-20300214.grid{display:grid;grid-template-columns:4.5rem repeat(3,minmax(0,1fr));grid-template-rows:[head] auto [t0900] minmax(153px,auto) [t0945] minmax(102px,auto) [t1015] minmax(51px,auto) [t1030] minmax(102px,auto) [t1100] minmax(min(204px,2.5rem),auto) [t1200] min(204px,2.5rem) [t1300] minmax(17px,auto) [t1305] min(2533px,2.5rem) [t2530] minmax(102px,auto) [t2600]}
            #day-20300214.grid>.heads>:nth-child(1){grid-area:head/2/auto/3}
            #day-20300214.grid>.heads>:nth-child(2){grid-area:head/3/auto/4}
            #day-20300214.grid>.heads>:nth-child(3){grid-area:head/4/auto/5}
            #t-20300214-0900{grid-area:t0900/1}
            #t-20300214-0945{grid-area:t0945/1}
            #t-20300214-1030{grid-area:t1030/1}
            #t-20300214-1100{grid-area:t1100/1}
            #t-20300214-1300{grid-area:t1300/1}
            #t-20300214-2530{grid-area:t2530/1}
            #{{ids[0]}}{grid-area:t0900/2/t0945/5}
            #{{ids[1]}}{grid-area:t0945/2/t1015/3}
            #{{ids[2]}}{grid-area:t0945/3/t1030/4}
            #{{ids[3]}}{grid-area:t1030/2/t1100/4}
            #{{ids[4]}}{grid-area:t1100/2/t1200/5}
            #{{ids[5]}}{grid-area:t1300/2/t1305/3}
            #{{ids[6]}}{grid-area:t2530/4/t2600/5}
            }

            """,
            TimetableGrid.Of(Day).Css);
    }

    [Fact]
    public void The_sheet_is_named_after_what_it_says()
    {
        var hash = TimetableGrid.Of(Day).Hash;

        Assert.Matches("^[0-9a-f]{12}$", hash);
        Assert.Equal(hash, TimetableGrid.Of(Day with { Edition = A.Edition() }).Hash);
        Assert.NotEqual(hash, TimetableGrid.Of(Day with { Slots = [.. Day.Slots.Skip(1)] }).Hash);
    }

    [Fact]
    public void What_is_cancelled_lies_at_the_foot_of_what_replaces_it()
    {
        var programme = A.Programme(
            [A.Session("GONE00", cancellation: A.Cancelled("NEW000")), A.Session("NEW000"), A.Session("SIDE00"), A.Session("LATER0")],
            [A.Slot("GONE00", "09:00-10:00", "main"), A.Slot("NEW000", "09:00-10:00", "main"), A.Slot("SIDE00", "09:00-10:00", "side"), A.Slot("LATER0", "10:00-11:00", "main")]);

        Assert.Equal(
            ["GONE00 t1000x/2/t1000/3", "NEW000 t0900/2/t1000x/3", "SIDE00 t0900/3/t1000/4", "LATER0 t1000/2/t1100/3"],
            Areas(programme));
        Assert.Contains("[t0900] minmax(204px,auto) [t1000x] minmax(1.5rem,auto) [t1000] ", TimetableGrid.Of(programme).Css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00-09:30", "main")]
    [InlineData("09:30-10:00", "main")]
    [InlineData("09:00-10:00", "main side")]
    public void What_is_cancelled_lies_beside_what_is_on_at_another_time_or_place(string times, string stages)
    {
        var programme = A.Programme(
            [A.Session("GONE00", cancellation: A.Cancelled("NEW000")), A.Session("NEW000")],
            [A.Slot("GONE00", "09:00-10:00", "main"), A.Slot("NEW000", times, stages)]);

        Assert.DoesNotContain("x]", TimetableGrid.Of(programme).Css, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_on_all_stages_gives_way_to_a_column_of_its_own_when_it_meets_something_else()
    {
        var programme = A.Programme(
            [A.Session("ALL000"), A.Session("MAIN00"), A.Session("PLENAR")],
            [A.Slot("ALL000", "09:00-10:00"), A.Slot("MAIN00", "09:30-10:30", "main"), A.Slot("PLENAR", "11:00-12:00")],
            stages: [A.Stage("main"), A.Stage("side")]);

        Assert.Equal(["ALL000 t0900/4/t1000/5", "MAIN00 t0930/2/t1030/3", "PLENAR t1100/2/t1200/5"], Areas(programme));
    }

    [Fact]
    public void Something_on_two_stages_stays_on_the_first_when_the_other_is_taken()
    {
        var programme = A.Programme(
            [A.Session("BOTH00"), A.Session("SIDE00")],
            [A.Slot("BOTH00", "09:00-10:00", "main side"), A.Slot("SIDE00", "09:30-10:30", "side")]);

        Assert.Equal(["BOTH00 t0900/2/t1000/3", "SIDE00 t0930/3/t1030/4"], Areas(programme));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void More_stages_than_five_are_a_list(int stages, bool isGrid)
    {
        var programme = A.Programme(
            [A.Session("ONE001")], [A.Slot("ONE001", "09:00-10:00")], stages: [.. Enumerable.Range(0, stages).Select(n => A.Stage($"s{n}"))]);

        Assert.Equal(isGrid, TimetableGrid.Of(programme).Has(A.Day));
        Assert.Equal(isGrid, TimetableGrid.Of(programme).Css.Length > 0);
    }

    [Fact]
    public void A_day_with_too_much_at_once_is_a_list_and_another_day_is_not()
    {
        Programme.Session[] posters = [.. Enumerable.Range(0, 6).Select(n => A.Session($"POST{n:00}"))];
        var programme = A.Programme(
            [.. posters],
            [.. posters.Select(session => A.Slot(session.Code, "09:00-10:00", "main")), A.Slot("POST00", "09:00-10:00", "side", A.Day.AddDays(1), key: "again")]);

        var grid = TimetableGrid.Of(programme);

        Assert.False(grid.Has(A.Day));
        Assert.True(grid.Has(A.Day.AddDays(1)));
        Assert.Single(AreaOfSlot().Matches(grid.Css));
    }

    [Fact]
    public void A_programme_without_times_has_no_sheet() => Assert.Equal("", TimetableGrid.Of(A.Programme([A.Session("ONE001")], stages: [A.Stage("main")])).Css);

    [Fact]
    public void Every_slot_has_one_place_and_no_two_lie_over_each_other() => AnyProgramme.AtRandom.Sample(programme =>
    {
        var grid = TimetableGrid.Of(programme);
        var places = AreaOfSlot().Matches(grid.Css).Select(Place.Of).ToArray();
        Assert.Equal(
            programme.Slots.Where(slot => grid.Has(programme.DayOf(slot.Start))).Select(TimetableIds.Of).Order(StringComparer.Ordinal),
            places.Select(place => place.Id).Order(StringComparer.Ordinal));

        var slots = programme.Slots.ToDictionary(TimetableIds.Of);
        Assert.All(places, place => Assert.True(place.Left < place.Right && place.Top < place.Bottom));
        Assert.DoesNotContain(places, one => Array.Exists(places, other =>
            one != other && programme.DayOf(slots[one.Id].Start) == programme.DayOf(slots[other.Id].Start) && one.Covers(other)));
    });

    [Fact]
    public void Every_line_that_is_used_is_drawn() => AnyProgramme.AtRandom.Sample(programme =>
    {
        foreach (var day in programme.Days.Where(TimetableGrid.Of(programme).Has))
        {
            var css = TimetableDayGrid.Css(programme, day, TimetableColumns.Of(programme, day));
            var drawn = DrawnLine().Matches(css).Select(line => line.Groups[1].Value).ToArray();
            Assert.Equal(drawn.Distinct().OrderBy(line => line.TrimEnd('x'), StringComparer.Ordinal).ThenByDescending(line => line.Length), drawn);
            Assert.Subset(drawn.ToHashSet(), AreaOfSlot().Matches(css).SelectMany(area => new[] { $"t{area.Groups[3].Value}", $"t{area.Groups[5].Value}" }).ToHashSet());
        }
    });

    private static IEnumerable<string> Areas(Programme programme)
    {
        var areas = AreaOfSlot().Matches(TimetableGrid.Of(programme).Css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return programme.Slots.Select(slot => $"{slot.SessionCode} {areas[TimetableIds.Of(slot)]}");
    }

    [GeneratedRegex(@"#(s\d+)\{grid-area:(t(\d+x?)/(\d+)/t(\d+x?)/(\d+))\}")]
    private static partial Regex AreaOfSlot();

    [GeneratedRegex(@"\[(t\d+x?)\]")]
    private static partial Regex DrawnLine();

    private sealed record Place(string Id, int Top, int Left, int Bottom, int Right)
    {
        public static Place Of(Match match) => new(match.Groups[1].Value, Line(match, 3), Number(match, 4), Line(match, 5), Number(match, 6));

        public bool Covers(Place other) => Top < other.Bottom && other.Top < Bottom && Left < other.Right && other.Left < Right;

        /// <summary>The foot of a moment comes just before it.</summary>
        private static int Line(Match match, int group) => match.Groups[group].Value.TrimEnd('x') is var clock && clock.Length < match.Groups[group].Length
            ? (2 * int.Parse(clock, CultureInfo.InvariantCulture)) - 1
            : 2 * Number(match, group);

        private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
