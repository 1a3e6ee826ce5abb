using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

public sealed class WordsFieldsTests
{
    private static readonly Programme Before = A.Programme(
        [A.Session("ONE001", theme: "sun", speakers: ["kim"])], [A.Slot("ONE001", "13:30-14:00", "left")], stages: [A.Stage("left"), A.Stage("right")]);

    [Theory]
    [InlineData(RecordKind.Edition, typeof(Programme.EditionFacts))]
    [InlineData(RecordKind.Theme, typeof(Programme.Theme))]
    [InlineData(RecordKind.Stage, typeof(Programme.Stage))]
    [InlineData(RecordKind.Speaker, typeof(Programme.Speaker))]
    [InlineData(RecordKind.Session, typeof(Programme.Session), "Code")]
    [InlineData(RecordKind.Slot, typeof(Programme.Slot), "Id")]
    public void Every_field_has_a_name_for_people(RecordKind kind, Type record, string? key = null)
    {
        var fields = record.GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters().Select(parameter => parameter.Name!).Where(name => name != key).ToArray();

        Assert.All([Words.Dutch, Words.English], words => Assert.Equal(fields.Length, fields.Select(name => words.Field(kind, name)).Distinct().Count()));
    }

    [Fact]
    public void Each_field_of_a_session_says_what_it_was_and_what_it_is()
    {
        var session = Before.Sessions[0] with
        {
            Title = "New",
            Kind = SessionKind.Discussion,
            Theme = null,
            ThemeSource = null,
            Speakers = [],
            Abstract = A.Text("about"),
            Points = [new("een", null), new(null, "two")],
            Quotes = [new("Said", "kim", "en", Attribution.Stated)],
            Links = [new(LinkKind.Slides, "Deck", "https://example.org/")],
            Cancellation = new(new("ziek", null), null),
        };

        Assert.Equal(
            [
                "Titel: Title of ONE001 → New", "Soort: Lezing → Gesprek", "Thema: sun → ", "Herkomst van het thema: vermeld → ", "Sprekers: kim → ",
                "Punten:  → een / [en] two", "Citaten:  → [en] “Said” — kim", "Links en bijlagen:  → Slides: Deck <https://example.org/>", "Samenvatting:  → about / [en] en about", "Vervallen:  → ziek",
            ],
            Written(Words.Dutch, Before with { Sessions = [session] }));
    }

    [Fact]
    public void Each_field_of_a_time_too() => Assert.Equal(
        ["Stages: en left → All stages", "Start: Thursday 14 February 2030, 13:30 → Thursday 14 February 2030, 14:15", "Duration: 30 minutes → 1 minute", "This time is cancelled: no → yes"],
        Written(Words.English, Before with { Slots = [A.Slot("ONE001", "14:15-14:16", cancelled: true)] }));

    [Fact]
    public void And_those_of_all_else()
    {
        var edition = Before.Edition with { FirstDay = A.Day.AddDays(-1), DayStartsAt = 6, Venue = new("Hall", null, "Ede", null, null), Stated = new(new("23", null), null, null, null) };

        Assert.Equal(
            ["Eerste dag: donderdag 14 februari 2030 → woensdag 13 februari 2030", "Begin van een dag: 04:00 → 06:00", "Locatie:  → Hall / Ede", "Aantallen volgens de bron:  → 23"],
            Written(Words.Dutch, Before with { Edition = edition }));
        Assert.Equal(["Vorm: cirkel → ring", "Kleur: 1 → 2"], Written(Words.Dutch, Before with { Themes = [Before.Themes[0] with { Shape = Shape.Ring, Colour = 2 }] }));
        Assert.Equal(["Role:  → [nl] baas"], Written(Words.English, Before with { Speakers = [Before.Speakers[0] with { Role = new("baas", null) }] }));
        Assert.Equal(
            ["Last part of the address: left → l"],
            Written(Words.English, Before with { Stages = [Before.Stages[0] with { Slug = "l" }, Before.Stages[1]], Slots = [Before.Slots[0] with { Stages = ["l"] }] }));
    }

    private static string[] Written(Words words, Programme after)
    {
        var news = ProgrammeNews.Between(Before, after);
        return [.. news.Records.SelectMany(record => record.Changes).SelectMany(change => words.Fields(change, news))
            .Select(field => $"{field.Label}: {Lines(field.Before)} → {Lines(field.After)}")];

        string Lines(ValueList<Spoken> lines) => string.Join(" / ", lines.Select(line => line.LangOn(words.Language) is { } lang ? $"[{lang}] {line}" : line.Text));
    }
}
