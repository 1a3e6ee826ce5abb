using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Editions;

public sealed class SessionPageTests : IAsyncDisposable
{
    private const string Address = "/2030/sessions/AAAAAA-aaaaaa";

    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true")] };

    [Theory]
    [InlineData(Address, "Title of verslag", "/en/blog/recap", "Read this in English")]
    [InlineData($"/en{Address}", "Title of recap", "/blog/verslag", "Lees dit in het Nederlands")]
    public async Task A_story_is_told_once_in_the_language_of_the_page_with_a_way_to_the_other(string address, string told, string other, string invitation)
    {
        await WriteAsync(A.Post("verslag", about: ["AAAAAA"]), A.Post("recap", language: "en", translationOf: "verslag", about: ["AAAAAA"]));

        var page = await _app.Open(address);

        Assert.Equal([told], page.Texts(".passage-from a:not([hreflang])"));
        Assert.Equal((other, invitation), (page.One(".passage-from a[hreflang]").GetAttribute("href"), page.One(".passage-from a[hreflang]").TextContent));
    }

    [Fact]
    public async Task Where_no_version_is_in_the_language_of_the_page_the_original_is_told()
    {
        await WriteAsync(A.Post("a-traduction", language: "fr", translationOf: "verslag", about: ["AAAAAA"]), A.Post("verslag", about: ["AAAAAA"]));

        var page = await _app.Open($"/en{Address}");

        Assert.Equal(["Title of verslag"], page.Texts(".passage-from a:not([hreflang])"));
        Assert.Equal("nl", page.One(".passage").GetAttribute("lang"));
    }

    [Fact]
    public async Task A_section_about_others_is_named_and_not_told_again()
    {
        await WriteAsync(A.Post("verslag", about: ["BBBBBB"], naming: ["AAAAAA"]));

        var page = await _app.Open(Address);

        Assert.Equal(["Genoemd bij About BBBBBB"], page.Texts(".passage-also"));
        Assert.Equal("/blog/verslag#h-BBBBBB", page.One(".passage-also a").GetAttribute("href"));
        Assert.Empty(page.Texts(".passage .prose"));
        Assert.Equal(["Title of BBBBBB", "Title of AAAAAA"], (await _app.Open("/blog/verslag")).Texts(".post-sessions h3"));
    }

    [Fact]
    public async Task A_quote_names_who_said_it_how_sure_that_is_and_where_it_stands()
    {
        await WriteAsync(A.Session("AAAAAA", speakers: ["ann"]) with
        {
            Quotes =
            [
                new("Ja", "ann", "nl", Attribution.Stated), new("Nee", "ann", "nl", Attribution.Implied), new("Wij", null, "nl", Attribution.Collective),
                new("Wie", null, "nl", Attribution.Stated),
            ],
        }, A.Post("verslag", about: ["AAAAAA"]));

        var page = await _app.Open(Address);

        Assert.Equal(
            [
                "ann uit het verslag", "ann wie dit zei, is afgeleid uit het verslag", "gezamenlijk, in het gesprek uit het verslag",
                "niet vermeld wie dit zei uit het verslag",
            ],
            page.Texts("figcaption"));
        Assert.Equal("/blog/verslag#h-AAAAAA", page.Document.QuerySelector("figcaption > span:last-child a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_quote_of_which_no_recap_is_here_names_none()
    {
        await WriteAsync(A.Session("AAAAAA", speakers: ["ann"]) with { Quotes = [new("Ja", "ann", "nl", Attribution.Stated)] });

        Assert.Equal(["ann"], (await _app.Open(Address)).Texts("figcaption"));
    }

    [Fact]
    public async Task That_a_session_is_cancelled_is_said_once_and_of_one_time_at_that_time()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA", cancellation: A.Cancelled()), A.Session("BBBBBB")],
            [A.Slot("AAAAAA", "09:00-10:00"), A.Slot("BBBBBB", "09:00-10:00"), A.Slot("BBBBBB", "11:00-12:00", key: "again", cancelled: true)]));

        Assert.Equal(["Vervallen. reason"], (await _app.Open(Address)).Texts(".alert"));
        Assert.Empty((await _app.Open(Address)).Texts(".when .off"));
        Assert.Equal(["Vervallen:"], (await _app.Open("/2030/sessions/BBBBBB-bbbbbb")).Texts(".when .off"));
    }

    [Fact]
    public async Task A_stage_counts_what_goes_on_there_as_its_filter_does()
    {
        await _app.PublishAsync(A.Programme(
            [A.Session("AAAAAA"), A.Session("BBBBBB"), A.Session("CCCCCC", cancellation: A.Cancelled()), A.Session("DDDDDD")],
            [
                A.Slot("AAAAAA", "09:00-10:00"), A.Slot("BBBBBB", "10:00-11:00", "hall"), A.Slot("BBBBBB", "14:00-15:00", "hall", key: "again"),
                A.Slot("CCCCCC", "11:00-12:00", "hall"), A.Slot("DDDDDD", "11:00-12:00", "side"),
            ]));

        Assert.Equal(["2 sessies", "2 sessies"], (await _app.Open("/2030/stages")).Texts(".card p"));
        Assert.Equal(["2 sessies op hall"], (await _app.Open("/2030/programme?stage=hall")).Texts(".found strong"));
        Assert.Equal(["2 sessies op side"], (await _app.Open("/2030/programme?stage=side")).Texts(".found strong"));
    }

    [Fact]
    public async Task Titles_and_ways_back_keep_a_part_and_its_edition_apart()
    {
        await WriteAsync();

        Assert.Equal(["Programma · The Social Conference 2030"], (await _app.Open(Address)).Texts(".crumb"));
        Assert.StartsWith("Thema’s · The Social Conference 2030 · ", (await _app.Open("/2030/themes")).Document.Title, StringComparison.Ordinal);
        Assert.StartsWith("Programme · The Social Conference 2030 · ", (await _app.Open("/en/2030/programme")).Document.Title, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task WriteAsync(params Post[] posts) => WriteAsync(A.Session("AAAAAA"), posts);

    private async Task WriteAsync(Programme.Session session, params Post[] posts)
    {
        await _app.PublishAsync(A.Programme([session, A.Session("BBBBBB")]));
        await _app.ChangeAsync(db =>
        {
            db.Posts.AddRange(posts);
            return Task.CompletedTask;
        });
    }
}
