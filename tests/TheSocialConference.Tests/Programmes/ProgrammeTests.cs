namespace TheSocialConference.Programmes;

public sealed class ProgrammeTests
{
    private static readonly Programme Two = A.Programme(
        [A.Session("NONE00", speakers: ["kim", "bo"]), A.Session("ONE001", theme: null, speakers: ["bo"]), A.Session("TWO002")],
        [
            A.Slot("TWO002", "15:10-15:40", "side", key: "repeat"), A.Slot("TWO002", "09:30-10:00", "main"),
            A.Slot("ONE001", "09:30-10:15", "side"), A.Break("lunch", "12:00-13:00"),
        ]);

    [Fact]
    public void A_session_has_no_slot_or_one_or_several_in_order_of_time()
    {
        Assert.Equal([], Two.SlotsOf(Two.SessionBy("NONE00")!));
        Assert.Equal([A.Slot("ONE001", "09:30-10:15", "side")], Two.SlotsOf(Two.SessionBy("ONE001")!));
        Assert.Equal(
            [A.Slot("TWO002", "09:30-10:00", "main"), A.Slot("TWO002", "15:10-15:40", "side", key: "repeat")],
            Two.SlotsOf(Two.SessionBy("TWO002")!));
    }

    [Fact]
    public void Breaks_alone_are_no_times_yet()
    {
        Assert.True(Two.HasTimes);
        Assert.False(A.Programme([A.Session("NONE00")]).HasTimes);
        Assert.False(A.Programme([A.Session("NONE00")], [A.Break("lunch", "12:00-13:00")]).HasTimes);
    }

    [Fact]
    public void A_slot_belongs_to_the_evening_before_until_the_day_begins()
    {
        var night = A.Programme(
            [A.Session("NIGHT0"), A.Session("MORNIN")],
            [A.Slot("NIGHT0", "27:59-28:30", "main"), A.Slot("MORNIN", "28:00-29:00", "side")]);

        Assert.Equal([A.Day, A.Day.AddDays(1)], night.Days);
        Assert.Equal(["NIGHT0"], night.SlotsOn(A.Day).Select(slot => slot.SessionCode));
        Assert.Equal(["MORNIN"], night.SlotsOn(A.Day.AddDays(1)).Select(slot => slot.SessionCode));
        Assert.Equal([], night.SlotsOn(A.Day.AddDays(2)));
        Assert.Equal(A.Day.AddDays(1), (night with { Edition = A.Edition(dayStartsAt: 0) }).DayOf(A.At("24:00")));
    }

    [Fact]
    public void Slots_are_in_order_of_time_then_stage_and_what_is_off_comes_after_what_is_on()
    {
        var programme = A.Programme(
            [A.Session("OFF000", cancellation: A.Cancelled("ON0000")), A.Session("ON0000"), A.Session("SIDE00"), A.Session("ALL000")],
            [
                A.Slot("SIDE00", "09:00-10:00", "side"), A.Slot("OFF000", "09:00-10:00", "main"), A.Slot("ON0000", "09:00-10:00", "main"),
                A.Slot("ALL000", "09:00-09:30"),
            ],
            stages: [A.Stage("main"), A.Stage("side")]);

        Assert.Equal(["ALL000", "ON0000", "OFF000", "SIDE00"], programme.SlotsInOrder.Select(slot => slot.SessionCode));
    }

    [Fact]
    public void A_changed_copy_finds_its_own_records()
    {
        Assert.NotNull(Two.SessionBy("ONE001"));

        var fewer = Two with { Sessions = [A.Session("NEW000")], Slots = [] };

        Assert.Null(fewer.SessionBy("ONE001"));
        Assert.Equal(A.Session("NEW000"), fewer.SessionBy("NEW000"));
        Assert.False(fewer.HasTimes);
        Assert.NotNull(Two.SessionBy("ONE001"));
    }

    [Fact]
    public void Programmes_that_say_the_same_are_equal()
    {
        var same = Two with { Sessions = [.. Two.Sessions], Slots = [.. Two.Slots] };

        Assert.Equal(Two, same);
        Assert.Equal(Two.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Two, Two with { Sessions = [.. Two.Sessions.Reverse()] });
    }

    [Fact]
    public void A_stage_holds_its_own_slots_and_those_on_all_stages()
    {
        Assert.Equal(
            ["ONE001", null, "TWO002"],
            Two.SlotsOn(Two.StageBy("side")!).Select(slot => slot.SessionCode));
        Assert.Equal(["side", "main"], Two.StagesOf(A.Break("lunch", "12:00-13:00")).Select(stage => stage.Slug));
        Assert.Equal(["side", "main"], Two.StagesOf(A.Slot("ONE001", "12:00-13:00", "main side")).Select(stage => stage.Slug));
    }

    [Fact]
    public void Next_on_a_stage_is_the_first_session_from_that_moment_that_is_not_off()
    {
        var side = Two.StageBy("side")!;

        Assert.Equal("ONE001", Two.NextOn(side, A.At("09:30"))?.SessionCode);
        Assert.Equal("TWO002", Two.NextOn(side, A.At("09:31"))?.SessionCode);
        Assert.Null(Two.NextOn(side, A.At("15:11")));
        Assert.Equal("TWO002", (Two with { Slots = [A.Slot("ONE001", "09:30-10:15", "side", cancelled: true), .. Two.Slots.Skip(3), Two.Slots[0]] })
            .NextOn(side, A.At("09:00"))?.SessionCode);
    }

    [Fact]
    public void Stages_have_neighbours_by_position()
    {
        var programme = A.Programme([], stages: [A.Stage("one"), A.Stage("two"), A.Stage("three")]);

        Assert.Equal((null, A.Stage("two")), programme.Beside(A.Stage("one")));
        Assert.Equal((A.Stage("one"), A.Stage("three")), programme.Beside(A.Stage("two")));
        Assert.Equal((A.Stage("two"), null), programme.Beside(A.Stage("three")));
    }

    [Fact]
    public void A_speaker_and_a_theme_know_their_sessions()
    {
        Assert.Equal(["NONE00", "ONE001"], Two.SessionsOf(Two.SpeakerBy("bo")!).Select(session => session.Code));
        Assert.Equal(["NONE00", "TWO002"], Two.SessionsOf(Two.ThemeBy("themed")!).Select(session => session.Code));
        Assert.Equal(["kim", "bo"], Two.SpeakersOf(Two.SessionBy("NONE00")!).Select(speaker => speaker.Slug));
    }

    [Fact]
    public void At_the_same_time_are_other_sessions_that_are_on()
    {
        var programme = A.Programme(
            [A.Session("ONE001"), A.Session("SAME00"), A.Session("OFF000", cancellation: A.Cancelled()), A.Session("AFTER0")],
            [
                A.Slot("ONE001", "09:00-10:00", "main"), A.Slot("ONE001", "09:30-10:30", "hall", key: "repeat"), A.Slot("SAME00", "09:59-10:15", "side"),
                A.Slot("OFF000", "09:00-10:00", "side"), A.Slot("AFTER0", "10:00-11:00", "main"), A.Break("coffee", "09:45-10:00"),
            ]);

        Assert.Equal(["SAME00"], programme.AtTheSameTime(A.Slot("ONE001", "09:00-10:00", "main")).Select(slot => slot.SessionCode));
    }
}
