using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>The pages of the site as the cache keeps them.</summary>
public sealed class KeptPagesTests : IAsyncDisposable
{
    private static readonly string[] Paths =
    [
        "/", "/about", "/blog", "/blog/feed.atom", "/blog/feed.json", "/blog/recap", "/editions", "/menu", "/privacy", "/sitemap.xml",
        "/manifest.webmanifest", "/speakers", "/speakers/speaker-aaaaaa", "/2030", "/2030/practical", "/2030/changes", "/2030/changes?until=1", "/2030/changes.atom", "/2030/programme",
        "/2030/programme?theme=themed", "/2030/sessions/AAAAAA-aaaaaa", "/2030/stages", "/2030/stages/main", "/2030/themes",
        "/2030/themes/themed", "/en", "/en/2030/programme?stage=main",
    ];

    private readonly ConferenceApp _app = new();

    private PageCache Cache => _app.Services.GetRequiredService<PageCache>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_page_is_kept_and_comes_back_the_same()
    {
        await PublishAsync();
        foreach (var path in Paths)
        {
            Cache.DropAll();
            var rendered = await _app.Open(path);
            Assert.Equal((path, HttpStatusCode.OK, 1), (path, rendered.Status, Cache.Count));

            var kept = await _app.Open(path);
            var packed = await _app.Open(path, ("Accept-Encoding", "br"));

            Assert.Equal(rendered.Body, kept.Body);
            Assert.Equal(rendered.Headers, kept.Headers);
            Assert.Equal("br", packed.Header("Content-Encoding"));
            Assert.Equal(rendered.Text, SmallSite.Unpacked(packed));
            Assert.Equal(1, Cache.Count);
        }
    }

    [Fact]
    public async Task Each_filter_of_the_programme_is_a_page_of_its_own()
    {
        await PublishAsync();
        string[] paths = ["/2030/programme", "/2030/programme?theme=themed", "/2030/programme?stage=main", "/2030/programme?stage=main&theme=themed"];

        foreach (var path in paths)
        {
            await _app.Open(path);
        }

        await _app.Open("/2030/programme?theme=themed&stage=main&day=");
        await _app.Open("/2030/programme?theme=made-up");
        Assert.Equal(paths.Length, Cache.Count);
    }

    [Fact]
    public async Task A_release_is_seen_at_once_and_leaves_other_editions_alone()
    {
        await PublishAsync();
        await _app.PublishAsync(A.Programme([A.Session("BBBBBB")], edition: A.Edition("2029", first: new(2029, 2, 14))));
        await _app.Open("/2030/sessions/AAAAAA-aaaaaa");
        await _app.Open("/2029/sessions/BBBBBB-bbbbbb");

        await _app.PublishAsync(Programme("Renamed"));

        Assert.Equal(1, Cache.Count);
        Assert.Equal(["Renamed"], (await _app.Open("/2030/sessions/AAAAAA-aaaaaa")).Texts("h1"));
    }

    [Fact]
    public async Task The_front_page_turns_to_a_newer_edition_at_once()
    {
        await PublishAsync();
        var before = await _app.Open("/");

        await _app.PublishAsync(A.Programme([A.Session("CCCCCC")], edition: A.Edition("2031", first: new(2031, 2, 14))));

        var after = await _app.Open("/");
        Assert.Contains("/2030/programme", before.Text, StringComparison.Ordinal);
        Assert.Contains("/2031/programme", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/2030/programme", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_appears_when_it_is_due()
    {
        await PublishAsync();
        await _app.ChangeAsync(db => db.Posts.AddAsync(A.Post("later", published: _app.Clock.GetUtcNow().AddHours(1))).AsTask());
        Assert.DoesNotContain("Title of later", (await _app.Open("/blog")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Title of later", (await _app.Open("/blog")).Text, StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Contains("Title of later", (await _app.Open("/blog")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_kept()
    {
        await PublishAsync();

        foreach (var path in (string[])["/nothing", "/2030/nothing", "/blog/nothing", "/2030/programme?day=never", "/error/404", "/nothing.css", "/programme", "/healthz/ready", "/robots.txt"])
        {
            await _app.Open(path);
        }

        Assert.Equal(0, Cache.Count);
    }

    private async Task PublishAsync()
    {
        await _app.PublishAsync(Programme("Title of AAAAAA"));
        await _app.ChangeAsync(db => db.Posts.AddAsync(A.Post("recap", edition: "2030", about: ["AAAAAA"])).AsTask());
    }

    private static Programme Programme(string title) => A.Programme([A.Session("AAAAAA", title: title)], [A.Slot("AAAAAA", "10:00-11:00", "main")]);
}
