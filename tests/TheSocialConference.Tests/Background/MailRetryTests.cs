using Microsoft.EntityFrameworkCore;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>What becomes of a mail that the server does not take.</summary>
public sealed class MailRetryTests : IAsyncLifetime
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromHours(2), TimeSpan.FromHours(10)];

    private readonly TemporaryFolder _folder = new();
    private MailServer _server = null!;
    private MailBench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        _bench = await MailBench.OpenAsync(_folder.Path, _server.Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null)
        {
            await _bench.DisposeAsync();
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData("rcpt", MailFault.RecipientRefused)]
    [InlineData("data", MailFault.MessageRefused)]
    [InlineData("mail", MailFault.SenderRefused)]
    public async Task A_mail_refused_for_now_is_tried_again_after_longer_and_longer_pauses_and_then_given_up(string step, MailFault fault)
    {
        await _server.TellAsync($"{step} 451 4.7.1 Later, ann@example.org");
        await _bench.AddAsync();

        await _bench.RoundAsync();
        foreach (var (failed, pause) in Pauses.Index())
        {
            var waiting = await _bench.MailAsync();
            Assert.Equal((failed + 1, fault, 451, _bench.Clock.GetUtcNow() + pause, null), (waiting.Attempts, waiting.Fault, waiting.Reply, waiting.Due, waiting.DeadAt));
            _bench.Clock.Advance(pause - TimeSpan.FromSeconds(1));
            await _bench.RoundAsync();
            Assert.Equal(failed + 1, (await _bench.MailAsync()).Attempts);
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await _bench.RoundAsync();
        }

        var dead = await _bench.MailAsync();
        Assert.Equal((6, fault, 451, _bench.Clock.GetUtcNow()), (dead.Attempts, dead.Fault, dead.Reply, dead.DeadAt));
        Assert.Null(_bench.Sender.Trouble);
        Assert.DoesNotContain(_bench.Log.Lines, line => line.Contains("ann", StringComparison.Ordinal) || line.Contains("Later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_refused_for_now_is_sent_at_the_next_attempt_and_is_the_same_mail()
    {
        await _server.TellAsync("rcpt 450 4.2.0 Greylisted");
        await _bench.AddAsync();
        await _bench.RoundAsync();
        var waiting = await _bench.MailAsync();

        await _server.TellAsync("rcpt");
        _bench.Clock.Advance(Pauses[0]);
        await _bench.RoundAsync();

        var letter = (await _server.NextAsync()).Letter;
        Assert.Equal(($"{waiting.Id:N}@conference.example", waiting.Created), (letter.MessageId, letter.Date));
        var sent = await _bench.MailAsync();
        Assert.Equal((2, null, null), (sent.Attempts, sent.Fault, sent.Reply));
    }

    [Theory]
    [InlineData("rcpt", 550, MailFault.RecipientRefused)]
    [InlineData("data", 554, MailFault.MessageRefused)]
    public async Task A_mail_refused_for_good_is_given_up_at_once_and_the_others_are_sent(string step, int reply, MailFault fault)
    {
        await _server.TellAsync($"{step} {reply} 5.1.1 No such person: ann@example.org");
        await _bench.AddAsync();
        await _bench.RoundAsync();
        await _server.TellAsync(step);
        await _bench.AddAsync("bob@example.org");
        await _bench.RoundAsync();

        Assert.Equal(["bob@example.org"], (await _server.NextAsync()).Recipients);
        var dead = await _bench.InDatabaseAsync(db => db.Mails.Dead.NewestFirst.SingleAsync());
        Assert.Equal((1, fault, reply, _bench.Clock.GetUtcNow()), (dead.Attempts, dead.Fault, dead.Reply, dead.DeadAt));
        Assert.Contains($"Mail \"{dead.Id}\" was not handed over at attempt 1 ({fault} {reply}), and is given up", _bench.Log.Lines);
    }

    [Fact]
    public async Task The_owner_sends_a_dead_letter_after_all()
    {
        await DieAsync();
        await _server.TellAsync("rcpt");

        await _bench.InDatabaseAsync(async db =>
        {
            _bench.Outbox.TryAgain(db, await db.Mails.Dead.SingleAsync(), _bench.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.True(_bench.Bell.HasRung);
        await _bench.RoundAsync();

        Assert.Equal(["ann@example.org"], (await _server.NextAsync()).Recipients);
        var sent = await _bench.MailAsync();
        Assert.Equal((1, null, _bench.Clock.GetUtcNow()), (sent.Attempts, sent.DeadAt, sent.SentAt));
    }

    [Fact]
    public async Task The_owner_removes_a_dead_letter()
    {
        await DieAsync();

        await _bench.InDatabaseAsync(async db =>
        {
            _bench.Outbox.Remove(db, await db.Mails.Dead.SingleAsync());
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await _bench.MailsAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_within_a_minute_may_have_taken_the_mail_so_it_is_sent_again_as_the_same_one()
    {
        await _server.TellAsync("hold");
        await _bench.AddAsync();

        var round = _bench.RoundAsync();
        var first = await _server.NextAsync();
        _bench.Clock.Advance(SmtpLine.Patience);
        await round;
        var waiting = await _bench.MailAsync();
        Assert.Equal((MailFault.TimedOut, 1, _bench.Clock.GetUtcNow() + Pauses[0]), (waiting.Fault, waiting.Attempts, waiting.Due));

        await _server.DisposeAsync();
        _server = await _server.AgainAsync();
        _bench.Clock.Advance(Pauses[0]);
        await _bench.RoundAsync();
        Assert.Equal(first.Letter.MessageId, (await _server.NextAsync()).Letter.MessageId);
    }

    [Fact]
    public async Task A_line_that_breaks_costs_the_mail_that_was_on_it_an_attempt_and_the_others_none()
    {
        await _server.TellAsync("hold");
        await _bench.AddAsync();
        await _bench.AddAsync("bob@example.org");

        var round = _bench.RoundAsync();
        await _server.NextAsync();
        await _server.DisposeAsync();
        await round;

        Assert.Equal([(1, MailFault.ConnectionLost), (0, null)], (await _bench.MailsAsync()).Select(mail => (mail.Attempts, mail.Fault)));
        _server = await _server.AgainAsync();
    }

    [Fact]
    public async Task A_program_that_stops_does_not_leave_a_mail_half_handed_over_for_long()
    {
        await _server.TellAsync("hold");
        await _bench.AddAsync();
        await _bench.AddAsync("bob@example.org");
        using var stop = new CancellationTokenSource();

        var round = _bench.Sender.RoundAsync(stop.Token);
        await _server.NextAsync();
        await stop.CancelAsync();
        _bench.Clock.Advance(SmtpLine.PatienceAtStop);
        await round;

        Assert.Equal([(1, MailFault.TimedOut), (0, null)], (await _bench.MailsAsync()).Select(mail => (mail.Attempts, mail.Fault)));
    }

    [Fact]
    public async Task A_mail_that_was_claimed_time_and_again_without_an_end_is_given_up()
    {
        await _bench.AddAsync();
        await _bench.InDatabaseAsync(db => db.Mails.ExecuteUpdateAsync(change => change.SetProperty(mail => mail.Attempts, 6)));

        await _bench.RoundAsync();

        Assert.Equal(MailFault.Unforeseen, (await _bench.InDatabaseAsync(db => db.Mails.Dead.SingleAsync())).Fault);
        Assert.Equal(0, await _server.CountAsync());
    }

    private async Task DieAsync()
    {
        await _server.TellAsync("rcpt 550 5.1.1 No");
        await _bench.AddAsync();
        await _bench.RoundAsync();
    }
}
