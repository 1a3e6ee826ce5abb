using Microsoft.EntityFrameworkCore;
using MimeKit;
using TheSocialConference.Localisation;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>Mails as they come in at a real server, and what is left of them here.</summary>
public sealed class MailDeliveryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private MailServer _server = null!;
    private MailBench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        _bench = await MailBench.OpenAsync(_folder.Path, _server.Port, "SiteName=Congrés, dag 1");
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

    [Fact]
    public async Task A_mail_arrives_in_plain_text_and_in_HTML()
    {
        var text = Words.Dutch.InvitationMail("Congrés", "Zoë <b>", new("https://conference.example/invited#a=b&c"), new(2027, 3, 2, 10, 0, 0));
        await AddAsync(text.To("ann@example.org"));

        await _bench.RoundAsync();

        var received = await _server.NextAsync();
        Assert.Equal(("site@conference.example", "ann@example.org"), (received.Sender, Assert.Single(received.Recipients)));
        var body = Assert.IsType<MultipartAlternative>(received.Letter.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.All(body.Cast<TextPart>(), part => Assert.Equal("utf-8", part.ContentType.Charset));
        Assert.Equal(text.Plain(), received.Letter.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(text.Html(), received.Letter.HtmlBody!.ReplaceLineEndings("\n"));
        Assert.Contains("Zoë <b> nodigt je uit", text.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_headers_say_who_it_is_from_and_that_a_machine_wrote_it()
    {
        await AddAsync(Words.English.TestMail("Ons congrès").To("ann@example.org"));

        await _bench.RoundAsync();

        var letter = (await _server.NextAsync()).Letter;
        Assert.Equal([new MailboxAddress("Congrés, dag 1", "site@conference.example")], letter.From);
        Assert.Equal("ann@example.org", letter.To.ToString());
        Assert.Equal("Test message from Ons congrès", letter.Subject);
        Assert.Equal(_bench.Clock.GetUtcNow(), letter.Date);
        Assert.Equal($"{(await _bench.MailAsync()).Id:N}@conference.example", letter.MessageId);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("en", letter.Body!.Headers["Content-Language"]);
        Assert.Null(letter.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public async Task A_mail_that_can_be_ended_says_so_to_the_reader_and_to_their_program()
    {
        Uri end = new("https://conference.example/comments/end?key=a&who=\r\nBcc: eve@example.org");
        await AddAsync((Words.Dutch.TestMail("Congres") with { Unsubscribe = end }).To("ann@example.org"));

        await _bench.RoundAsync();

        var letter = (await _server.NextAsync()).Letter;
        Assert.Equal($"<{end.AbsoluteUri}>", letter.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(end.AbsoluteUri, letter.TextBody, StringComparison.Ordinal);
        Assert.Null(letter.Headers["Bcc"]);
    }

    [Theory]
    [InlineData("One\r\nBcc: eve@example.org", "One Bcc: eve@example.org")]
    [InlineData("One\rBcc: eve@example.org", "One Bcc: eve@example.org")]
    [InlineData("One\n\r\n\r\nBody", "One Body")]
    [InlineData("One\u0085Bcc: x\u2028y\0z", "One Bcc: x y z")]
    [InlineData("{{site}} {0} @Model é 🎤", "{{site}} {0} @Model é 🎤")]
    [InlineData("=?utf-8?q?Bcc:_eve=0D=0A?=", "= ?utf-8?q?Bcc:_eve=0D=0A?=")]
    public async Task Nothing_in_a_subject_ends_its_line(string subject, string arrives)
    {
        await AddAsync(new("ann@example.org", Language.Dutch, subject, "text", "<p>text</p>"));

        await _bench.RoundAsync();

        var received = await _server.NextAsync();
        Assert.Equal(arrives, received.Letter.Subject);
        Assert.Single(received.Letter.To);
        Assert.Equal(["ann@example.org"], received.Recipients);
        Assert.DoesNotContain(received.Letter.Headers, header => header.Id == HeaderId.Bcc);
        Assert.Equal("text", received.Letter.TextBody?.Trim());
    }

    [Fact]
    public async Task A_name_of_a_server_may_have_any_letters_and_the_name_before_it_those_the_server_can_take()
    {
        await _bench.AddAsync("ann@bücher.example");
        await _bench.AddAsync("zoë@example.org");

        await _bench.RoundAsync();

        Assert.Equal(["ann@xn--bcher-kva.example"], (await _server.NextAsync()).Recipients);
        Assert.Equal(0, await _server.CountAsync());
        var dead = await _bench.InDatabaseAsync(db => db.Mails.Dead.SingleAsync());
        Assert.Equal(("zoë@example.org", MailFault.RecipientRefused, 500), (dead.To, dead.Fault, dead.Reply));
    }

    [Fact]
    public async Task Once_sent_a_mail_is_not_kept_and_its_row_is_not_kept_for_ever()
    {
        await _bench.AddAsync();
        Assert.NotNull((await _bench.MailAsync()).Text);

        await _bench.RoundAsync();

        var sent = await _bench.MailAsync();
        Assert.Equal((_bench.Clock.GetUtcNow(), null, null, 1), (sent.SentAt, sent.Text, sent.Html, sent.Attempts));

        _bench.Clock.Advance(OutgoingMail.KeptFor);
        await _bench.RoundAsync();
        Assert.Single(await _bench.MailsAsync());

        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bench.RoundAsync();
        Assert.Empty(await _bench.MailsAsync());
        Assert.Equal(1, await _server.CountAsync());
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_sent_and_what_is_committed_is_once_it_is()
    {
        await _bench.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            _bench.Outbox.Add(db, Words.Dutch.TestMail("Congres").To("never@example.org"), _bench.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.False(_bench.Bell.HasRung);
        await _bench.RoundAsync();
        Assert.Equal(0, await _server.CountAsync());

        await _bench.InDatabaseAsync(async db =>
        {
            await db.WriteAsync(
                async () =>
                {
                    _bench.Outbox.Add(db, Words.Dutch.TestMail("Congres").To("ann@example.org"), _bench.Clock.GetUtcNow());
                    await db.SaveChangesAsync();
                    Assert.False(_bench.Bell.HasRung);
                },
                CancellationToken.None);
            return 0;
        });
        Assert.True(_bench.Bell.HasRung);
        await _bench.RoundAsync();
        Assert.Equal(["ann@example.org"], (await _server.NextAsync()).Recipients);
    }

    [Fact]
    public async Task A_save_that_fails_sends_nothing()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => _bench.InDatabaseAsync(db =>
        {
            _bench.Outbox.Add(db, Words.Dutch.TestMail("Congres").To("never@example.org"), _bench.Clock.GetUtcNow());
            db.Add(new Programmes.FormerSlug(Programmes.AddressKind.Post, "", "twice", null));
            db.Add(new Programmes.FormerSlug(Programmes.AddressKind.Post, "", "twice", null));
            return db.SaveChangesAsync();
        }));

        Assert.False(_bench.Bell.HasRung);
        Assert.Empty(await _bench.MailsAsync());
    }

    [Fact]
    public async Task Two_programs_at_once_send_each_mail_once()
    {
        await using var other = await MailBench.OpenAsync(_folder.Path, _server.Port, _bench.Clock);
        for (var mail = 0; mail < 20; mail++)
        {
            await _bench.AddAsync($"guest{mail}@example.org");
        }

        await Task.WhenAll(_bench.RoundAsync(), other.RoundAsync(), _bench.RoundAsync());

        Assert.Equal(20, await _server.CountAsync());
        Assert.All(await _bench.MailsAsync(), mail => Assert.Equal((1, true), (mail.Attempts, mail.SentAt is not null)));
    }

    private Task<int> AddAsync(Mail mail) => _bench.InDatabaseAsync(db =>
    {
        _bench.Outbox.Add(db, mail, _bench.Clock.GetUtcNow());
        return db.SaveChangesAsync();
    });
}
