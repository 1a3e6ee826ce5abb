using TheSocialConference.Blog;
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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task WriteAsync(params Post[] posts)
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA"), A.Session("BBBBBB")]));
        await _app.ChangeAsync(db =>
        {
            db.Posts.AddRange(posts);
            return Task.CompletedTask;
        });
    }
}
