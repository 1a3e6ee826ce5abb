using System.Net;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Speakers;

public sealed class SpeakerPagesTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true")] };

    [Fact]
    public async Task The_index_shows_everybody_by_surname_and_first_names_in_a_group_of_their_own()
    {
        await _app.PublishAsync(
            Spoken(
                A.Speaker("patrick-de-groot") with { Name = "Patrick de Groot", SortName = "Groot, Patrick de", Organisation = "Police" },
                A.Speaker("anna-hof") with { Name = "Anna Hof", SortName = "Hof, Anna" },
                A.Speaker("irene") with { Name = "Irene", SortName = "Irene", NameIsPartial = true }),
            A.Example(A.Session("EXAMPL", speakers: ["invented"])));

        var page = await _app.Open("/speakers");

        Assert.Equal(["Patrick de Groot", "Anna Hof", "Irene"], page.Texts(".speaker-name"));
        Assert.Equal(["Irene"], page.Texts(".first-names .speaker-name"));
        Assert.Equal(["Police"], page.Texts(".speaker-of"));
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/speakers/invented")).Status);
    }

    [Fact]
    public async Task An_edition_has_its_own_speakers_and_its_pages_lead_there()
    {
        await _app.PublishAsync(Spoken(A.Speaker("ann")), A.Example(A.Session("EXAMPL", speakers: ["invented"])));

        var all = await _app.Open("/speakers");
        var page = await _app.Open("/en/speakers?edition=example&x=1");

        Assert.Equal(["ann"], all.Texts(".speaker-name"));
        Assert.Equal(["invented"], page.Texts(".speaker-name"));
        Assert.Equal(["en invented"], page.Texts(".notice"));
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        Assert.Equal("https://conference.example/en/speakers?edition=example", page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("/speakers?edition=example", page.One(".language").GetAttribute("href"));
        Assert.Equal(["ann"], (await _app.Open("/speakers?edition=2030")).Texts(".speaker-name"));
        Assert.Equal("/speakers?edition=example", (await _app.Open("/example/programme")).One(".site-nav li:nth-child(2) a").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/speakers?edition=never")).Status);
    }

    [Fact]
    public async Task Without_speakers_the_index_says_so() =>
        Assert.Equal(["Er zijn nog geen sprekers bekend. Zodra er een programma is gepubliceerd, staan ze hier."], (await _app.Open("/speakers")).Texts(".empty"));

    [Fact]
    public async Task A_speaker_has_what_is_known_and_nothing_else()
    {
        await _app.PublishAsync(Spoken(A.Speaker("ann")));

        var page = await _app.Open("/en/speakers/ann");

        Assert.Equal("ann: 1 session · The Social Conference 2030", page.One("meta[name=description]").GetAttribute("content"));
        Assert.Equal(["ann"], page.Texts("h1"));
        Assert.Equal(["Sessions · The Social Conference 2030"], page.Texts("h2"));
        Assert.Equal(["Title of AAAAAA"], page.Texts(".card h3"));
        Assert.Empty(page.Texts(".person-of, .person-about, .tag, .quotes, .passages"));
    }

    [Fact]
    public async Task A_speaker_is_shown_with_organisation_role_biography_and_safe_links()
    {
        await _app.PublishAsync(Spoken(A.Speaker("ann") with
        {
            Organisation = "Org",
            Role = new LocalText("baas", null),
            Bio = new LocalText("Zij is **er**.", null),
            NameIsPartial = true,
            Links = [new(LinkKind.Link, "Site", "https://ann.example"), new(LinkKind.Link, "Bad", "javascript:alert(1)")],
        }));

        var page = await _app.Open("/en/speakers/ann");

        Assert.Equal("baas · Org", page.Texts(".person-of")[0]);
        Assert.Equal("nl", page.One(".p-job-title").GetAttribute("lang"));
        Assert.Equal("<p>Zij is <strong>er</strong>.</p>", page.One(".p-note").InnerHtml.Trim());
        Assert.Equal(["https://ann.example"], page.Document.QuerySelectorAll(".attachments a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Name not given in full"], page.Texts(".tag"));
    }

    [Fact]
    public async Task What_a_speaker_said_stands_with_the_session()
    {
        var session = A.Session("AAAAAA", speakers: ["ann"]) with
        {
            Quotes = [new("Ja", "ann", "nl", Attribution.Stated), new("Yes", "ann", "en", Attribution.Implied), new("No", null, "en", Attribution.Stated)],
        };
        await _app.PublishAsync(A.Programme([session]));

        var page = await _app.Open("/speakers/ann");

        Assert.Equal("ann: 1 sessie en uitspraken · The Social Conference 2030", page.One("meta[name=description]").GetAttribute("content"));
        Assert.Equal([("Ja", null), ("Yes", "en")], page.Document.QuerySelectorAll("blockquote").Select(quote => (quote.TextContent, quote.GetAttribute("lang"))));
        Assert.Equal(["Title of AAAAAA", "Title of AAAAAA (wie dit zei, is afgeleid)"], page.Texts("figcaption"));
        Assert.Equal("/2030/sessions/AAAAAA-aaaaaa", page.Document.QuerySelector("figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_invented_speaker_is_labelled_and_not_indexed()
    {
        await _app.PublishAsync(A.Example(A.Session("EXAMPL", speakers: ["invented"])));

        var page = await _app.Open("/speakers/invented");

        Assert.Equal(["invented"], page.Texts(".notice"));
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one_and_one_that_is_gone_says_so()
    {
        await _app.ChangeAsync(db =>
        {
            db.FormerSlugs.AddRange(new FormerSlug(AddressKind.Speaker, "", "anne", "ann"), new FormerSlug(AddressKind.Speaker, "", "bob", null));
            return Task.CompletedTask;
        });
        await _app.PublishAsync(Spoken(A.Speaker("ann")));

        var moved = await _app.Open("/en/speakers/anne");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/speakers/ann"), (moved.Status, moved.Location));
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/speakers/bob")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/speakers/carl")).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Programme Spoken(params Programme.Speaker[] speakers) =>
        A.Programme([A.Session("AAAAAA", speakers: [.. speakers.Select(speaker => speaker.Slug)])]) with { Speakers = [.. speakers] };
}
