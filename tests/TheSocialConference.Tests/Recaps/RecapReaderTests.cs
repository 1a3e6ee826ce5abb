using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

public sealed class RecapReaderTests
{
    private readonly RecapUnit _unit = Read(("proef/verslag.md", Seeds.Everything));

    [Fact]
    public void Everything_is_read_without_a_fault() => Assert.Equal([], _unit.Faults);

    [Fact]
    public void A_point_is_plain_text_and_no_markdown()
    {
        const string Signs = "# 1 is <b> and [nowhere](gone.md)";

        var unit = Read(("proef/verslag.md", Seeds.Everything.Replace("- Houd vol.", $"- \"{Signs}\"", StringComparison.Ordinal)));

        Assert.Equal([], unit.Faults);
        Assert.Equal(Signs, unit.Sessions.ElementAt(1).Value.Session.Points[1].Nl);
    }

    [Fact]
    public void The_edition_is_read()
    {
        var edition = new Programme.EditionFacts(
            "proef", "proef2031", "Dag van de Proef", "nl", false, new(2031, 3, 29), new(2031, 3, 30), "Europe/Amsterdam", 5,
            new("Proefzaal", "Proefkade 1", "Amsterdam", "NL", "https://zaal.example/"), "Proefbureau", Source.Implied, "#PROEF", "Hoe",
            new("Proberen kan altijd", "You can always try"),
            new(new("23", null), new("vier", null), new("bijna 300", "almost 300"), new("Alles.", "Everything.")),
            new("Verzonnen.", "Invented."), new("Zaal gewijzigd", "Room changed"));
        Assert.Equal(new RecapEdition(edition, PublishMode.OnButton), _unit.Edition);
    }

    [Fact]
    public void Themes_and_stages_are_read_in_order()
    {
        Assert.Equal<Recorded<Programme.Theme>>(
            [
                new(new("inhoud", new("Inhoud", "Content"), Shape.Circle, 1, new("Wat er staat.", "What it says.")), ["tekst", "woorden"]),
                new(new("vorm", new("Vorm", null), Shape.Star, 4, null), []),
            ],
            _unit.Themes);
        Assert.Equal<Recorded<Programme.Stage>>(
            [
                new(new("grote-zaal", new("Grote zaal", "Main hall"), false, true), []),
                new(new("podium-2", new("Podium 2", "Stage 2"), true, false), []),
            ],
            _unit.Stages);
    }

    [Fact]
    public void Speakers_are_read_and_sorted_by_their_last_word_unless_they_say_otherwise()
    {
        Assert.Equal<Recorded<Programme.Speaker>>(
            [
                new(
                    new(
                        "anna-de-vries", "Anna de Vries", "Vries, Anna de", false, "Proefbedrijf", new("Directeur", "Director"),
                        new("Anna schrijft al jaren over proeven. In dit lange verhaal staat wat zij daarvan heeft geleerd, en dat is niet weinig.", "Anna writes.\n\nAnd writes."),
                        [new(LinkKind.Link, "Haar site", "https://anna.example/"), new(LinkKind.Slides, "Haar dia’s", "https://anna.example/dias")]),
                    []),
                new(new("bas", "Bas", "Bas", true, null, null, null, []), []),
            ],
            _unit.Speakers);
        var cor = Read(("klein/a.md", Seeds.Small)).Speakers.Single().Value;
        Assert.Equal("Klein, Cor", cor.SortName);
    }

    [Fact]
    public void A_session_is_read_with_all_there_is_to_it() => Assert.Equal(
        new Programme.Session(
            "PROEF1", "proeven", "Proeven en proberen", TitleSource.Heading, SessionKind.Keynote, "en", 1, "inhoud", Source.Implied,
            ["anna-de-vries", "bas"], new("Hoe proef je?", "How do you try?"), new("Een verhaal.", "A story."), new("Uit het hoofd.", null),
            [new("Begin.", "Begin."), new("Houd vol.", null), new("Stop.", "Stop.")],
            [new("just try", "anna-de-vries", "en", Attribution.Stated), new("tja", null, "nl", Attribution.Collective)],
            [new(LinkKind.Recording, "Opname", "https://opname.example/1")], null),
        _unit.Sessions.ElementAt(1).Value.Session);

    [Fact]
    public void What_a_session_leaves_out_is_filled_in()
    {
        Assert.Equal(
            new Programme.Session(
                "OPEN31", "welkom-we-beginnen", "Welkom: we beginnen", TitleSource.Official, SessionKind.Opening, null, 2, null, null,
                ["anna-de-vries"], null, null, null, [], [], [], null),
            _unit.Sessions.First().Value.Session);
        Assert.Equal(new Programme.Cancellation(new("Ziek", "Ill"), "PROEF1"), _unit.Sessions.Last().Value.Session.Cancellation);
        Assert.Equal(["oude-titel"], _unit.Sessions.Last().Formerly);
    }

    [Fact]
    public void Slots_are_read_and_named_for_ever()
    {
        var (first, second) = (SlotIdentity.Of("proef", "PROEF1", ""), SlotIdentity.Of("proef", "PROEF1", "herhaling"));
        Assert.Equal<Programme.Slot>(
            [
                new(first, SlotIdentity.NumberOf(first), "", "PROEF1", null, ["podium-2", "grote-zaal"], new(2031, 3, 29, 10, 0, 0), TimeSpan.FromMinutes(45), 0, false),
                new(second, SlotIdentity.NumberOf(second), "herhaling", "PROEF1", null, ["podium-2"], new(2031, 3, 30, 14, 0, 0), TimeSpan.FromMinutes(45), 0, true),
            ],
            _unit.Sessions.ElementAt(1).Value.Slots);
    }

    [Fact]
    public void Breaks_are_slots_with_a_label_and_may_begin_after_midnight()
    {
        var borrel = SlotIdentity.Of("proef", null, "borrel");
        Assert.Equal(
            new(borrel, SlotIdentity.NumberOf(borrel), "borrel", null, new("Borrel", "Drinks"), ["grote-zaal"], new(2031, 3, 30, 1, 30, 0), TimeSpan.FromMinutes(90), 0, false),
            _unit.Files.Single().Content.Breaks[1]);
    }

    [Fact]
    public void The_post_is_read_with_the_body_below()
    {
        var post = new PostContent(
            "verslag-van-de-proef", "Verslag van de proef", "redactie", "nl", "Wat er gebeurde.", "proef", null,
            new("http://bron.example/verslag", "Het origineel", new(2031, 3, 31), "B. Ron", 2), new(2031, 4, 1, 9, 0, 0, TimeSpan.FromHours(2)),
            "Het was   een dag.\n\n## Proeven en proberen\n\nEr werd geproefd.\n\n\nEn dat was dat.");
        Assert.Equal(new(post, ["verslag"]), _unit.Posts.Single().Post);
    }

    [Fact]
    public void A_page_of_the_site_is_read()
    {
        var site = Read(("over.md", Seeds.About));
        Assert.Equal([], site.Faults);
        Assert.Equal(new PageContent("about", null, "nl", "Over", "Over ons.\n"), site.Pages.Single().Page);
    }

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_of_windows_are_no_trouble()
    {
        var windows = Read(("proef/verslag.md", '\uFEFF' + Seeds.Everything.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal([], windows.Faults);
        Assert.Equal(_unit.Files.Single().Content, windows.Files.Single().Content);
    }

    [Fact]
    public void A_programme_may_lie_in_several_files()
    {
        var unit = Read(("klein/b.md", Seeds.Small), ("klein/a.md", """
            ---
            sessions:
              - code: KLEIN2
                title: Nog kleiner
                speakers: [cor]
            ---

            """));
        Assert.Equal([], unit.Faults);
        Assert.Equal(["KLEIN1", "KLEIN2"], unit.Programme()!.Sessions.Select(session => session.Code));
    }

    [Fact]
    public void A_text_given_once_is_in_the_language_of_the_edition()
    {
        var unit = Read(("klein/a.md", Seeds.Small.Replace("language: nl", "language: en\n  tagline: Small", StringComparison.Ordinal)));
        Assert.Equal([], unit.Faults);
        Assert.Equal(new LocalText(null, "Small"), unit.Edition!.Facts.Tagline);
    }

    [Fact]
    public void A_readme_is_for_people() => Assert.Equal([], Read(("klein/a.md", Seeds.Small), ("klein/README.md", "no fields")).Faults);

    internal static RecapUnit Read(params (string Path, string Text)[] files) =>
        new UnitReader("content").Read(ContentUnit.Of(files.Select(file => FoundFile.Of(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text)))).Single());
}
