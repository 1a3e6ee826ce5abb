using CsCheck;

namespace TheSocialConference.Programmes;

public sealed class ProgrammeDiffTests
{
    private static readonly Programme Before = A.Programme(
        [A.Session("ONE001"), A.Session("TWO002")],
        [A.Slot("ONE001", "09:30-10:00", "main"), A.Slot("TWO002", "09:30-10:00", "side"), A.Break("lunch", "12:00-13:00")]);

    [Fact]
    public void A_programme_does_not_differ_from_itself() =>
        AnyProgramme.AtRandom.Sample(programme => Assert.True(ProgrammeDiff.Between(programme, programme with { Slots = [.. programme.Slots] }).IsEmpty));

    [Fact]
    public void Two_programmes_differ_exactly_when_they_are_not_equal() => Gen.Select(AnyProgramme.AtRandom, AnyProgramme.AtRandom).Sample((before, after) =>
        Assert.Equal(before == after, ProgrammeDiff.Between(before, after).IsEmpty));

    [Fact]
    public void Everything_of_a_first_programme_is_added()
    {
        var changes = ProgrammeDiff.Between(null, Before).Changes;

        Assert.All(changes, change => Assert.Equal(ChangeKind.Added, change.What));
        Assert.Equal(
            [
                (RecordKind.Edition, "2030", "The Social Conference 2030"), (RecordKind.Theme, "themed", "themed"), (RecordKind.Stage, "main", "main"),
                (RecordKind.Stage, "side", "side"), (RecordKind.Speaker, "speaker-one001", "speaker-one001"), (RecordKind.Speaker, "speaker-two002", "speaker-two002"),
                (RecordKind.Session, "ONE001", "Title of ONE001"), (RecordKind.Session, "TWO002", "Title of TWO002"),
                (RecordKind.Slot, Before.Slots[0].Id.ToString(), "Title of ONE001"), (RecordKind.Slot, Before.Slots[1].Id.ToString(), "Title of TWO002"),
                (RecordKind.Slot, Before.Slots[2].Id.ToString(), "lunch"),
            ],
            changes.Select(change => (change.Kind, change.Key, change.Title)));
    }

    [Fact]
    public void What_is_gone_is_named_as_it_was()
    {
        var after = Before with { Sessions = [Before.Sessions[0]], Slots = [Before.Slots[0], Before.Slots[2]] };

        Assert.Equal(
            [
                new RecordChange(RecordKind.Session, "TWO002", "Title of TWO002", ChangeKind.Removed, []),
                new RecordChange(RecordKind.Slot, Before.Slots[1].Id.ToString(), "Title of TWO002", ChangeKind.Removed, []),
            ],
            ProgrammeDiff.Between(Before, after).Changes);
    }

    [Fact]
    public void Another_order_of_sessions_is_one_change_and_a_session_in_between_is_none()
    {
        ValueList<Programme.Session> turned = [Before.Sessions[1], Before.Sessions[0]];
        ValueList<Programme.Session> between = [Before.Sessions[0], A.Session("NEW000"), Before.Sessions[1]];

        Assert.Equal([new RecordChange(RecordKind.Session, "", "", ChangeKind.Reordered, [])], ProgrammeDiff.Between(Before, Before with { Sessions = turned }).Changes);
        Assert.Equal(
            [new RecordChange(RecordKind.Session, "NEW000", "Title of NEW000", ChangeKind.Added, [])],
            ProgrammeDiff.Between(Before, Before with { Sessions = between }).Changes);
    }

    [Fact]
    public void A_moved_slot_says_from_where_to_where()
    {
        var moved = Before.Slots[0] with { Start = A.At("11:00"), Stages = ["side"] };

        Assert.Equal(
            [
                new RecordChange(RecordKind.Slot, moved.Id.ToString(), "Title of ONE001", ChangeKind.Changed,
                [
                    new("Stages", """["main"]""", """["side"]"""),
                    new("Start", "2030-02-14T09:30:00", "2030-02-14T11:00:00"),
                ]),
            ],
            ProgrammeDiff.Between(Before, Before with { Slots = [moved, .. Before.Slots.Skip(1)] }).Changes);
    }

    [Fact]
    public void A_record_of_any_kind_says_what_changed_in_it()
    {
        AssertOnly("Stated", Before with { Edition = Before.Edition with { Stated = new(A.Text("23"), null, null, null) } });
        AssertOnly("Shape", Before with { Themes = [Before.Themes[0] with { Shape = Shape.Ring }] });
        AssertOnly("AllowsParallel", Before with { Stages = [Before.Stages[0] with { AllowsParallel = true }, Before.Stages[1]] });
        AssertOnly("Links", Before with { Speakers = [Before.Speakers[0] with { Links = [new(LinkKind.Link, "x", "https://example.org/")] }, Before.Speakers[1]] });
    }

    [Fact]
    public void Every_field_of_a_session_is_reported_once_and_alone()
    {
        var text = A.Text("x");
        Dictionary<string, Func<Programme.Session, Programme.Session>> changes = new()
        {
            ["Slug"] = s => s with { Slug = "" },
            ["Title"] = s => s with { Title = "X" },
            ["TitleSource"] = s => s with { TitleSource = TitleSource.Heading },
            ["Kind"] = s => s with { Kind = SessionKind.Case },
            ["Language"] = s => s with { Language = "en" },
            ["Billing"] = s => s with { Billing = 1 },
            ["Theme"] = s => s with { Theme = null },
            ["ThemeSource"] = s => s with { ThemeSource = Source.Implied },
            ["Speakers"] = s => s with { Speakers = [] },
            ["How"] = s => s with { How = text },
            ["Abstract"] = s => s with { Abstract = text },
            ["Note"] = s => s with { Note = text },
            ["Points"] = s => s with { Points = [text] },
            ["Quotes"] = s => s with { Quotes = [new("x", null, "en", Attribution.Collective)] },
            ["Links"] = s => s with { Links = [new(LinkKind.Slides, "x", "https://example.org/")] },
            ["Cancellation"] = s => s with { Cancellation = A.Cancelled() },
        };

        Assert.Equal(FieldsOf<Programme.Session>("Code"), changes.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, change) in changes)
        {
            AssertOnly(name, Before with { Sessions = [change(Before.Sessions[0]), Before.Sessions[1]] });
        }
    }

    [Fact]
    public void Every_field_of_a_slot_is_reported_once_and_alone()
    {
        Dictionary<string, Func<Programme.Slot, Programme.Slot>> changes = new()
        {
            ["Number"] = s => s with { Number = 1 },
            ["Key"] = s => s with { Key = "x" },
            ["SessionCode"] = s => s with { SessionCode = "TWO002" },
            ["Label"] = s => s with { Label = A.Text("x") },
            ["Stages"] = s => s with { Stages = [] },
            ["Start"] = s => s with { Start = A.At("10:00") },
            ["Duration"] = s => s with { Duration = TimeSpan.FromMinutes(5) },
            ["Sequence"] = s => s with { Sequence = 1 },
            ["IsCancelled"] = s => s with { IsCancelled = true },
        };

        Assert.Equal(FieldsOf<Programme.Slot>("Id"), changes.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, change) in changes)
        {
            AssertOnly(name, Before with { Slots = [change(Before.Slots[0]), .. Before.Slots.Skip(1)] });
        }
    }

    private static void AssertOnly(string field, Programme after)
    {
        var change = Assert.Single(ProgrammeDiff.Between(Before, after).Changes);
        var only = Assert.Single(change.Fields);
        Assert.Equal((ChangeKind.Changed, field), (change.What, only.Name));
        Assert.NotEqual(only.Before, only.After);
    }

    private static IEnumerable<string> FieldsOf<T>(string key) => typeof(T).GetConstructors().Single(constructor => constructor.GetParameters().Length > 1)
        .GetParameters().Select(parameter => parameter.Name!).Where(name => name != key).Order(StringComparer.Ordinal);
}
