using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Publication;
using TheSocialConference.Visits;

namespace TheSocialConference.Recaps.WordPress;

public sealed class WordPressImportTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task A_post_and_its_comments_read_here_as_they_did_there()
    {
        await ImportAsync(AnExport.Of(AnExport.Post(
            12, content: "Eerste alinea met <strong>vet</strong> en <a href=\"https://a.example/?x=1&amp;y=2\">link</a>.\nNieuwe regel.\n\nTweede * alinea & <em>klaar</em>\n<h3>Kop</h3>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n<blockquote>Citaat</blockquote>",
            excerpt: "Kort &amp; goed",
            comments:
            [
                AnExport.Comment(3, "<b>Vet</b> en <i>cursief</i>\nregel\n\nalinea <a href=\"https://b.example/\" onclick=\"x()\">b</a><script>alert(1)</script>"),
                AnExport.Comment(5, "antwoord", parent: 3, author: "An &amp; Co"),
            ])));

        var page = await _app.Open("/blog/mooie-dag");
        Assert.Equal(["Mooie dag"], page.Texts("h1"));
        var post = await _app.LookAsync(db => db.Posts.SingleAsync());
        Assert.Equal(("Anna de Vries", "nl", "Kort & goed", new DateTimeOffset(2014, 2, 18, 8, 30, 0, TimeSpan.Zero), PostState.Published), (post.Author, post.Language, post.Summary, post.PublishedAt, post.State));
        Assert.Equal(
            "Eerste alinea met **vet** en [link](https://a.example/?x=1&amp;y=2).\\\nNieuwe regel.\n\nTweede \\* alinea \\& *klaar*\n\n## Kop\n\n- een\n- twee\n\n> Citaat\n", post.Body);
        Assert.Equal("<p><strong>Vet</strong> en <em>cursief</em><br>regel</p><p>alinea <a href=\"https://b.example/\" rel=\"ugc nofollow noopener\">b</a></p>", page.Document.QuerySelector("#comment-1 .comment-text")!.InnerHtml.Trim());
        Assert.Equal(["antwoord"], page.Texts(".thread .thread #comment-2 .comment-text"));
        Assert.Equal(["An & Co"], page.Texts("#comment-2 h3"));
    }

    [Fact]
    public async Task States_come_along_and_nothing_of_the_people_but_their_names()
    {
        var report = await ImportAsync(AnExport.Of(
            AnExport.Post(1, name: "a", comments:
            [
                AnExport.Comment(1), AnExport.Comment(2, approved: "0"), AnExport.Comment(3, approved: "spam"), AnExport.Comment(4, approved: "trash"), AnExport.Comment(5, type: "pingback"),
                AnExport.Comment(6, string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"woord{i}"))), AnExport.Comment(7, string.Concat(Enumerable.Range(0, 7).Select(i => $"<a href=\"https://l.example/{i}\">l</a> "))),
                AnExport.Comment(8, author: ""), AnExport.Comment(9, author: new string('n', 80)),
            ]),
            AnExport.Post(2, name: "b", status: "draft"), AnExport.Post(3, name: "c", status: "private"), AnExport.Post(4, name: "d", password: "geheim"),
            AnExport.Post(5, name: "e", status: "future", date: "2028-01-01 09:00:00"), AnExport.Post(6, name: "f", status: "trash"), AnExport.Post(7, name: "g", type: "page"), AnExport.Post(8, name: "h", type: "attachment")));

        var comments = await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Number).ToListAsync());
        Assert.Equal(
            [
                (CommentState.Published, HoldReasons.None), (CommentState.Waiting, HoldReasons.WaitedThere), (CommentState.Spam, HoldReasons.None), (CommentState.Rejected, HoldReasons.None),
                (CommentState.Waiting, HoldReasons.OverLimit), (CommentState.Waiting, HoldReasons.OverLimit), (CommentState.Published, HoldReasons.None), (CommentState.Published, HoldReasons.None),
            ],
            comments.Select(comment => (comment.State, comment.Reasons)));
        Assert.EndsWith("woord1999</p>", comments[4].Html, StringComparison.Ordinal);
        Assert.Equal(("Anoniem", new string('n', 59) + "…"), (comments[6].Name, comments[7].Name));
        Assert.Equal([PostState.Published, PostState.Draft, PostState.Draft, PostState.Draft, PostState.Published], await _app.LookAsync(db => db.Posts.OrderBy(post => post.Slug).Select(post => post.State).ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/blog/e")).Status);
        Assert.Equal([("attachment", 1), ("page", 1)], report.LeftOut);
        Assert.Equal(
            [WordPressNoteKind.PingsLeftOut, WordPressNoteKind.CommentOverLimit, WordPressNoteKind.CommentOverLimit, WordPressNoteKind.CommentWithoutName, WordPressNoteKind.CommentNameShortened],
            report.Items[0].Notes.Select(note => note.Kind));
        Assert.Equal([WordPressNoteKind.InTrash], report.Items[5].Notes.Select(note => note.Kind));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(_app.DataFolder, "*.db*"))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await ReadAsync(file));
            Assert.DoesNotContain("secret", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("203.0.113", bytes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_time_gives_nothing_new_and_later_comments_come_after()
    {
        var first = AnExport.Of(AnExport.Post(1, comments: [AnExport.Comment(1), AnExport.Comment(2, parent: 1)]));
        await ImportAsync(first);
        await _app.ChangeAsync(async db => db.Comments.Remove(await db.Comments.SingleAsync(comment => comment.Number == 2)));
        var before = await CountsAsync();

        var again = await ImportAsync(first);
        Assert.Equal((false, WordPressOutcome.Known), (again.IsChange, again.Items.Single().Outcome));
        Assert.Equal(before, await CountsAsync());
        Assert.Equal([WordPressNoteKind.CommentsRemovedHere], again.Items.Single().Notes.Select(note => note.Kind));

        await ImportAsync(AnExport.Of(AnExport.Post(1, comments: [AnExport.Comment(1), AnExport.Comment(2), AnExport.Comment(9, "Later", parent: 1)])));
        Assert.Equal(["Later"], (await _app.Open("/blog/mooie-dag")).Texts(".thread .thread #comment-3 .comment-text"));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        var before = await CountsAsync();

        var report = await ImportAsync(AnExport.Of(AnExport.Post(1, comments: [AnExport.Comment(1)])), dryRun: true);

        Assert.Equal((true, 1, 1), (report.IsDryRun, report.PostCount, report.CommentCount));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Old_addresses_lead_to_the_posts_and_never_away()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Add(A.Post("mooie-dag"))));
        var report = await ImportAsync(AnExport.Of(
            AnExport.Post(12, content: "Zie <a href=\"https://oud.example/?p=13\">deze</a>."), AnExport.Post(13, "Later", name: "later", status: "draft"), AnExport.Post(14, name: "kwaad", link: "https://evil.example//evil.example/x")));

        Assert.Equal("mooie-dag-2", report.Items[0].Slug);
        Assert.Equal([new(WordPressNoteKind.SlugTaken, "mooie-dag")], report.Items[0].Notes);
        foreach (var old in new[] { "/2014/02/18/mooie-dag/", "/2014/02/18/mooie-dag", "/?p=12" })
        {
            var answer = await _app.Open(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/blog/mooie-dag-2"), (answer.Status, answer.Location));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/2014/02/18/later/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/?p=13")).Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await _app.Open("/?p=99")).Status, (await _app.Open("/")).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("//evil.example/x")).Status);
        Assert.Contains("[deze](/blog/later)", await _app.LookAsync(db => db.Posts.Where(post => post.Slug == "mooie-dag-2").Select(post => post.Body).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[gallery ids=\"1,2\"] en [sic]", WordPressNoteKind.Shortcode)]
    [InlineData("<img src=\"https://oud.example/a.jpg\" alt=\"Zaal\">", WordPressNoteKind.Picture)]
    [InlineData("<iframe src=\"https://video.example/1\"></iframe>", WordPressNoteKind.Embedded)]
    [InlineData("<a href=\"javascript:alert(1)\">klik</a>", WordPressNoteKind.LinkToNowhere)]
    [InlineData("tekst <script>alert(1)</script>", WordPressNoteKind.Dropped)]
    [InlineData("<table><tr><td colspan=\"2\">cel</td></tr></table>", WordPressNoteKind.TableAsText)]
    public async Task What_cannot_be_shown_is_said(string content, WordPressNoteKind expected)
    {
        var item = (await ImportAsync(AnExport.Of(AnExport.Post(1, content: content)))).Items.Single();

        Assert.Equal(WordPressOutcome.Added, item.Outcome);
        Assert.Contains(expected, item.Notes.Select(note => note.Kind));
        Assert.All(item.Notes, note => Assert.True(Words.Dutch.Of(note) != Words.English.Of(note)));
    }

    [Theory]
    [InlineData("# geen kop\n- geen lijst\n1. geen nummer\n*ster* _streep_ `code` ~~weg~~ [a](b) {x} | \\ &lt;b&gt; &amp;amp; !")]
    [InlineData("<p>a<strong> b </strong>c</p><p><em>x</em>y<strong>\"z\"</strong>q</p>")]
    [InlineData("<pre>```\n  <b>code</b>\n```</pre>")]
    [InlineData("<h1>Kop</h1><h6>Diep</h6><ul><li><h2>In lijst</h2><ol start=\"3\"><li>drie</li></ol></li></ul>")]
    [InlineData("<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td></tr></table>")]
    public async Task Words_stay_the_same(string content)
    {
        var report = await ImportAsync(AnExport.Of(AnExport.Post(1, content: content)));

        var post = await _app.LookAsync(db => db.Posts.SingleAsync());
        Assert.DoesNotContain(report.Items.Single().Notes, note => note.Kind == WordPressNoteKind.AsPlainText);
        Assert.Equal(Letters(AngleSharpText(content)), Letters(AngleSharpText(post.Rendered.Html)));
    }

    [Fact]
    public async Task Threads_that_cannot_be_are_straightened()
    {
        var report = await ImportAsync(AnExport.Of(AnExport.Post(1, comments:
        [
            AnExport.Comment(2, "kind", parent: 1, minute: 1), AnExport.Comment(1, "ouder", minute: 2), AnExport.Comment(3, "wees", parent: 99), AnExport.Comment(4, "kring", parent: 5), AnExport.Comment(5, "kring", parent: 4),
            AnExport.Comment(6, "zelf", parent: 6), AnExport.Comment(1, "dubbel"),
        ])));

        var page = await _app.Open("/blog/mooie-dag");
        Assert.Equal(["6 reacties"], page.Texts(".comments h2"));
        Assert.Equal(["kind"], page.Texts(".thread .thread #comment-1 .comment-text"));
        Assert.Equal(
            [WordPressNoteKind.CommentSameNumber, WordPressNoteKind.ParentMissing, WordPressNoteKind.ParentInCircle, WordPressNoteKind.ParentInCircle],
            report.Items.Single().Notes.Select(note => note.Kind));
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_file_is_refused_with_its_line_and_nothing_is_done(string name, string xml, WordPressRefusal why, int line)
    {
        var before = await CountsAsync();

        var refused = await Assert.ThrowsAsync<WordPressRefusedException>(() => ImportAsync(xml));

        Assert.Equal((why, line, true), (refused.Why, line < 0 ? line : refused.Line, name.Length > 0));
        Assert.Equal(before, await CountsAsync());
    }

    public static TheoryData<string, string, WordPressRefusal, int> Refused => new()
    {
        { "document type", "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"aaaa\">]>\n<rss>&a;</rss>", WordPressRefusal.NotXml, 2 },
        { "entity", AnExport.Of(AnExport.Post(1, status: "]]>&boom;<![CDATA[")), WordPressRefusal.NotXml, -1 },
        { "deep", $"<rss><channel>\n{string.Concat(Enumerable.Repeat("<a>", 100_000))}{string.Concat(Enumerable.Repeat("</a>", 100_000))}</channel></rss>", WordPressRefusal.TooDeep, 2 },
        { "broken", AnExport.Of(AnExport.Post(1))[..^20], WordPressRefusal.NotXml, -1 },
        { "half a character", "<rss><channel>\n<title>&#xD800;</title></channel></rss>", WordPressRefusal.NotXml, 2 },
        { "other root", "<html/>", WordPressRefusal.NotWordPress, 1 },
        { "other feed", "<rss><channel><title>x</title></channel></rss>", WordPressRefusal.NotWordPress, 0 },
        { "no site", AnExport.Of().Replace("https://oud.example", "javascript:x", StringComparison.Ordinal), WordPressRefusal.NoSite, 0 },
        { "long", AnExport.Of(AnExport.Post(1), AnExport.Post(2, content: new string('x', 2_000_000))), WordPressRefusal.TooLongField, -1 },
        { "empty", "", WordPressRefusal.NotXml, 0 },
    };

    [Fact]
    public async Task A_hundred_megabytes_are_refused_unread()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.SetLength(100_000_000);

        var refused = await Assert.ThrowsAsync<WordPressRefusedException>(() => scope.ServiceProvider.GetRequiredService<WordPressImport>().RunAsync(file, false, Doer.Program, CancellationToken.None));

        Assert.Equal((WordPressRefusal.TooLarge, 0L), (refused.Why, file.Position));
    }

    [Theory]
    [InlineData(100_000, "<div>", WordPressOutcome.Added)]
    [InlineData(9_000, "<b x=1><p>", WordPressOutcome.Added)]
    [InlineData(40_000, "> ", WordPressOutcome.LeftOut)]
    [InlineData(150_000, "*", WordPressOutcome.LeftOut)]
    public async Task Hostile_HTML_costs_little_and_keeps_its_words_or_is_left_out_and_named(int times, string piece, WordPressOutcome expected)
    {
        var html = $"begin {string.Concat(Enumerable.Repeat(piece, times))} einde";
        var started = Stopwatch.GetTimestamp();

        var report = await ImportAsync(AnExport.Of(AnExport.Post(1, content: html), AnExport.Post(2, name: "ander", comments: [AnExport.Comment(1, html)])));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
        Assert.Equal((expected, expected == WordPressOutcome.LeftOut), (report.Items[0].Outcome, report.Items[0].Notes.Any(note => note.Kind is WordPressNoteKind.TooLong or WordPressNoteKind.Unshowable)));
        Assert.True(expected == WordPressOutcome.LeftOut || await _app.LookAsync(db => db.Posts.AnyAsync(post => post.Body.Contains("einde"))));
        Assert.Equal((1, CommentState.Waiting), (report.CommentCount, await _app.LookAsync(db => db.Comments.Select(comment => comment.State).SingleAsync())));
        Assert.Contains("einde", await _app.LookAsync(db => db.Comments.Select(comment => comment.Html).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_posts_with_two_thousand_comments_are_here_in_time_and_the_same()
    {
        var xml = AnExport.Of(Enumerable.Range(0, 50).Select(post => AnExport.Post(
            post + 1, $"Post {post}", $"<p>Tekst {post}</p>\n<p>met <em>meer</em>.</p>", $"post-{post}",
            comments: Enumerable.Range(1, 40).Select(i => AnExport.Comment((post * 40) + i, $"Reactie <b>{i}</b>\n\nvan {post}", parent: i % 4 == 1 ? 0 : (post * 40) + i - (i % 4 == 3 ? 2 : 1))))));
        _ = await ImportAsync(AnExport.Of(), dryRun: true); // the site is up
        var started = Stopwatch.GetTimestamp();

        var report = await ImportAsync(xml);

        var took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.SendDiagnosticMessage($"50 posts and 2,000 comments: {took.TotalSeconds:0.0} s");
        Assert.Equal((50, 2000, true), (report.PostCount, report.CommentCount, took < TimeSpan.FromSeconds(20)));
        var comments = await _app.LookAsync(db => db.Comments.AsNoTracking().ToListAsync());
        var numbers = comments.ToDictionary(comment => comment.Id, comment => int.Parse(comment.ImportedFrom!.Split('-')[^1], CultureInfo.InvariantCulture));
        Assert.All(comments, comment =>
        {
            var id = numbers[comment.Id];
            var (post, i) = ((id - 1) / 40, ((id - 1) % 40) + 1);
            Assert.Equal(
                ($"post-{post}", i, $"<p>Reactie <strong>{i}</strong></p><p>van {post}</p>", i % 4 == 1 ? (int?)null : id - (i % 4 == 3 ? 2 : 1)),
                (comment.PostSlug, comment.Number, comment.Html, comment.ParentId is { } parent ? numbers[parent] : null));
        });
        Assert.Equal(["40 reacties"], (await _app.Open("/blog/post-7")).Texts(".comments h2"));
        Assert.False((await ImportAsync(xml)).IsChange);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static string AngleSharpText(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent;

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<WordPressReport> ImportAsync(string xml, bool dryRun = false)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await using var file = AnExport.Stream(xml);
        var report = await scope.ServiceProvider.GetRequiredService<WordPressImport>().RunAsync(file, dryRun, Doer.Program, CancellationToken.None);
        await _app.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<LiveComments>().RefreshAsync(CancellationToken.None);
        return report;
    }

    private Task<(int, int, int, int, int, int)> CountsAsync() => _app.LookAsync(async db => (
        await db.Posts.CountAsync(), await db.Comments.CountAsync(), await db.ImportedPosts.CountAsync(), await db.FormerSlugs.CountAsync(), await db.Discussions.CountAsync(), await db.Deeds.CountAsync()));
}
