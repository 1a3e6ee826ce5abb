using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

public sealed class WordsHappeningsTests
{
    private static readonly Programme Before = A.Programme(
        [A.Session("ONE001", theme: "sun", speakers: ["kim"]), A.Session("TWO002", theme: "sun", speakers: ["ans"])],
        [A.Slot("ONE001", "13:30-14:00", "left"), A.Slot("TWO002", "09:30-10:00", "right"), A.Break("lunch", "12:00-13:00")],
        stages: [A.Stage("left"), A.Stage("right")]);

    private static readonly Programme TwoDays = Before with { Edition = A.Edition(last: A.Day.AddDays(1)), Slots = [.. Before.Slots, A.Slot("TWO002", "09:30-10:00", "right", A.Day.AddDays(1), "again")] };

    [Fact]
    public void Nothing_happened_to_what_stayed_the_same() => Assert.Empty(ProgrammeNews.Between(Before, Before with { Slots = [.. Before.Slots] }).Records);

    [Fact]
    public void A_new_session() => AssertSaid(
        "Title of NEW003: nieuw, om 15:00 op left.", "Title of NEW003: new, at 15:00 on en left.",
        Before with { Sessions = [.. Before.Sessions, A.Session("NEW003", "sun", ["kim"])], Slots = [.. Before.Slots, A.Slot("NEW003", "15:00-16:00", "left")] });

    [Fact]
    public void A_new_session_without_a_time() => AssertSaid(
        "Title of NEW003: nieuw.", "Title of NEW003: new.", Before with { Sessions = [.. Before.Sessions, A.Session("NEW003", "sun", ["kim"])] });

    [Fact]
    public void A_session_that_is_gone() => AssertSaid(
        "Title of TWO002: staat niet meer op het programma.", "Title of TWO002: no longer on the programme.",
        Before with { Sessions = [Before.Sessions[0]], Slots = [Before.Slots[0], Before.Slots[2]] });

    [Fact]
    public void A_cancelled_session() => AssertSaid(
        "Title of ONE001: vervallen (Spreker is ziek), in plaats daarvan: Title of TWO002.",
        "Title of ONE001: cancelled (en Spreker is ziek), instead: Title of TWO002.",
        Of(session => session with { Cancellation = new(A.Text("Spreker is ziek."), "TWO002") }));

    [Fact]
    public void Where_something_that_is_off_would_have_been_is_not_told() => AssertSaid(
        "Title of ONE001: vervallen (reason).", "Title of ONE001: cancelled (en reason).",
        Of(session => session with { Cancellation = A.Cancelled() }) with { Slots = [A.Slot("ONE001", "16:00-17:00", "right"), .. Before.Slots.Skip(1)] });

    [Fact]
    public void A_session_that_is_off_for_another_reason_and_one_that_is_on_again()
    {
        var off = Of(session => session with { Cancellation = A.Cancelled() });

        AssertSaid(
            "Title of ONE001: nog steeds vervallen (reason), in plaats daarvan: Title of TWO002.", "Title of ONE001: still cancelled (en reason), instead: Title of TWO002.",
            off, Of(session => session with { Cancellation = A.Cancelled("TWO002") }));
        AssertSaid("Title of ONE001: gaat toch door.", "Title of ONE001: on after all.", off, Before);
    }

    [Theory]
    [InlineData("14:15-14:45", "right", "verplaatst van left naar right, nu 14:15", "moved from en left to en right, now at 14:15")]
    [InlineData("14:15-14:45", "left", "verplaatst van 13:30 naar 14:15", "moved from 13:30 to 14:15")]
    [InlineData("13:30-14:00", "right", "verplaatst van left naar right", "moved from en left to en right")]
    [InlineData("13:30-14:00", null, "verplaatst van left naar alle podia", "moved from en left to all stages")]
    [InlineData("13:30-14:00", "left right", "verplaatst van left naar left en right", "moved from en left to en left and en right")]
    [InlineData("13:30-14:15", "left", "duurt langer, tot 14:15 in plaats van 14:00", "runs longer, until 14:15 instead of 14:00")]
    [InlineData("13:30-13:45", "left", "duurt korter, tot 13:45 in plaats van 14:00", "runs shorter, until 13:45 instead of 14:00")]
    [InlineData("14:15-15:00", "left", "verplaatst van 13:30 naar 14:15, en duurt langer: 45 minuten in plaats van 30 minuten", "moved from 13:30 to 14:15, and runs longer: 45 minutes instead of 30 minutes")]
    [InlineData("13:30-13:40", "right", "verplaatst van left naar right, en duurt korter: 10 minuten in plaats van 30 minuten", "moved from en left to en right, and runs shorter: 10 minutes instead of 30 minutes")]
    public void A_session_that_moved(string times, string? stages, string nl, string en) => AssertSaid(
        $"Title of ONE001: {nl}.", $"Title of ONE001: {en}.", Before with { Slots = [A.Slot("ONE001", times, stages), .. Before.Slots.Skip(1)] });

    [Theory]
    [InlineData("13:30-14:00", "left", "verplaatst van do 14 februari naar vr 15 februari", "moved from Thu 14 February to Fri 15 February")]
    [InlineData("14:15-14:45", "right", "verplaatst van do 14 februari op left naar vr 15 februari op right, nu 14:15", "moved from Thu 14 February on en left to Fri 15 February on en right, now at 14:15")]
    public void A_session_that_moved_to_another_day(string times, string stages, string nl, string en) => AssertSaid(
        $"Title of ONE001: {nl}.", $"Title of ONE001: {en}.",
        TwoDays, TwoDays with { Slots = [A.Slot("ONE001", times, stages, A.Day.AddDays(1)), .. TwoDays.Slots.Skip(1)] });

    [Fact]
    public void A_time_with_another_key_is_the_same_time_still() => AssertSaid(
        "Title of ONE001: verplaatst van 13:30 naar 14:15.", "Title of ONE001: moved from 13:30 to 14:15.",
        Before with { Slots = [A.Slot("ONE001", "14:15-14:45", "left", key: "other"), .. Before.Slots.Skip(1)] });

    [Fact]
    public void A_repeat_that_is_added_moved_cancelled_on_again_and_dropped()
    {
        Programme With(string? times, bool cancelled = false) =>
            Before with { Slots = [.. Before.Slots, .. times is null ? [] : new[] { A.Slot("ONE001", times, "right", key: "again", cancelled: cancelled) }] };

        AssertSaid("Title of ONE001: ook om 16:00 op right.", "Title of ONE001: also at 16:00 on en right.", With(null), With("16:00-16:30"));
        AssertSaid("Title of ONE001: die van 16:00 nu om 17:00.", "Title of ONE001: the one at 16:00 now at 17:00.", With("16:00-16:30"), With("17:00-17:30"));
        AssertSaid("Title of ONE001: vervallen om 16:00 op right.", "Title of ONE001: cancelled at 16:00 on en right.", With("16:00-16:30"), With("16:00-16:30", cancelled: true));
        AssertSaid("Title of ONE001: toch om 16:00 op right.", "Title of ONE001: after all at 16:00 on en right.", With("16:00-16:30", cancelled: true), With("16:00-16:30"));
        AssertSaid("Title of ONE001: niet meer om 16:00 op right.", "Title of ONE001: no longer at 16:00 on en right.", With("16:00-16:30"), With(null));
    }

    [Fact]
    public void The_only_time_of_a_session_that_is_cancelled_and_on_again()
    {
        var off = Before with { Slots = [A.Slot("ONE001", "13:30-14:00", "left", cancelled: true), .. Before.Slots.Skip(1)] };

        AssertSaid("Title of ONE001: vervallen.", "Title of ONE001: cancelled.", Before, off);
        AssertSaid("Title of ONE001: gaat toch door.", "Title of ONE001: on after all.", off, Before);
    }

    [Fact]
    public void A_time_that_becomes_known_and_one_that_no_longer_is()
    {
        var unknown = TwoDays with { Slots = [.. TwoDays.Slots.Skip(1)] };

        AssertSaid("Title of ONE001: tijd bekend: op do 14 februari om 13:30 op left.", "Title of ONE001: time known: on Thu 14 February at 13:30 on en left.", unknown, TwoDays);
        AssertSaid("Title of ONE001: tijd niet meer bekend, was op do 14 februari om 13:30 op left.", "Title of ONE001: time no longer known, was on Thu 14 February at 13:30 on en left.", TwoDays, unknown);
    }

    [Fact]
    public void A_programme_without_stages_names_none() => AssertSaid(
        "Title of NEW003: nieuw, om 15:00.", "Title of NEW003: new, at 15:00.",
        A.Programme([]), A.Programme([A.Session("NEW003", theme: null, speakers: [])], [A.Slot("NEW003", "15:00-16:00")]));

    [Fact]
    public void Another_title() => AssertSaid(
        "Title of ONE001: nieuwe titel, was “Old”.", "Title of ONE001: new title, was “Old”.", Of(session => session with { Title = "Old" }), Before);

    [Theory]
    [InlineData("kim", "kim bob", "ook met bob", "also with bob")]
    [InlineData("", "bob", "met bob", "with bob")]
    [InlineData("kim bob", "kim", "zonder bob", "without bob")]
    [InlineData("kim", "bob", "met bob in plaats van kim", "with bob instead of kim")]
    [InlineData("kim", "bob cas ans", "met bob, cas en ans in plaats van kim", "with bob, cas and ans instead of kim")]
    [InlineData("kim bob", "bob kim", "sprekers in een andere volgorde", "speakers in another order")]
    public void Other_speakers(string before, string after, string nl, string en)
    {
        ValueList<Programme.Speaker> all = [A.Speaker("ans"), A.Speaker("bob"), A.Speaker("cas"), A.Speaker("kim")];
        Programme With(string speakers) => Of(session => session with { Speakers = [.. speakers.Split(' ', StringSplitOptions.RemoveEmptyEntries)] }) with { Speakers = all };

        AssertSaid($"Title of ONE001: {nl}.", $"Title of ONE001: {en}.", With(before), With(after));
    }

    [Theory]
    [InlineData("sun", "moon", "nu bij het thema moon, was sun", "now under the theme en moon, was en sun")]
    [InlineData(null, "moon", "nu bij het thema moon", "now under the theme en moon")]
    [InlineData("sun", null, "niet meer bij het thema sun", "no longer under the theme en sun")]
    public void Another_theme(string? before, string? after, string nl, string en)
    {
        Programme With(string? theme) => Of(session => session with { Theme = theme }) with { Themes = [A.Theme("sun"), A.Theme("moon")] };

        AssertSaid($"Title of ONE001: {nl}.", $"Title of ONE001: {en}.", With(before), With(after));
    }

    [Fact]
    public void Other_texts_facts_and_another_address()
    {
        AssertSaid(
            "Title of ONE001: bijgewerkt: samenvatting, vraag, punten, citaten, links en toelichting.", "Title of ONE001: updated: abstract, question, points, quotes, links and note.",
            Of(session => session with
            {
                Abstract = A.Text("x"),
                How = A.Text("x"),
                Note = A.Text("x"),
                Points = [A.Text("x")],
                Quotes = [new("x", null, "en", Attribution.Collective)],
                Links = [new(LinkKind.Slides, "x", "https://example.org/")],
            }));
        AssertSaid("Title of ONE001: gegevens aangepast.", "Title of ONE001: details adjusted.", Of(session => session with { Billing = 1, Language = null, Kind = SessionKind.Case }));
        AssertSaid("Title of ONE001: adres van de pagina gewijzigd.", "Title of ONE001: address of the page changed.", Of(session => session with { Slug = "other" }));
    }

    [Fact]
    public void Several_things_that_happened_to_a_session_are_one_sentence() => AssertSaid(
        "New: verplaatst van 13:30 naar 14:15; nieuwe titel, was “Title of ONE001”; zonder kim; bijgewerkt: samenvatting.",
        "New: moved from 13:30 to 14:15; new title, was “Title of ONE001”; without kim; updated: abstract.",
        Of(session => session with { Title = "New", Speakers = [], Abstract = A.Text("x") }) with { Slots = [A.Slot("ONE001", "14:15-14:45", "left"), .. Before.Slots.Skip(1)] });

    [Fact]
    public void A_break_that_is_new_gone_moved_and_has_another_name()
    {
        var without = Before with { Slots = [.. Before.Slots.Take(2)] };

        AssertSaid("lunch: nieuw, om 12:00 op alle podia.", "en lunch: new, at 12:00 on all stages.", without, Before);
        AssertSaid("lunch: staat niet meer op het programma.", "en lunch: no longer on the programme.", Before, without);
        AssertSaid("lunch: verplaatst van 12:00 naar 12:30.", "en lunch: moved from 12:00 to 12:30.", Before with { Slots = [.. Before.Slots.Take(2), A.Break("lunch", "12:30-13:30")] });
        AssertSaid("soep: nieuwe naam, was “lunch”.", "en soep: new name, was “en lunch”.", Before with { Slots = [.. Before.Slots.Take(2), Before.Slots[2] with { Label = A.Text("soep") }] });
    }

    [Fact]
    public void A_theme_a_stage_and_a_speaker_that_are_new_gone_and_have_another_name()
    {
        var more = Before with { Themes = [.. Before.Themes, A.Theme("moon")], Stages = [.. Before.Stages, A.Stage("cellar")], Speakers = [A.Speaker("bob"), .. Before.Speakers] };
        string[] Of(string theme, string stage, string speaker) => [$"moon: {theme}.", $"cellar: {stage}.", $"bob: {speaker}."];

        Assert.Equal(Of("nieuw thema", "nieuw podium", "nieuwe spreker"), Said(Words.Dutch, Before, more));
        Assert.Equal(["en moon: no longer a theme.", "en cellar: no longer a stage.", "bob: no longer a speaker."], Said(Words.English, more, Before));
        AssertSaid("Zon: nieuwe naam, was “sun”.", "en Zon: new name, was “en sun”.", Before with { Themes = [Before.Themes[0] with { Name = A.Text("Zon") }] });
        AssertSaid("Zaal: nieuwe naam, was “left”.", "en Zaal: new name, was “en left”.", Before with { Stages = [Before.Stages[0] with { Name = A.Text("Zaal") }, Before.Stages[1]] });
        AssertSaid("Ans Bos: nieuwe naam, was “ans”.", "Ans Bos: new name, was “ans”.", Before with { Speakers = [Before.Speakers[0] with { Name = "Ans Bos" }, Before.Speakers[1]] });
    }

    [Fact]
    public void A_name_that_changed_in_the_other_language_only_is_not_told_as_new() => AssertSaid(
        "left: naam in een andere taal aangepast.", "Left: new name, was “en left”.", Before with { Stages = [Before.Stages[0] with { Name = new("left", "Left") }, Before.Stages[1]] });

    [Fact]
    public void What_got_another_slug_is_not_gone_and_new()
    {
        var renamed = Before with
        {
            Themes = [Before.Themes[0] with { Slug = "zon" }],
            Stages = [Before.Stages[0] with { Slug = "links", AllowsParallel = true }, Before.Stages[1]],
            Speakers = [Before.Speakers[0], Before.Speakers[1] with { Slug = "kim-2" }],
            Sessions = [Before.Sessions[0] with { Theme = "zon", Speakers = ["kim-2"] }, Before.Sessions[1] with { Theme = "zon" }],
            Slots = [Before.Slots[0] with { Stages = ["links"] }, .. Before.Slots.Skip(1)],
        };

        Assert.Equal(["sun: adres van de pagina gewijzigd.", "left: gegevens aangepast; adres van de pagina gewijzigd.", "kim: adres van de pagina gewijzigd."], Said(Words.Dutch, Before, renamed));
    }

    [Fact]
    public void The_edition_itself()
    {
        Programme With(Func<Programme.EditionFacts, Programme.EditionFacts> change) => Before with { Edition = change(Before.Edition) };
        Programme.Venue barn = new("Barn", null, "Ede", "NL", null), hall = new("Hall", "Dam 1", "Amsterdam", "NL", null);
        const string Name = "The Social Conference 2030";

        AssertSaid("Other: nieuwe naam, was “The Social Conference 2030”.", "Other: new name, was “The Social Conference 2030”.", With(e => e with { Name = "Other" }));
        AssertSaid(
            $"{Name}: nu 14 februari 2030 tot en met 15 februari 2030, was donderdag 14 februari 2030.", $"{Name}: now 14 February 2030 to 15 February 2030, was Thursday 14 February 2030.",
            With(e => e with { LastDay = e.LastDay.AddDays(1) }));
        AssertSaid($"{Name}: locatie bekend: Barn, Ede.", $"{Name}: venue known: Barn, Ede.", With(e => e with { Venue = barn }));
        AssertSaid($"{Name}: nieuwe locatie: Hall, Dam 1, Amsterdam, was Barn, Ede.", $"{Name}: new venue: Hall, Dam 1, Amsterdam, was Barn, Ede.", With(e => e with { Venue = barn }), With(e => e with { Venue = hall }));
        AssertSaid($"{Name}: locatie niet meer bekend, was Barn, Ede.", $"{Name}: venue no longer known, was Barn, Ede.", With(e => e with { Venue = barn }), Before);
        AssertSaid($"{Name}: link van de locatie aangepast.", $"{Name}: link of the venue adjusted.", With(e => e with { Venue = barn }), With(e => e with { Venue = barn with { Url = "https://example.org/" } }));
        AssertSaid($"{Name}: mededeling: “Vol”.", $"{Name}: announcement: “en Vol”.", With(e => e with { Announcement = A.Text("Vol") }));
        AssertSaid($"{Name}: mededeling ingetrokken.", $"{Name}: announcement withdrawn.", With(e => e with { Announcement = A.Text("Vol") }), Before);
        AssertSaid($"{Name}: bijgewerkt: toelichting en ondertitel; gegevens aangepast.", $"{Name}: updated: note and tagline; details adjusted.", With(e => e with { Tagline = A.Text("x"), Note = A.Text("x"), Hashtag = "#x" }));
    }

    [Fact]
    public void An_edition_that_is_put_off_with_all_its_times_is_told_once() => AssertSaid(
        "The Social Conference 2030: nu donderdag 21 februari 2030, was donderdag 14 februari 2030.",
        "The Social Conference 2030: now Thursday 21 February 2030, was Thursday 14 February 2030.",
        Before with
        {
            Edition = Before.Edition with { FirstDay = A.Day.AddDays(7), LastDay = A.Day.AddDays(7) },
            Slots = [.. Before.Slots.Select(slot => slot with { Start = slot.Start.AddDays(7) })],
        });

    [Fact]
    public void Another_order()
    {
        AssertSaid("Sessies in een andere volgorde.", "Sessions in another order.", Before with { Sessions = [Before.Sessions[1], Before.Sessions[0]] });
        AssertSaid("Podia in een andere volgorde.", "Stages in another order.", Before with { Stages = [Before.Stages[1], Before.Stages[0]] });
        AssertSaid("Thema’s in een andere volgorde.", "Themes in another order.", Before with { Themes = [A.Theme("moon"), .. Before.Themes] }, Before with { Themes = [.. Before.Themes, A.Theme("moon")] });
    }

    [Fact]
    public void A_sequence_number_alone_is_nothing_that_people_tell()
    {
        var news = Assert.Single(ProgrammeNews.Between(Before, Before with { Slots = [Before.Slots[0] with { Sequence = 9 }, .. Before.Slots.Skip(1)] }).Records);

        Assert.Empty(news.Happenings);
    }

    [Fact]
    public void Names_say_which_language_they_are_in_and_what_they_are_of()
    {
        var said = Words.Dutch.Of(ProgrammeNews.Between(Before, Of(session => session with { Title = "Teams", Language = "de" })).Records[0]);

        Assert.Equal([("Teams", "de", "ONE001"), (": ", null, null), ("nieuwe titel, was “", null, null), ("Title of ONE001", "nl", null)], said.Parts.Take(4).Select(part => (part.Text, part.Lang, part.About?.Key)));
    }

    private static Programme Of(Func<Programme.Session, Programme.Session> change) => Before with { Sessions = [change(Before.Sessions[0]), Before.Sessions[1]] };

    private static string[] Said(Words words, Programme before, Programme after) => [.. ProgrammeNews.Between(before, after).Records.Select(news => words.Of(news).ToString())];

    private static void AssertSaid(string nl, string en, Programme after) => AssertSaid(nl, en, Before, after);

    private static void AssertSaid(string nl, string en, Programme before, Programme after)
    {
        Assert.Equal([nl], Said(Words.Dutch, before, after));
        Assert.Equal([en], Said(Words.English, before, after));
    }
}
