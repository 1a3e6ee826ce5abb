using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

/// <summary>What readers who gave an address are mailed, as it lies in the outbox, and that it goes when they go.</summary>
public sealed class ReaderMailTests : IAsyncLifetime
{
    private const string Email = "anna@reader.example";

    private readonly ConferenceApp _app = new() { Settings = [("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpFrom", "site@conference.example"), ("SmtpSecurity", "none")] };

    [Fact]
    public async Task What_came_too_fast_is_mailed_about_once_a_moderator_approved_it()
    {
        var anna = _app.Visitor();
        var mine = (await anna.SendAsync(await anna.PreviewAsync("Snel", more: ("Email", Email)))).Location!;
        Assert.Equal(0, await MailsAsync());
        Assert.Contains("Zodra je reactie is goedgekeurd", (await anna.Open(mine)).Text, StringComparison.Ordinal);

        var moderator = await _app.SignedInAsync(Role.Moderator);
        await moderator.Submit(await moderator.Open("/organise/comments?tick=true"), "form.queue", "Do=approve");

        Assert.Equal(1, await MailsAsync());
        Assert.Contains($"die we naar {Email} mailden", (await anna.Open(mine)).Text, StringComparison.Ordinal);
        await anna.CommentAsync(_app, "Nog een", more: ("Email", Email));
        Assert.Equal(1, await MailsAsync()); // once for each address
    }

    [Fact]
    public async Task Who_is_erased_is_gone_from_the_outbox_with_every_address_they_gave_and_nobody_else()
    {
        var (anna, other) = (_app.Visitor(), _app.Visitor());
        await anna.CommentAsync(_app, "Een", more: ("Email", "vroeger@reader.example"));
        var mine = (await anna.CommentAsync(_app, "Twee", more: ("Email", Email))).Location!;
        await other.CommentAsync(_app, "Drie", "Bob", more: ("Email", Email));
        var page = await anna.Open(mine);
        var kept = JsonNode.Parse((await anna.Submit(page, ".mine-more form", "Do=export")).Body)!;
        Assert.Equal(["vroeger@reader.example", Email], kept["mails"]!.AsArray().Select(mail => (string)mail!["to"]!));

        await anna.Submit(page, ".mine-more form", "Do=erase");

        Assert.Equal([Email], await _app.LookAsync(db => db.Mails.Select(mail => mail.To).ToListAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.Commenters.CountAsync()));
    }

    [Fact]
    public async Task With_their_last_comment_goes_the_address_of_a_reader_and_later_what_else_was_kept()
    {
        var anna = _app.Visitor();
        var first = (await anna.CommentAsync(_app, "Een", more: ("Email", Email))).Location!;
        var second = (await anna.CommentAsync(_app, "Twee")).Location!;
        await _app.ChangeAsync(async db => (await db.Commenters.SingleAsync()).Trust(_app.Clock.GetUtcNow()));

        await anna.Submit(await anna.Open(first), ".mine-more form", "Do=delete");
        Assert.Equal(Email, await _app.LookAsync(db => db.Commenters.Select(writer => writer.Email).SingleAsync()));
        await anna.Submit(await anna.Open(second), ".mine-more form", "Do=delete");

        Assert.Equal((0, 0), await _app.LookAsync(async db => (await db.Comments.CountAsync(), await db.Mails.CountAsync())));
        Assert.Null(await _app.LookAsync(db => db.Commenters.Select(writer => writer.Email).SingleAsync()));
        _app.Clock.Advance(Comment.RejectedKeptFor + TimeSpan.FromDays(1));
        await _app.ChangeAsync(db => new CommentPurge(db, new(db, new()), _app.Clock).RunAsync(CancellationToken.None));
        Assert.Equal(0, await _app.LookAsync(db => db.Commenters.CountAsync()));
        Assert.StartsWith("/comments/mine", (await anna.CommentAsync(_app, "Weer")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_after_they_were_ended_says_that_none_will_come()
    {
        var anna = _app.Visitor();
        var mine = (await anna.CommentAsync(_app, "Een", more: ("Email", Email))).Location!;
        var link = HttpUtility.HtmlDecode((await _app.LookAsync(db => db.Mails.Select(mail => mail.Text!).SingleAsync())).Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)).Trim());
        await anna.Submit(await anna.Open(mine), ".keep form", "Do=end-replies");

        var confirmed = await anna.Submit(await anna.Open(new Uri(link).PathAndQuery), "main form");

        Assert.Equal(["Je adres klopt. We mailen je geen antwoorden, want die had je stopgezet."], confirmed.Texts(".notice"));
        Assert.NotNull(await _app.LookAsync(db => db.Commenters.Select(writer => writer.EmailConfirmedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("/comments/confirm?key=x")]
    [InlineData("/comments/unsubscribe?key=x")]
    public async Task A_key_that_is_none_of_ours_is_not_found(string address) =>
        Assert.Equal((HttpStatusCode.NotFound, "Dit adres werkt niet meer."), ((await _app.Open(address)).Status, (await _app.Open(address)).Texts("main p")[0]));

    [Fact]
    public async Task A_mail_program_is_told_that_its_click_did_nothing() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().Post("/comments/unsubscribe?key=x", [new("List-Unsubscribe", "One-Click")])).Status);

    public async ValueTask InitializeAsync() => await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<int> MailsAsync() => _app.LookAsync(db => db.Mails.CountAsync());
}
