namespace TheSocialConference.Programmes;

public sealed class EditionTests
{
    private static readonly Programme First = A.Programme(
        [A.Session("ONE001"), A.Session("TWO002", theme: "other")],
        [
            A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "10:00-10:30", "main side"), A.Break("lunch", "12:00-13:00"),
            A.Slot("ONE001", "15:10-15:40", "side", key: "repeat"),
        ]);

    [Fact]
    public void An_edition_becomes_what_the_value_says() => Assert.Equal(First, Become(First).AsProgramme());

    [Fact]
    public void Becoming_the_same_twice_changes_nothing()
    {
        var edition = Become(First);

        Become(First, edition);

        Assert.Equal(First, edition.AsProgramme());
    }

    [Fact]
    public void Records_stay_the_same_ones_while_they_change()
    {
        var edition = Become(First);
        var (theme, stage, session, slot) = (edition.Themes[0], edition.Stages[0], edition.Sessions[0], edition.Slots[0]);
        var after = First with
        {
            Themes = [First.Themes[1], First.Themes[0] with { Name = A.Text("renamed") }],
            Stages = [First.Stages[1], First.Stages[0] with { Name = A.Text("renamed") }],
            Sessions = [First.Sessions[1], First.Sessions[0] with { Title = "Renamed", Slug = "renamed" }],
        };

        Become(after, edition);

        Assert.Equal(after.Themes, edition.AsProgramme().Themes);
        Assert.Equal(after.Stages, edition.AsProgramme().Stages);
        Assert.Equal(after.Sessions, edition.AsProgramme().Sessions);
        Assert.Same(theme, edition.Themes[0]);
        Assert.Same(stage, edition.Stages[0]);
        Assert.Same(session, edition.Sessions[0]);
        Assert.Same(slot, edition.Slots[0]);
    }

    [Fact]
    public void What_the_value_does_not_name_goes_with_what_hangs_on_it()
    {
        var edition = Become(First);
        var after = First with
        {
            Themes = [First.Themes[0]],
            Stages = [First.Stages[0]],
            Sessions = [First.Sessions[0]],
            Slots = [First.Slots[0]],
            Speakers = [First.Speakers[0]],
        };

        Become(after, edition);

        Assert.Equal(after, edition.AsProgramme());
    }

    [Fact]
    public void A_session_that_loses_its_theme_stays()
    {
        var edition = Become(First);
        var after = First with
        {
            Themes = [First.Themes[1]],
            Sessions = [First.Sessions[0] with { Theme = null, ThemeSource = null }, First.Sessions[1]],
        };

        Become(after, edition);

        Assert.Equal(after, edition.AsProgramme());
    }

    [Fact]
    public void The_sequence_of_a_slot_rises_when_its_time_place_or_state_changes_and_only_then()
    {
        AssertSequences([0, 0, 0, 0], First with { Sessions = [First.Sessions[0] with { Title = "Renamed" }, First.Sessions[1]] });
        AssertSequences([1, 0, 0, 0], Moved(slot => slot with { Start = A.At("09:35") }));
        AssertSequences([1, 0, 0, 0], Moved(slot => slot with { Duration = TimeSpan.FromMinutes(25) }));
        AssertSequences([1, 0, 0, 0], Moved(slot => slot with { Stages = ["side"] }));
        AssertSequences([1, 0, 0, 0], Moved(slot => slot with { Stages = [] }));
        AssertSequences([1, 0, 0, 0], Moved(slot => slot with { IsCancelled = true }));
        AssertSequences([1, 1, 1, 1], First with { Edition = First.Edition with { TimeZone = "Europe/London" } });
    }

    [Fact]
    public void Cancelling_a_session_tells_the_calendars_of_each_of_its_slots_and_so_does_putting_it_back()
    {
        var edition = Become(First);
        var cancelled = First with { Sessions = [First.Sessions[0] with { Cancellation = A.Cancelled("TWO002") }, First.Sessions[1]] };

        Become(cancelled, edition);
        Assert.Equal([1, 0, 0, 1], Sequences(edition));
        Become(cancelled, edition);
        Assert.Equal([1, 0, 0, 1], Sequences(edition));
        Become(First, edition);
        Assert.Equal([2, 0, 0, 2], Sequences(edition));
    }

    [Fact]
    public void A_slot_that_was_off_already_is_not_told_again_when_its_session_is_cancelled()
    {
        var edition = Become(Moved(slot => slot with { IsCancelled = true }));

        Become(Moved(slot => slot with { IsCancelled = true }) with { Sessions = [First.Sessions[0] with { Cancellation = A.Cancelled() }, First.Sessions[1]] }, edition);

        Assert.Equal([0, 0, 0, 1], Sequences(edition));
    }

    [Fact]
    public void A_slot_moved_back_has_been_moved_twice()
    {
        var edition = Become(First);

        Become(Moved(slot => slot with { Start = A.At("11:00") }), edition);
        Become(First, edition);

        Assert.Equal([2, 0, 0, 0], Sequences(edition));
    }

    [Fact]
    public void A_slot_that_comes_back_goes_on_from_the_sequence_it_had()
    {
        var edition = Become(First with { Slots = [] });

        Become(Moved(slot => slot with { Sequence = 5 }), edition);
        Assert.Equal([5, 0, 0, 0], Sequences(edition));
        Become(First, edition);
        Assert.Equal([5, 0, 0, 0], Sequences(edition));
    }

    public static TheoryData<string, Programme> Broken => new()
    {
        { "This is edition '2030', not '2031'.", First with { Edition = A.Edition("2031") } },
        { "The theme 'themed' is there twice.", First with { Themes = [First.Themes[0], First.Themes[0]] } },
        { "The stage 'main' is there twice.", First with { Stages = [First.Stages[0], First.Stages[0]] } },
        { "The session 'ONE001' is there twice.", First with { Sessions = [First.Sessions[0], First.Sessions[0]] } },
        { $"The slot '{First.Slots[0].Id}' is there twice.", First with { Slots = [First.Slots[0], First.Slots[0]] } },
        { $"The slot number '{First.Slots[0].Number}' is there twice.", First with { Slots = [First.Slots[0], First.Slots[0] with { Id = Guid.Empty }] } },
        { "Session ONE001 has the unknown theme 'none'.", First with { Sessions = [A.Session("ONE001", theme: "none"), First.Sessions[1]] } },
        { "The speaker of session ONE001 'kim' is there twice.", First with { Sessions = [A.Session("ONE001", speakers: ["kim", "kim"]), First.Sessions[1]] } },
        {
            "Session ONE001 is replaced by 'NONE00', which is no other session of this edition.",
            First with { Sessions = [First.Sessions[0] with { Cancellation = A.Cancelled("NONE00") }, First.Sessions[1]] }
        },
        {
            "Session ONE001 quotes 'nobody', who speaks in no session of this edition.",
            First with { Sessions = [First.Sessions[0] with { Quotes = [new("x", "nobody", "en", Attribution.Stated)] }, First.Sessions[1]] }
        },
        { $"Slot {First.Slots[0].Id} is of the unknown session 'ONE001'.", First with { Sessions = [First.Sessions[1]] } },
        { $"Slot {First.Slots[0].Id} is on the unknown stage 'main'.", First with { Stages = [First.Stages[1]] } },
        { "2030-03-31T02:30:00 does not exist in Europe/Amsterdam: the clock is put forward over it.", Moved(slot => slot with { Start = new(2030, 3, 31, 2, 30, 0) }) },
        { "2030-10-27T02:30:00 comes twice in Europe/Amsterdam: the clock is put back.", Moved(slot => slot with { Start = new(2030, 10, 27, 2, 30, 0) }) },
        { "'Amsterdam' is not a time zone by its IANA name.", First with { Edition = First.Edition with { TimeZone = "Amsterdam" } } },
        { "The last day comes before the first.", First with { Edition = A.Edition(last: A.Day.AddDays(-1)) } },
        { "A slot has either a session or a label.", Moved(slot => slot with { Label = A.Text("x") }) },
        { "A slot starts at a whole minute.", Moved(slot => slot with { Start = slot.Start.AddSeconds(1) }) },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_value_that_does_not_hold_together_is_refused(string because, Programme value)
    {
        var edition = new Edition("2030");

        var refused = Assert.Throws<ArgumentException>(() => Become(value, edition));

        Assert.Equal(because, refused.Message.Split(" (Parameter")[0]);
    }

    [Fact]
    public void A_slot_keeps_its_session_for_ever()
    {
        var edition = Become(First);

        var refused = Assert.Throws<ArgumentException>(() => Become(Moved(slot => slot with { SessionCode = "TWO002" }), edition));

        Assert.StartsWith($"Slot {First.Slots[0].Id} keeps its number, its key and its session for ever.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_cannot_take_an_address_of_the_site_itself() => Assert.Throws<ArgumentException>(() => new Edition("blog"));

    private static void AssertSequences(int[] expected, Programme after)
    {
        var edition = Become(First);
        Become(after, edition);
        Assert.Equal(expected, Sequences(edition));
    }

    /// <summary>The first programme with its first slot changed.</summary>
    private static Programme Moved(Func<Programme.Slot, Programme.Slot> change) => First with { Slots = [change(First.Slots[0]), .. First.Slots.Skip(1)] };

    private static IEnumerable<int> Sequences(Edition edition) => First.Slots.Select(slot => edition.Slots.Single(at => at.PublicId == slot.Id).Sequence);

    private static Edition Become(Programme value, Edition? edition = null)
    {
        edition ??= new(value.Edition.Slug);
        edition.Become(value, PublishMode.OnSave, value.Speakers.Concat([A.Speaker("kim")]).ToDictionary(speaker => speaker.Slug, speaker => new Speaker(speaker)));
        return edition;
    }
}
