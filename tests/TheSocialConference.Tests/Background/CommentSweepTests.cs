using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>What happens to comments by the clock: moderators are mailed, and what is kept no longer goes.</summary>
public sealed class CommentSweepTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Settings = [("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpFrom", "site@conference.example"), ("SmtpSecurity", "none")] };

    [Fact]
    public async Task Moderators_are_mailed_once_an_hour_at_most_and_only_when_something_new_waits()
    {
        await _app.SignedInAsync(Role.Moderator, "Mo");
        var spared = await _app.SignedInAsync(Role.Owner, "Olga");
        await spared.Submit(await spared.Open("/organise/account"), "form[action='?handler=CommentMail']", "wants=false");
        Assert.Equal(0, await MailAsync());
        await _app.GivenWaitingAsync(2);

        Assert.Equal(1, await MailAsync());
        Assert.Equal(1, await MailAsync());
        _app.Clock.Advance(ModeratorMail.Rest);
        Assert.Equal(1, await MailAsync()); // nothing new
        await _app.ChangeAsync(async db => db.CommentReports.Add(new((await db.Comments.FirstAsync()).Id, "Reclame", _app.Clock.GetUtcNow().AddSeconds(1))));
        Assert.Equal(2, await MailAsync());
        await _app.ChangeAsync(async db => db.CommentReports.Add(new((await db.Comments.FirstAsync()).Id, "Reclame", _app.Clock.GetUtcNow().AddSeconds(2))));
        Assert.Equal(2, await MailAsync()); // not an hour ago

        var mails = await _app.LookAsync(db => db.Mails.OrderBy(mail => mail.Created).ToListAsync());
        Assert.Equal(["mo@conference.example", "mo@conference.example"], mails.Select(mail => mail.To));
        Assert.All(mails, mail => Assert.Contains("https://conference.example/organise/comments", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotMatch("Tekst nummer|Lezer|Reclame", $"{mail.Subject} {mail.Text} {mail.Html}"));
    }

    [Fact]
    public async Task A_moderator_is_mailed_in_their_language_and_ends_it_with_one_click()
    {
        await _app.SignedInAsync(Role.Moderator, "Mo");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var english = _app.Visitor();
        await english.Submit(await english.Open("/en/organise/sign-in"), "form[action='?']", filled: [("email", "mo@conference.example"), ("password", ConferenceApp.Password)]);
        await _app.SignedInAsync(Role.Moderator, "Nel");
        await _app.GivenWaitingAsync(2);
        Assert.Equal(2, await MailAsync());

        var mails = await _app.LookAsync(db => db.Mails.OrderBy(mail => mail.To).ToListAsync());
        Assert.Equal(["The Social Conference: comments to review", "The Social Conference: reacties om te beoordelen"], mails.Select(mail => mail.Subject));
        Assert.Contains("https://conference.example/en/organise/comments", mails[0].Text, StringComparison.Ordinal);
        var end = new Uri(mails[0].Unsubscribe!).PathAndQuery;
        Assert.Equal(["You will no longer be told when comments wait. You can turn it on again at your account."], (await _app.Open(end)).Texts(".write > p:has(+ form)"));
        Assert.Equal(2, await _app.LookAsync(db => db.Users.CountAsync(organiser => !organiser.DeclinesCommentMail))); // looking ends nothing
        var ended = await _app.Visitor().Post(end, [new("List-Unsubscribe", "One-Click")]);

        Assert.Equal(["You will get no more mails about waiting comments."], ended.Texts("[role=status]"));
        Assert.Equal(["nel@conference.example"], await _app.LookAsync(db => db.Users.Where(organiser => !organiser.DeclinesCommentMail).Select(organiser => organiser.Email).ToListAsync()));
    }

    [Fact]
    public async Task Rejected_comments_are_gone_after_thirty_days_and_what_answers_them_stays()
    {
        await _app.GivenWaitingAsync(4);
        await _app.DecideAsync(1, CommentState.Rejected);
        await _app.DecideAsync(2, CommentState.Spam);
        await _app.DecideAsync(3);
        await _app.ChangeAsync(async db =>
        {
            var answer = new Comment("post", (await db.Discussions.SingleAsync()).NextNumber(), await db.Comments.SingleAsync(comment => comment.Number == 1), _app.Clock.GetUtcNow());
            answer.SignBy(new("secret", _app.Clock.GetUtcNow()), null, "Anna", "nl", null);
            answer.Write(Markup.VisitorMarkdown.Render("Antwoord"), HoldReasons.None);
            db.Comments.Add(answer);
        });

        _app.Clock.Advance(Comment.RejectedKeptFor);
        await PurgeAsync();
        Assert.Equal(5, await _app.LookAsync(db => db.Comments.CountAsync()));
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        await PurgeAsync();

        Assert.Equal([3, 4, 5], await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Number).Select(comment => comment.Number).ToListAsync()));
        Assert.Equal(3, await _app.LookAsync(db => db.Commenters.CountAsync()));
        Assert.Equal(["Tekst nummer 3, zie https://site-3.example", "Antwoord"], (await _app.Open("/blog/post")).Texts(".comments .comment-text"));
    }

    [Fact]
    public async Task Counts_of_another_day_are_gone()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        await _app.Visitor().CommentAsync(_app, "Mooi");
        Assert.Equal(1, await _app.LookAsync(db => db.CommentRates.CountAsync()));

        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.Services.GetRequiredService<CommentSweep>().RoundAsync(CancellationToken.None);

        Assert.Equal((0, 0), await _app.LookAsync(async db => (await db.CommentRates.CountAsync(), await db.CommentDays.CountAsync())));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <returns>How many there are now: the program sends them by its own clock too.</returns>
    private async Task<int> MailAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ModeratorMail>().SendAsync(CancellationToken.None);
        return await _app.LookAsync(db => db.Mails.CountAsync());
    }

    private async Task PurgeAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CommentPurge>().RunAsync(CancellationToken.None);
    }
}
