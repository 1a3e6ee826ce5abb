using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

public sealed class ReportTests : IAsyncLifetime
{
    private const string Address = "/blog/post/comments/1/report";

    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task Anybody_reports_and_a_moderator_reads_why_until_they_decide()
    {
        var visitor = _app.Visitor();
        var post = await visitor.Open("/blog/post");
        var page = await visitor.Open(post.One("#comment-1 a[href$=report]").GetAttribute("href")!);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(["Mooi"], page.Texts(".answered .comment-text"));

        var done = await visitor.Submit(page, ".comment-form", null, ("Text", "Dit is <b>reclame</b>"));

        Assert.Equal(["Bedankt. Een moderator kijkt ernaar."], done.Texts(".notice"));
        Assert.Single((await _app.Open("/blog/post")).Texts("#comment-1"));
        var moderator = await _app.SignedInAsync(Role.Moderator, "Mo");
        var queue = await moderator.Open("/organise/comments?show=reported");
        Assert.Equal(["Dit is <b>reclame</b>"], queue.Texts(".reports li"));
        await moderator.Submit(queue, "form.queue", $"Do={queue.One("[value^='approve 1-']").GetAttribute("value")}");
        Assert.Empty((await moderator.Open("/organise/comments?show=reported")).Texts("article"));
        _app.Clock.Advance(CommentReport.AnsweredKeptFor + TimeSpan.FromMinutes(1));
        await _app.ChangeAsync(db => new CommentPurge(db, new(db, new()), _app.Clock).RunAsync(CancellationToken.None));
        Assert.Equal((0, 0, CommentState.Published), await _app.LookAsync(async db => (await db.CommentReports.CountAsync(), await db.Comments.SumAsync(comment => comment.Reports), await db.Comments.Select(comment => comment.State).SingleAsync())));
    }

    [Theory]
    [InlineData("a\u202Eb", "Er staat een onzichtbaar teken in je tekst. Haal het weg.")]
    [InlineData("a\u0007b", "Er staat een onzichtbaar teken in je tekst. Haal het weg.")]
    [InlineData(null, "Houd het bij 500 tekens.")]
    public async Task What_cannot_be_is_said_and_kept(string? text, string complaint)
    {
        var (visitor, typed) = (_app.Visitor(), text ?? new string('a', 501));

        var page = await visitor.Submit(await visitor.Open(Address), ".comment-form", null, ("Text", typed));

        Assert.Equal([complaint], page.Texts(".summary"));
        Assert.Equal(typed, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.One("#text")).Value);
        Assert.Equal(0, await _app.LookAsync(db => db.CommentReports.CountAsync()));
    }

    [Fact]
    public async Task Without_its_token_or_from_another_site_or_by_looking_nothing_is_reported()
    {
        var visitor = _app.Visitor();
        var page = await visitor.Open($"{Address}?Text=x");
        Assert.Equal(["Het formulier was verlopen. Meld nog een keer."], (await visitor.Submit(page, ".comment-form", null, ("Form.Token", "x"))).Texts(".summary"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post(Address, Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.One(".comment-form")), from: "cross-site")).Status);
        Assert.Equal(0, await _app.LookAsync(db => db.Comments.SumAsync(comment => comment.Reports)));
    }

    [Fact]
    public async Task A_flood_of_them_is_refused_and_counts_for_no_comment()
    {
        var visitor = _app.Visitor();
        var page = await visitor.Open(Address);
        for (var i = 0; i < CommentReporting.MostFromNetwork; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Submit(page, ".comment-form")).Status);
        }

        var refused = await visitor.Submit(page, ".comment-form", null, ("Text", "Nog een keer"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal(CommentReporting.MostFromNetwork, await _app.LookAsync(db => db.Comments.SumAsync(comment => comment.Reports)));
        await _app.Visitor().CommentAsync(_app, "Iets anders", "Bob");
        Assert.Equal(HoldReasons.First, await _app.LookAsync(db => db.Comments.OrderByDescending(comment => comment.Id).Select(comment => comment.Reasons).FirstAsync()));
    }

    [Fact]
    public async Task What_is_not_on_the_site_cannot_be_reported()
    {
        var visitor = _app.Visitor();
        var page = await visitor.Open(Address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/blog/post/comments/2/report")).Status);

        await _app.DecideAsync(1, CommentState.Rejected);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await visitor.Open(Address)).Status, (await visitor.Submit(page, ".comment-form")).Status));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        await _app.Visitor().CommentAsync(_app, "Mooi");
        await _app.DecideAsync(1);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
