using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

public sealed class BlogPagesTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true")] };

    [Fact]
    public async Task The_list_has_what_is_due_newest_first_and_of_one_day_the_page_s_language_first()
    {
        await WriteAsync(
            A.Post("old", published: A.Published.AddDays(-1)), A.Post("a-dutch"), A.Post("b-english", language: "en"),
            A.Post("due-tomorrow", published: _app.Clock.GetUtcNow().AddDays(1)));

        Assert.Equal(["Title of a-dutch", "Title of b-english", "Title of old"], (await _app.Open("/blog")).Texts("h2"));
        Assert.Equal(["Title of b-english", "Title of a-dutch", "Title of old"], (await _app.Open("/en/blog")).Texts("h2"));
    }

    [Fact]
    public async Task An_entry_tells_when_how_long_in_which_language_and_of_what()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));
        await WriteAsync(A.Post(
            language: "en", edition: "2030", words: 700, summary: "In short", about: ["AAAAAA"],
            source: new("https://elsewhere.example", null, null, null, Comments: 2)));

        var entry = await _app.Open("/blog");

        Assert.Equal(["1 februari 2027 3 minuten lezen Engels 2 reacties bij het oorspronkelijke bericht"], entry.Texts(".post-meta"));
        Assert.Equal(["Over 1 sessie van The Social Conference 2030"], entry.Texts(".post-about"));
        Assert.Equal("en", entry.One(".p-summary").GetAttribute("lang"));
        Assert.Equal(["themed"], entry.Texts(".signs li"));
    }

    [Fact]
    public async Task Without_posts_the_list_says_so() =>
        Assert.Equal(["Er is nog niets geschreven. Het eerste verslag verschijnt hier."], (await _app.Open("/blog")).Texts(".empty"));

    [Fact]
    public async Task A_post_is_not_there_before_it_is_due()
    {
        await WriteAsync(A.Post(published: _app.Clock.GetUtcNow().AddHours(1)));

        var early = await _app.Open("/blog/post");
        _app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.Status, (await _app.Open("/blog/post")).Status));
    }

    [Fact]
    public async Task A_post_names_its_source_and_that_nobody_is_named_there()
    {
        await WriteAsync(A.Post(source: new("https://elsewhere.example/day", "Elsewhere", new(2014, 2, 18), Author: null, Comments: 2)));

        var page = await _app.Open("/blog/post");

        Assert.Equal("https://elsewhere.example/day", page.One(".source a").GetAttribute("href"));
        Assert.Equal(["elsewhere.example, 18 februari 2014, auteur niet vermeld, daar 2 reacties"], page.Texts(".source-facts"));
    }

    [Fact]
    public async Task Each_section_links_to_the_session_it_is_about()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA"), A.Session("BBBBBB", theme: null)]));
        await WriteAsync(A.Post(edition: "2030", about: ["AAAAAA", "BBBBBB"]));

        var page = await _app.Open("/en/blog/post");

        Assert.Equal(
            [("h-AAAAAA", "/en/2030/sessions/AAAAAA-aaaaaa"), ("h-BBBBBB", "/en/2030/sessions/BBBBBB-bbbbbb")],
            page.Document.QuerySelectorAll(".about").Select(about => (about.PreviousElementSibling!.Id, about.QuerySelector("a")!.GetAttribute("href"))));
        Assert.Equal(["Title of AAAAAA", "Title of BBBBBB"], page.Texts(".post-sessions h3"));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 4)]
    public async Task Contents_are_listed_from_four_headings_on(int headings, int listed)
    {
        await WriteAsync(A.Post(about: [.. Enumerable.Range(1, headings).Select(i => $"AAAAA{i}")]));

        var page = await _app.Open("/blog/post");

        Assert.Equal(listed, page.Document.QuerySelectorAll(".contents li").Length);
        Assert.All(page.Document.QuerySelectorAll(".contents a"), link => Assert.Single(page.Document.QuerySelectorAll(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_translation_and_its_original_link_to_each_other()
    {
        await WriteAsync(A.Post("verslag"), A.Post("recap", language: "en", translationOf: "verslag"));

        Assert.Equal([("/en/blog/recap", "en", "Read this in English")], Translations(await _app.Open("/blog/verslag")));
        Assert.Equal([("/blog/verslag", "nl", "Lees dit in het Nederlands")], Translations(await _app.Open("/blog/recap")));
    }

    [Theory]
    [InlineData("/blog/verslag", "/blog/verslag", "/en/blog/recap")]
    [InlineData("/en/blog/verslag", "/blog/verslag", "/blog/verslag")]
    [InlineData("/blog/recap", "/en/blog/recap", "/en/blog/recap")]
    [InlineData("/en/blog/recap", "/en/blog/recap", "/blog/verslag")]
    public async Task A_post_and_its_translation_are_each_other_s_alternates_at_their_own_addresses(string address, string canonical, string otherLanguage)
    {
        await WriteAsync(A.Post("verslag"), A.Post("recap", language: "en", translationOf: "verslag"));

        var page = await _app.Open(address);

        Assert.Equal(canonical, Path(page.One("link[rel=canonical]")));
        Assert.Equal([("nl", "/blog/verslag"), ("en", "/en/blog/recap"), ("x-default", "/blog/verslag")], Alternates(page));
        Assert.Equal(otherLanguage, page.One(".language").GetAttribute("href"));
    }

    [Fact]
    public async Task A_post_without_a_translation_has_one_address_and_is_read_among_words_of_either_language()
    {
        await WriteAsync(A.Post("only", language: "en"));

        var page = await _app.Open("/blog/only");

        Assert.Equal("/en/blog/only", Path(page.One("link[rel=canonical]")));
        Assert.Empty(Alternates(page));
        Assert.Equal("/en/blog/only", page.One(".language").GetAttribute("href"));
        Assert.Equal("/blog/only", (await _app.Open("/en/blog/only")).One(".language").GetAttribute("href"));
    }

    [Fact]
    public async Task A_translation_that_is_not_due_yet_is_no_alternate()
    {
        await WriteAsync(A.Post("verslag"), A.Post("recap", language: "en", translationOf: "verslag", published: _app.Clock.GetUtcNow().AddHours(1)));

        Assert.Empty(Alternates(await _app.Open("/blog/verslag")));
    }

    [Fact]
    public async Task Older_and_newer_lead_through_the_blog()
    {
        await WriteAsync(A.Post("a", published: A.Published.AddDays(-2)), A.Post("b", published: A.Published.AddDays(-1), language: "en"), A.Post("c"));

        Assert.Equal([("/blog/a", "prev"), ("/blog/c", "next")], Steps(await _app.Open("/blog/b")));
        Assert.Equal([("/blog/b", "prev")], Steps(await _app.Open("/blog/c")));
    }

    [Fact]
    public async Task Older_and_newer_are_other_stories_in_the_language_of_the_post()
    {
        await WriteAsync(
            A.Post("a", published: A.Published.AddDays(-2)), A.Post("a-en", published: A.Published.AddDays(-1), language: "en", translationOf: "a"),
            A.Post("b"), A.Post("b-en", language: "en", translationOf: "b"));

        Assert.Equal([("/blog/a", "prev")], Steps(await _app.Open("/blog/b")));
        Assert.Equal([("/en/blog/a-en", "prev")], Steps(await _app.Open("/en/blog/b-en")));
        Assert.Equal([("/blog/b", "next")], Steps(await _app.Open("/blog/a")));
    }

    [Fact]
    public async Task The_author_is_named_without_the_label_that_people_read()
    {
        await WriteAsync(A.Post(author: "Samenvatting: redactie van deze site"));

        var page = await _app.Open("/blog/post");

        Assert.StartsWith("Samenvatting: redactie van deze site", page.Texts(".post-meta")[0], StringComparison.Ordinal);
        Assert.Equal(["redactie van deze site"], page.Texts(".p-author"));
        Assert.Equal("redactie van deze site", JsonNode.Parse(page.One("script").TextContent)!["author"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_a_source_counts_the_sessions_the_opening_is_counted_apart()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA", kind: SessionKind.Opening), A.Session("BBBBBB"), A.Session("CCCCCC")],
            edition: A.Edition() with { Stated = new(A.Text("23"), null, null, null) }));
        await WriteAsync(A.Post(edition: "2030", about: ["AAAAAA", "BBBBBB", "CCCCCC"]));

        Assert.Equal(["Over de opening en 2 sessies van The Social Conference 2030"], (await _app.Open("/blog")).Texts(".post-about"));
        Assert.Equal(["On this site: the opening and 2 sessions; 3 speakers"], (await _app.Open("/en/editions")).Texts(".edition .muted"));
    }

    [Fact]
    public async Task A_post_of_an_example_is_labelled_unlisted_and_not_indexed()
    {
        await _app.PublishAsync(A.Example());
        await WriteAsync(A.Post("invented", edition: "example"), A.Post("real"));

        var page = await _app.Open("/blog/invented");

        Assert.Equal(["invented"], page.Texts(".notice"));
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        Assert.Equal([("/blog", null)], Steps(page));
        Assert.Equal(["Title of real"], (await _app.Open("/blog")).Texts("h2"));
        var feed = JsonNode.Parse((await _app.Open("/blog/feed.json")).Body)!;
        Assert.Equal(["Title of real"], feed["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_former_address_leads_to_the_present_one_once_it_is_due()
    {
        await WriteAsync(A.Post("present"), A.Post("later", published: _app.Clock.GetUtcNow().AddDays(1)));
        await _app.ChangeAsync(db =>
        {
            db.FormerSlugs.AddRange(new FormerSlug(AddressKind.Post, "", "was", "present"), new FormerSlug(AddressKind.Post, "", "secret", "later"));
            return Task.CompletedTask;
        });

        Assert.Equal("/blog/present", (await _app.Open("/blog/was")).Location);
        Assert.Null((await _app.Open("/blog/secret")).Location);
    }

    [Fact]
    public async Task A_hostile_title_is_only_a_title()
    {
        const string Hostile = "</script><script>alert('x')</script> \" 😀";
        await WriteAsync(A.Post(title: Hostile));

        var page = await _app.Open("/blog/post");

        Assert.Equal([Hostile], page.Texts("h1"));
        Assert.Equal(Hostile, page.One("meta[property='og:title']").GetAttribute("content"));
        Assert.Equal(Hostile, JsonNode.Parse(page.One("script").TextContent)!["headline"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_shared_post_is_an_article_with_a_picture()
    {
        await WriteAsync(A.Post(language: "en", summary: "In short"));

        var page = await _app.Open("/en/blog/post");

        string? Shared(string property) => page.One($"meta[property='{property}']").GetAttribute("content");
        Assert.Equal(
            ("article", "https://conference.example/en/blog/post", "In short", "https://conference.example/images/og.png", "en_GB", "2027-02-01T09:00:00+01:00"),
            (Shared("og:type"), Shared("og:url"), Shared("og:description"), Shared("og:image"), Shared("og:locale"), Shared("article:published_time")));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task WriteAsync(params Post[] posts) => _app.ChangeAsync(db =>
    {
        db.Posts.AddRange(posts);
        return Task.CompletedTask;
    });

    private static string Path(IElement link) => new Uri(link.GetAttribute("href")!).AbsolutePath;

    private static IEnumerable<(string?, string)> Alternates(Visit page) =>
        page.Document.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang"), Path(link)));

    private static IEnumerable<(string?, string?, string)> Translations(Visit page) =>
        page.Document.QuerySelectorAll(".translation a").Select(link => (link.GetAttribute("href"), link.GetAttribute("hreflang"), link.TextContent));

    private static IEnumerable<(string?, string?)> Steps(Visit page) =>
        page.Document.QuerySelectorAll(".steps a").Select(link => (link.GetAttribute("href"), link.GetAttribute("rel")));
}
