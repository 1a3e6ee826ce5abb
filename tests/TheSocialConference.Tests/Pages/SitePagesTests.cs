using System.Net;
using TheSocialConference.Blog;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages;

public sealed class SitePagesTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true"), ("Contact", "editors@conference.example")] };

    [Fact]
    public async Task The_menu_leads_everywhere()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA", theme: "sun")]), A.Example(A.Session("EXAMPL")));

        var page = await _app.Open("/en/menu");

        Assert.Equal(
            [
                "/en/2030", "/en/2030/programme", "/en/2030/themes", "/en/2030/themes/sun", "/en/2030/stages", "/en/2030/practical", "/en/2030/changes", "/en/speakers", "/en/blog",
                "/en/editions", "/en/example", "/en/about", "/en/privacy", "/menu",
            ],
            page.Document.QuerySelectorAll(".menu a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Example, invented"], page.Texts(".menu .tag"));
    }

    [Fact]
    public async Task The_menu_of_an_empty_site_has_no_dead_link()
    {
        var menu = await _app.Open("/menu");

        foreach (var link in menu.Document.QuerySelectorAll(".menu a").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal((link, HttpStatusCode.OK), (link, (await _app.Open(link)).Status));
        }
    }

    [Fact]
    public async Task The_page_about_the_site_is_in_the_language_it_was_written_in()
    {
        var text = new ContentPage(ContentPage.About, editionSlug: null, "nl");
        text.Revise("Over ons", "body", new("<p>Tekst. <a href=\"~/blog\">Blog</a></p>", [], 2));
        await _app.ChangeAsync(db =>
        {
            db.ContentPages.Add(text);
            return Task.CompletedTask;
        });

        var page = await _app.Open("/en/about");

        Assert.Equal(["Over ons"], page.Texts("h1"));
        Assert.Equal(("nl", "/en/blog"), (page.One(".prose").GetAttribute("lang"), page.One(".prose a").GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_text_the_page_about_the_site_says_so() =>
        Assert.Equal(["Nothing has been written about this site yet."], (await _app.Open("/en/about")).Texts(".about-site > p"));

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/en/privacy")]
    public async Task The_privacy_page_says_whom_to_write_to_and_keeps_its_word(string address)
    {
        var page = await _app.Open(address);

        Assert.Equal(("mailto:editors@conference.example", "editors@conference.example"), (page.One(".statements a").GetAttribute("href"), page.One(".statements a").TextContent));
        Assert.Null(page.Header("Set-Cookie"));
        Assert.All(
            page.Document.QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=preload]"),
            part => Assert.StartsWith("/", part.GetAttribute("src") ?? part.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_can_be_written_to_nobody_is_asked_to_write()
    {
        await using var app = new ConferenceApp();

        var page = await app.Open("/privacy");

        Assert.DoesNotContain("Laat het ons weten", page.Text);
        Assert.Equal("Wie deze site beheert, heeft hier nog geen adres opgegeven.", page.Texts(".statements p")[^1]);
        Assert.Contains("Laat het ons weten", (await _app.Open("/privacy")).Text);
    }

    [Fact]
    public async Task Editions_that_were_made_up_come_last_under_a_heading_of_their_own()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")], edition: A.Edition("2020", first: new(2020, 2, 14))), A.Example(A.Session("EXAMPL")));

        var page = await _app.Open("/editions");

        Assert.Equal(["The Social Conference 2020", "Voorbeelden", "Example day"], page.Texts("h2, h3"));
        Assert.Equal(["Voorbeeld, verzonnen"], page.Texts(".tag"));
    }

    [Fact]
    public async Task The_menu_marks_the_page_itself_and_the_part_that_a_page_is_in()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA", speakers: ["ann"])]));

        Assert.Equal(["Programma page"], await MarkedAt("/2030/programme"));
        Assert.Equal(["Programma true"], await MarkedAt("/2030/sessions/AAAAAA-aaaaaa"));
        Assert.Equal(["Sprekers page"], await MarkedAt("/speakers?edition=2030"));
        Assert.Equal(["Speakers true"], await MarkedAt("/en/speakers/ann"));

        async Task<IEnumerable<string>> MarkedAt(string address) => (await _app.Open(address)).Document.QuerySelectorAll(".site-nav [aria-current]")
            .Select(item => $"{item.TextContent} {item.GetAttribute("aria-current")}");
    }

    [Theory]
    [InlineData("/programme", "/2030/programme")]
    [InlineData("/en/programme", "/en/2030/programme")]
    [InlineData("/programme?theme=a%26b&utm=x&day=2030-02-14&stage=%C3%A9", "/2030/programme?theme=a%26b&stage=%C3%A9&day=2030-02-14")]
    public async Task The_programme_is_that_of_the_current_edition(string asked, string answer)
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));

        var visit = await _app.Open(asked);

        Assert.Equal((HttpStatusCode.Found, answer), (visit.Status, visit.Location));
    }

    [Fact]
    public async Task Without_an_edition_there_is_no_programme() => Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/programme")).Status);

    [Theory]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/manifest.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/blog/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/en/blog/feed.json", "application/feed+json; charset=utf-8")]
    public async Task Machines_get_the_type_they_asked_for_and_its_headers_alone_too(string address, string type)
    {
        var whole = await _app.Open(address);
        var head = await _app.Visitor().Ask(HttpMethod.Head, address);

        Assert.Equal((HttpStatusCode.OK, type), (whole.Status, whole.Header("Content-Type")));
        Assert.Equal((HttpStatusCode.OK, type, 0), (head.Status, head.Header("Content-Type"), head.Body.Length));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
