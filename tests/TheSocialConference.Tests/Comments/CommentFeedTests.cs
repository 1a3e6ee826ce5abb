using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using TheSocialConference.Markup;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

public sealed class CommentFeedTests : IAsyncDisposable
{
    private const string Site = "https://conference.example";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Thread = "http://purl.org/syndication/thread/1.0";

    private readonly ConferenceApp _app = new();

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_post_s_comments_are_followed_newest_first_with_the_same_ids_in_every_language(string language)
    {
        await GivenAsync(("post", 1, null, CommentState.Published), ("post", 2, 1, CommentState.Published), ("post", 3, null, CommentState.Waiting), ("post", 4, 1, CommentState.Deleted));

        var feed = await AtomAsync($"{language}/blog/post/comments.atom");

        Assert.Equal([$"{Site}/blog/post/comments/2", $"{Site}/blog/post/comments/1"], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(
            [($"{Site}/blog/post/comments/1", $"{Site}{language}/blog/post/comments/1"), ($"{Site}/blog/post", $"{Site}{language}/blog/post")],
            feed.Descendants(Thread + "in-reply-to").Select(to => (to.Attribute("ref")!.Value, to.Attribute("href")!.Value)));
        var newest = feed.Element(Atom + "entry")!;
        Assert.Equal(("Reader 2", "2027-02-01T10:00:00+01:00"), (newest.Element(Atom + "author")!.Element(Atom + "name")!.Value, newest.Element(Atom + "published")!.Value));
        Assert.Equal(("html", "<p>Text <em>2</em> &amp; <a href=\"https://a.example/?a=1&amp;b=2\" rel=\"ugc nofollow noopener\">more</a></p>\n"), (newest.Element(Atom + "content")!.Attribute("type")!.Value, newest.Element(Atom + "content")!.Value));
        Assert.DoesNotContain("Reader 3", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_feed_says_the_same()
    {
        await GivenAsync(("post", 1, null, CommentState.Published), ("post", 2, 1, CommentState.Published));

        var answer = await _app.Open("/en/blog/post/comments.json");
        var feed = JsonNode.Parse(answer.Text)!;

        Assert.Equal("application/feed+json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal(("https://jsonfeed.org/version/1.1", $"{Site}/en/blog/post/comments.json", "en"), ((string)feed["version"]!, (string)feed["feed_url"]!, (string)feed["language"]!));
        Assert.Equal(
            [($"{Site}/blog/post/comments/2", "Reader 2", $"{Site}/blog/post/comments/1"), ($"{Site}/blog/post/comments/1", "Reader 1", $"{Site}/blog/post")],
            feed["items"]!.AsArray().Select(item => ((string)item!["id"]!, (string)item["authors"]![0]!["name"]!, (string)item["_thread"]!["in_reply_to"]!)));
        Assert.Contains("Text <em>2</em>", (string)feed["items"]![0]!["content_html"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_blog_s_comments_are_those_under_posts_that_it_shows()
    {
        await _app.PublishAsync(A.Example());
        await _app.ChangeAsync(db =>
        {
            db.AddRange(A.Post("other"), A.Post("invented", edition: "example"), A.Post("later", published: _app.Clock.GetUtcNow().AddHours(1)), A.Post("gone", state: Blog.PostState.Withdrawn));
            return Task.CompletedTask;
        });
        await GivenAsync(
            ("post", 1, null, CommentState.Published), ("other", 2, null, CommentState.Published), ("invented", 3, null, CommentState.Published), ("later", 4, null, CommentState.Published),
            ("gone", 5, null, CommentState.Published), ("post", 6, 1, CommentState.Spam));

        Assert.Equal(["Reader 2", "Reader 1"], await NamesAsync("/blog/comments.atom"));
        _app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["Reader 4", "Reader 2", "Reader 1"], await NamesAsync("/blog/comments.atom"));
        Assert.Equal(3, JsonNode.Parse((await _app.Open("/blog/comments.json")).Text)!["items"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/blog/gone/comments.atom")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/blog/never/comments.json")).Status);
    }

    [Fact]
    public async Task A_kept_feed_goes_when_a_comment_comes_or_leaves_and_holds_fifty_at_most()
    {
        await GivenAsync([.. Enumerable.Range(1, 60).Select(number => ("post", number, (int?)null, CommentState.Published))]);
        foreach (var address in new[] { "/blog/comments.atom", "/blog/post/comments.atom" })
        {
            var names = await NamesAsync(address);
            Assert.Equal((CommentFeed.MostComments, "Reader 60"), (names.Length, names[0]));
        }

        await _app.DecideAsync(60, CommentState.Rejected);

        Assert.Equal(["Reader 59", "Reader 59"], [(await NamesAsync("/blog/comments.atom"))[0], (await NamesAsync("/blog/post/comments.atom"))[0]]);
    }

    [Fact]
    public async Task The_blog_s_own_feed_counts_comments_and_says_where_they_are()
    {
        await GivenAsync(("post", 1, null, CommentState.Published), ("post", 2, null, CommentState.Waiting));

        var entry = (await AtomAsync("/en/blog/feed.atom")).Element(Atom + "entry")!;

        var replies = entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "replies");
        Assert.Equal(("1", $"{Site}/en/blog/post/comments.atom", "1"), (entry.Element(Thread + "total")!.Value, replies.Attribute("href")!.Value, replies.Attribute(Thread + "count")!.Value));
        await _app.DecideAsync(2);
        Assert.Equal("2", (await AtomAsync("/en/blog/feed.atom")).Descendants(Thread + "total").Single().Value);
    }

    [Theory]
    [InlineData("/blog/post", "/blog/post/comments.atom", "/blog/post/comments.json")]
    [InlineData("/en/blog", "/en/blog/comments.atom", "/en/blog/comments.json")]
    public async Task Pages_announce_their_feeds(string page, params string[] feeds)
    {
        await GivenAsync();

        var announced = (await _app.Open(page)).Document.QuerySelectorAll("head link[rel=alternate][type$='atom+xml'], head link[rel=alternate][type$='feed+json']");

        Assert.Equal(feeds, announced.Select(link => link.GetAttribute("href")!).Where(address => address.Contains("comments", StringComparison.Ordinal)));
        foreach (var feed in feeds)
        {
            Assert.Equal(HttpStatusCode.OK, (await _app.Open(feed)).Status);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GivenAsync(params (string Post, int Number, int? Parent, CommentState State)[] comments)
    {
        await _app.ChangeAsync(db =>
        {
            db.Add(A.Post());
            return Task.CompletedTask;
        });
        var made = new Dictionary<int, Comment>();
        foreach (var (post, number, parent, state) in comments)
        {
            await _app.ChangeAsync(db =>
            {
                var comment = new Comment(post, number, parent is { } to ? made[to] : null, A.Published.AddMinutes(30 * number));
                comment.SignBy(null, null, $"Reader {number}", "nl", null);
                comment.Write(VisitorMarkdown.Render($"Text *{number}* & [more](https://a.example/?a=1&b=2)"), HoldReasons.None);
                if (state == CommentState.Deleted)
                {
                    comment.Delete();
                }
                else
                {
                    comment.Decide(state, A.Published);
                }

                db.Add(made[number] = comment);
                return Task.CompletedTask;
            });
        }
    }

    private async Task<XElement> AtomAsync(string address)
    {
        var answer = await _app.Open(address);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Header("Content-Type"));
        return XDocument.Parse(answer.Text).Root!;
    }

    private async Task<string[]> NamesAsync(string address) => [.. (await AtomAsync(address)).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "author")!.Value)];
}
