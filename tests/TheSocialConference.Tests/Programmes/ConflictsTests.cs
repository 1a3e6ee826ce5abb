using CsCheck;

namespace TheSocialConference.Programmes;

public sealed class ConflictsTests
{
    [Fact]
    public void An_empty_programme_has_no_conflict() => Assert.Equal([], Conflicts.In(A.Programme([])));

    [Fact]
    public void Slots_that_follow_each_other_on_a_stage_do_not_conflict() => Assert.Equal([], Conflicts.In(A.Programme(
        [A.Session("ONE001"), A.Session("TWO002")],
        [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "10:00-10:30", "main")])));

    [Fact]
    public void Two_slots_on_one_stage_at_once_are_an_error()
    {
        var (one, two) = (A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "09:59-10:30", "main side"));
        var programme = A.Programme([A.Session("ONE001"), A.Session("TWO002")], [two, one]);

        var conflict = Assert.Single(Conflicts.In(programme));

        Assert.Equal(new Conflict(Severity.Error, ConflictKind.StageTaken, [one.Id, two.Id], ["ONE001", "TWO002"], Stage: "main"), conflict);
    }

    [Fact]
    public void A_stage_that_allows_it_holds_several_slots_at_once() => Assert.Equal([], Conflicts.In(A.Programme(
        [A.Session("ONE001"), A.Session("TWO002")],
        [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "09:30-10:00", "main")],
        stages: [A.Stage("main", parallel: true)])));

    [Fact]
    public void A_break_on_a_stage_takes_it()
    {
        var (talk, change) = (A.Slot("ONE001", "09:30-10:00", "main"), A.Break("change", "09:50-10:10", "main"));

        var conflicts = Conflicts.In(A.Programme([A.Session("ONE001")], [talk, change]));

        Assert.Equal([new Conflict(Severity.Error, ConflictKind.StageTaken, [talk.Id, change.Id], ["ONE001"], Stage: "main")], conflicts);
    }

    [Fact]
    public void Two_plenaries_at_once_are_an_error()
    {
        var (one, two) = (A.Slot("ONE001", "09:30-10:00"), A.Slot("TWO002", "09:45-10:00"));
        var programme = A.Programme([A.Session("ONE001"), A.Session("TWO002")], [one, two], stages: [A.Stage("main"), A.Stage("side")]);

        var conflict = Assert.Single(Conflicts.In(programme));

        Assert.Equal(new Conflict(Severity.Error, ConflictKind.StageTaken, [one.Id, two.Id], ["ONE001", "TWO002"]), conflict);
    }

    [Fact]
    public void A_plenary_against_parallel_sessions_is_one_warning()
    {
        var (plenary, one, two) = (A.Slot("ALL000", "09:00-10:00"), A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "09:45-10:15", "side"));
        var programme = A.Programme([A.Session("ALL000"), A.Session("ONE001"), A.Session("TWO002")], [plenary, one, two]);

        var conflict = Assert.Single(Conflicts.In(programme));

        Assert.Equal(new Conflict(Severity.Warning, ConflictKind.PlenaryAgainstParallel, [plenary.Id, one.Id, two.Id], ["ALL000", "ONE001", "TWO002"]), conflict);
    }

    [Fact]
    public void A_session_that_runs_into_lunch_is_a_warning()
    {
        var (talk, lunch) = (A.Slot("ONE001", "12:00-12:40", "main"), A.Break("lunch", "12:30-13:30"));

        var conflicts = Conflicts.In(A.Programme([A.Session("ONE001")], [talk, lunch]));

        Assert.Equal([new Conflict(Severity.Warning, ConflictKind.PlenaryAgainstParallel, [lunch.Id, talk.Id], ["ONE001"])], conflicts);
    }

    [Fact]
    public void A_speaker_in_two_places_at_once_is_an_error()
    {
        var (one, two) = (A.Slot("ONE001", "09:30-10:15", "main"), A.Slot("TWO002", "10:00-10:30", "side"));
        var programme = A.Programme([A.Session("ONE001", speakers: ["kim", "bo"]), A.Session("TWO002", speakers: ["kim"])], [one, two]);

        var conflict = Assert.Single(Conflicts.In(programme));

        Assert.Equal(new Conflict(Severity.Error, ConflictKind.SpeakerInTwoPlaces, [one.Id, two.Id], ["ONE001", "TWO002"], Speaker: "kim"), conflict);
    }

    [Fact]
    public void A_repeat_at_the_same_time_puts_its_speaker_in_two_places()
    {
        var (one, two) = (A.Slot("ONE001", "09:30-10:15", "main"), A.Slot("ONE001", "09:30-10:15", "side", key: "repeat"));

        var conflicts = Conflicts.In(A.Programme([A.Session("ONE001", speakers: ["kim"])], [one, two]));

        Assert.Equal([new Conflict(Severity.Error, ConflictKind.SpeakerInTwoPlaces, [one.Id, two.Id], ["ONE001"], Speaker: "kim")], conflicts);
    }

    [Theory]
    [InlineData("10:10-10:30", "side", 10, 0)]
    [InlineData("10:09-10:30", "side", 10, 1)]
    [InlineData("10:09-10:30", "side", 9, 0)]
    [InlineData("10:00-10:30", "side", 10, 1)]
    [InlineData("10:00-10:30", "side", 0, 0)]
    [InlineData("10:00-10:30", "main", 10, 0)]
    [InlineData("10:00-10:30", "side main", 10, 0)]
    [InlineData("10:00-10:30", null, 10, 0)]
    public void A_speaker_needs_time_to_walk_to_another_stage(string times, string? stages, int minutes, int warnings)
    {
        var (one, two) = (A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", times, stages));
        var programme = A.Programme([A.Session("ONE001", speakers: ["kim"]), A.Session("TWO002", speakers: ["kim"])], [one, two]);

        var expected = new Conflict(Severity.Warning, ConflictKind.ShortWalk, [one.Id, two.Id], ["ONE001", "TWO002"], Speaker: "kim");
        Assert.Equal(Enumerable.Repeat(expected, warnings), Conflicts.In(programme, minutes));
    }

    [Theory]
    [InlineData("03:55-04:05", 1)]
    [InlineData("04:00-05:00", 0)]
    [InlineData("27:00-28:00", 0)]
    [InlineData("27:30-28:30", 1)]
    [InlineData("28:00-29:00", 1)]
    public void A_slot_lies_within_the_days_of_the_edition_until_its_last_night_ends(string times, int warnings)
    {
        var slot = A.Slot("ONE001", times, "main");

        var conflicts = Conflicts.In(A.Programme([A.Session("ONE001")], [slot]));

        Assert.Equal(Enumerable.Repeat(new Conflict(Severity.Warning, ConflictKind.OutsideTheDays, [slot.Id], ["ONE001"]), warnings), conflicts);
    }

    [Fact]
    public void A_session_wants_a_theme_unless_it_opens_or_closes_the_day_or_there_are_none()
    {
        ValueList<Programme.Session> sessions =
        [
            A.Session("OPEN00", theme: null, kind: SessionKind.Opening), A.Session("TALK00", theme: null), A.Session("CLOSE0", theme: null, kind: SessionKind.Closing),
        ];

        Assert.Equal([], Conflicts.In(A.Programme(sessions)));
        Assert.Equal(
            [new Conflict(Severity.Warning, ConflictKind.NoTheme, [], ["TALK00"])],
            Conflicts.In(A.Programme(sessions, themes: [A.Theme("internal")])));
    }

    [Fact]
    public void A_session_wants_a_speaker()
    {
        var programme = A.Programme([A.Session("TALK00", speakers: [])]);

        var conflict = Assert.Single(Conflicts.In(programme));

        Assert.Equal(new Conflict(Severity.Warning, ConflictKind.NoSpeaker, [], ["TALK00"]), conflict);
    }

    [Fact]
    public void What_is_cancelled_conflicts_with_nothing()
    {
        var replaced = A.Programme(
            [A.Session("GONE00", theme: null, speakers: [], cancellation: A.Cancelled("NEW000")), A.Session("NEW000"), A.Session("TWICE0")],
            [
                A.Slot("GONE00", "09:30-10:00", "main"), A.Slot("NEW000", "09:30-10:00", "main"),
                A.Slot("TWICE0", "09:30-10:00", "main", cancelled: true), A.Slot("TWICE0", "11:00-11:30", "main", key: "later"),
            ]);

        Assert.Equal([], Conflicts.In(replaced));
        Assert.Equal(2, Conflicts.In(replaced with { Sessions = [.. replaced.Sessions.Select(session => session with { Cancellation = null })] })
            .Count(conflict => conflict.Slots.Count == 0));
    }

    [Fact]
    public void Errors_come_first_and_then_what_is_earlier()
    {
        var programme = A.Programme(
            [A.Session("NONE00", theme: null), A.Session("LATE00"), A.Session("LATE01"), A.Session("EARLY0")],
            [A.Slot("LATE00", "15:00-16:00", "main"), A.Slot("LATE01", "15:30-16:00", "main"), A.Slot("EARLY0", "02:00-03:00", "main")],
            themes: [A.Theme("themed")]);

        Assert.Equal([ConflictKind.StageTaken, ConflictKind.OutsideTheDays, ConflictKind.NoTheme], Conflicts.In(programme).Select(conflict => conflict.Kind));
    }

    [Fact]
    public void A_stage_is_taken_by_exactly_the_pairs_that_overlap() => AnyProgramme.AtRandom.Sample(programme =>
    {
        Programme.Slot[] active = [.. programme.Slots.Where(slot => !programme.IsCancelled(slot))];
        var expected =
            from stage in programme.Stages
            where !stage.AllowsParallel
            from a in active
            from b in active
            where a.Id.CompareTo(b.Id) < 0 && a.Stages.Contains(stage.Slug) && b.Stages.Contains(stage.Slug) && a.Start < b.End && b.Start < a.End
            select (stage.Slug, a.Id, b.Id);
        var found = Conflicts.In(programme)
            .Where(conflict => conflict is { Kind: ConflictKind.StageTaken, Stage: not null })
            .Select(conflict => (conflict.Stage!, conflict.Slots.Min(), conflict.Slots.Max()));
        Assert.Equal(expected.Order(), found.Order());
    });

    [Fact]
    public void A_big_programme_has_none() => Assert.Equal([], Conflicts.In(BigProgramme.Of(sessions: 1000, stages: 30, days: 2)));
}
