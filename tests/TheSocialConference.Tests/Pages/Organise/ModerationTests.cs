using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>What moderators decide, one at a time and many at once, and what the log says of it.</summary>
public sealed class ModerationTests : IAsyncDisposable
{
    private const string Queue = "/organise/comments";

    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task An_approved_comment_is_on_the_site_its_writer_is_trusted_and_the_next_item_has_the_focus()
    {
        await _app.GivenWaitingAsync(3);
        var moderator = await _app.SignedInAsync(Role.Moderator, "Mo");
        var queue = await moderator.Open(Queue);
        Assert.Equal(["Lezer 1", "Lezer 2", "Lezer 3"], queue.Texts("article h2"));
        Assert.DoesNotContain("Tekst nummer", (await _app.Open("/blog/post")).Text, StringComparison.Ordinal);

        var done = await PressAsync(moderator, queue, "approve", 2);

        Assert.Equal(["1 reactie goedgekeurd."], done.Texts("#said"));
        Assert.Equal(["Lezer 1", "Lezer 3"], done.Texts("article h2"));
        Assert.Equal("Lezer 3", done.One("article[autofocus] h2").TextContent);
        Assert.Equal(["Tekst nummer 2, zie https://site-2.example"], (await _app.Open("/blog/post")).Texts(".comment-text"));
        Assert.NotNull(await _app.LookAsync(db => db.Comments.Where(comment => comment.Number == 2).Select(comment => comment.Commenter!.TrustedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("reject", CommentState.Rejected)]
    [InlineData("spam", CommentState.Spam)]
    public async Task What_is_not_wanted_is_nowhere_and_is_not_deleted(string deed, CommentState state)
    {
        await _app.GivenWaitingAsync(1);
        var moderator = await _app.SignedInAsync(Role.Moderator);

        var done = await PressAsync(moderator, await moderator.Open(Queue), deed, 1);

        Assert.Equal(("Er wacht geen reactie. Klaar!", true), (done.Texts("ul.numbers ~ p")[0], done.One("#said").HasAttribute("autofocus")));
        Assert.Equal(["Lezer 1"], (await moderator.Open($"{Queue}?show={state}")).Texts("article h2"));
        Assert.DoesNotContain("Tekst nummer", (await _app.Open("/blog/post")).Text, StringComparison.Ordinal);
        Assert.Equal((state, null), await _app.LookAsync(db => db.Comments.Select(comment => ValueTuple.Create(comment.State, comment.Commenter!.TrustedAt)).SingleAsync()));
    }

    [Fact]
    public async Task Whose_comment_is_spam_is_not_trusted_until_that_is_taken_back()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        var (anna, moderator) = (_app.Visitor(), await _app.SignedInAsync(Role.Moderator));
        await anna.CommentAsync(_app, "Een");
        await _app.DecideAsync(1);
        await anna.CommentAsync(_app, "Twee");

        var done = await PressAsync(moderator, await moderator.Open($"{Queue}?show=published"), "spam", 2);
        await anna.CommentAsync(_app, "Drie");
        await FollowAsync(moderator, await moderator.Submit(done, ".said form"));
        await anna.CommentAsync(_app, "Vier");

        Assert.Equal(
            [CommentState.Published, CommentState.Published, CommentState.Waiting, CommentState.Published],
            await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Number).Select(comment => comment.State).ToListAsync()));
    }

    [Fact]
    public async Task The_ticked_ones_are_decided_at_once_and_taken_back_at_once()
    {
        await _app.GivenWaitingAsync(3);
        var moderator = await _app.SignedInAsync(Role.Moderator);
        var queue = await moderator.Open($"{Queue}?tick=true");
        Assert.Equal(3, queue.Document.QuerySelectorAll("[name=tick][checked]").Length);

        var done = await FollowAsync(moderator, await moderator.Submit(queue, "form.queue", "Do=approve"));
        Assert.Equal(["3 reacties goedgekeurd."], done.Texts("#said"));
        Assert.Equal(["3 reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));
        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        var undone = await FollowAsync(moderator, await moderator.Submit(done, ".said form"));

        Assert.Equal(["Teruggedraaid: 3 reacties."], undone.Texts("#said"));
        Assert.Equal(["Lezer 1", "Lezer 2", "Lezer 3"], undone.Texts("article h2"));
        Assert.Equal(["Nog geen reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));
        Assert.Equal(0, await _app.LookAsync(db => db.Commenters.CountAsync(writer => writer.TrustedAt != null)));
        Assert.Null((await DeedLog.VerifyAsync(_app.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<Data.ConferenceDb>(), CancellationToken.None)).Fault);
    }

    [Fact]
    public async Task Nothing_ticked_is_said_and_nothing_is_done()
    {
        await _app.GivenWaitingAsync(2);
        var moderator = await _app.SignedInAsync(Role.Moderator);

        var answer = await FollowAsync(moderator, await moderator.Submit(await moderator.Open(Queue), "form.queue", "Do=reject"));

        Assert.Equal(["Vink eerst reacties aan."], answer.Texts("#said"));
        Assert.Equal(2, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.State == CommentState.Waiting)));
    }

    [Fact]
    public async Task Trust_that_was_there_before_stays_and_what_another_decided_since_is_not_undone()
    {
        await _app.GivenWaitingAsync(2);
        await _app.ChangeAsync(async db => (await db.Commenters.OrderBy(writer => writer.Id).FirstAsync()).Trust(_app.Clock.GetUtcNow().AddDays(-1)));
        var (moderator, other) = (await _app.SignedInAsync(Role.Moderator), await _app.SignedInAsync(Role.Organiser, "Olga"));
        var done = await FollowAsync(moderator, await moderator.Submit(await moderator.Open($"{Queue}?tick=true"), "form.queue", "Do=approve"));
        await PressAsync(other, await other.Open($"{Queue}?show=published"), "spam", 2);

        Assert.Equal(["Teruggedraaid: 1 reactie."], (await FollowAsync(moderator, await moderator.Submit(done, ".said form"))).Texts("#said"));
        Assert.Equal([CommentState.Waiting, CommentState.Spam], await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.State).ToListAsync()));
        Assert.NotNull(await _app.LookAsync(db => db.Commenters.OrderBy(writer => writer.Id).Select(writer => writer.TrustedAt).FirstAsync()));

        var theirs = await other.Submit(done, ".said form", null, ("Form.Token", (await other.Open(Queue)).Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!));
        Assert.Contains("undone=0", theirs.Location, StringComparison.Ordinal); // a decision of somebody else
    }

    [Fact]
    public async Task What_its_writer_changed_after_it_was_shown_is_looked_at_again()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        var anna = _app.Visitor();
        var sent = await anna.CommentAsync(_app, "Heel aardig");
        var moderator = await _app.SignedInAsync(Role.Moderator, "Mo");
        var queue = await moderator.Open(Queue);
        await anna.Submit(await anna.Open(sent.Location!), ".comment-form", "Do=save", ("Text", "Heel iets anders"));

        var answer = await PressAsync(moderator, queue, "approve", 1);

        Assert.Equal(["1 reactie is intussen veranderd, door de schrijver of door een collega: kijk er nog eens naar."], answer.Texts("#said"));
        Assert.Equal(["Heel iets anders"], answer.Texts("article .comment-text"));
        Assert.Equal(["Nog geen reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));
    }

    [Fact]
    public async Task Who_comes_second_is_told_that_it_was_decided()
    {
        await _app.GivenWaitingAsync(2);
        var (moderator, other) = (await _app.SignedInAsync(Role.Moderator), await _app.SignedInAsync(Role.Organiser, "Olga"));
        var (seen, theirs) = (await moderator.Open(Queue), await other.Open(Queue));
        await PressAsync(other, theirs, "approve", 1);

        Assert.Equal(["Daar was al zo over besloten."], (await PressAsync(moderator, seen, "approve", 1)).Texts("#said"));
        Assert.Equal(["1 reactie is intussen veranderd, door de schrijver of door een collega: kijk er nog eens naar."], (await PressAsync(moderator, seen, "reject", 1)).Texts("#said"));
        Assert.Equal(1, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.State == CommentState.Published)));
    }

    [Fact]
    public async Task What_visitors_reported_is_open_again_when_the_decision_is_taken_back()
    {
        await _app.GivenWaitingAsync(1);
        await _app.DecideAsync(1);
        var visitor = _app.Visitor();
        await visitor.Submit(await visitor.Open("/blog/post/comments/1/report"), ".comment-form", null, ("Text", "Reclame"));
        var moderator = await _app.SignedInAsync(Role.Moderator);
        var done = await PressAsync(moderator, await moderator.Open($"{Queue}?show=reported"), "reject", 1);
        Assert.Empty(done.Texts(".reports li"));

        await moderator.Submit(done, ".said form");

        Assert.Equal(["Reclame"], (await moderator.Open($"{Queue}?show=reported")).Texts(".reports li"));
        Assert.Equal((CommentState.Published, 1), await _app.LookAsync(db => db.Comments.Select(comment => new ValueTuple<CommentState, int>(comment.State, comment.Reports)).SingleAsync()));
    }

    [Fact]
    public async Task The_log_has_numbers_and_nothing_that_its_writer_wrote()
    {
        await _app.GivenWaitingAsync(2);
        await _app.ChangeAsync(async db => (await db.Commenters.FirstAsync()).MailTo("lezer@elders.example"));
        var moderator = await _app.SignedInAsync(Role.Moderator, "Mo");
        var done = await PressAsync(moderator, await moderator.Open(Queue), "reject", 1);
        await moderator.Submit(done, ".said form");
        await moderator.Submit(await moderator.Open(Queue), "form.queue", "Do=x", ("tick", "")); // not a deed
        var queue = await moderator.Open(Queue);
        await moderator.Post(queue.One("[value^='domain 1']").GetAttribute("formaction")!, [.. Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)queue.One("form.queue")), new("ban", "domain 1 site-1.example")]);

        var deeds = await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).Where(deed => deed.Kind == SubjectKind.Comment || deed.Kind == SubjectKind.Ban).OrderBy(deed => deed.Number).ToListAsync());

        Assert.Equal(
            [
                (DeedKind.Changed, SubjectKind.Comment, "1", "#1 · post", "Waiting", "Rejected"), (DeedKind.Restored, SubjectKind.Comment, "1", "#1 · post", "Rejected", "Waiting"),
                (DeedKind.Added, SubjectKind.Ban, "1", "Domain 1", null, null),
            ],
            deeds.Select(deed => (deed.What, deed.Kind, deed.Key, deed.Content!.Title, deed.Content.Before, deed.Content.After)));
        Assert.All(deeds, deed => Assert.DoesNotMatch("Tekst|Lezer|elders|site-1", $"{deed.Key} {deed.Content!.Title} {deed.Content.Before} {deed.Content.After} {deed.Content.By}"));
        var log = await (await _app.SignedInAsync()).Open("/organise/log?kind=Comment");
        Assert.Equal(["Mo draaide een besluit terug: reactie #1 · post", "Mo wees dit af: reactie #1 · post"], log.Texts(".deed-what"));
    }

    [Fact]
    public async Task Looking_changes_nothing_and_a_visitor_decides_nothing()
    {
        await _app.GivenWaitingAsync(1);
        var moderator = await _app.SignedInAsync(Role.Moderator);
        var queue = await moderator.Open(Queue);

        await moderator.Open($"{Queue}?Do=approve&tick=1-1&undo=1-2&handler=Ban&ban=browser+1");
        var fields = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)queue.One("form.queue"));
        var sent = await _app.Visitor().Post(Queue, [.. fields, new("Do", "approve 1-1")]);

        Assert.Equal(HttpStatusCode.Unauthorized, sent.Status);
        Assert.Equal((CommentState.Waiting, 0), await _app.LookAsync(async db => (await db.Comments.Select(comment => comment.State).SingleAsync(), await db.Bans.CountAsync())));
    }

    [Fact]
    public async Task The_overview_says_how_many_wait_and_how_many_were_reported()
    {
        await _app.GivenWaitingAsync(2);
        await _app.ChangeAsync(async db => (await db.Comments.FirstAsync()).Report());

        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await _app.SignedInAsync(role, role.ToString())).Open("/organise");
            Assert.Equal(["2 reacties wachten", "1 reactie gemeld"], page.Texts("#comments ~ ul a"));
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Visit> PressAsync(Visitor moderator, Visit queue, string deed, int id) =>
        await FollowAsync(moderator, await moderator.Submit(queue, "form.queue", $"Do={queue.One($"[value^='{deed} {id}-']").GetAttribute("value")}"));

    private static Task<Visit> FollowAsync(Visitor moderator, Visit answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return moderator.Open(answer.Location!);
    }
}
