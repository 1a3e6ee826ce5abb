using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>The program itself, with a mail server that it talks to in secret.</summary>
public sealed class MailProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_killed_before_it_could_note_that_a_mail_was_sent_sends_the_same_one_again()
    {
        var certificate = MailServer.Certificate(_folder);
        await using var server = await MailServer.StartAsync("--tls", "starttls", "--pem", certificate, "--password", "right");
        await using var bench = await MailBench.OpenAsync(_folder.In("data"), server.Port, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await bench.AddAsync();

        await server.TellAsync("hold");
        using (var program = Start(server, certificate))
        {
            var first = await server.NextAsync();
            Assert.True(program.HasLoaded("MailKit.dll"));
            await program.KillAsync();
            var mail = await bench.MailAsync();
            Assert.Equal((1, null), (mail.Attempts, mail.SentAt));
            Assert.Equal($"{mail.Id:N}@conference.example", first.Letter.MessageId);
        }

        await server.TellAsync("answer");
        await bench.InDatabaseAsync(db => db.Mails.ExecuteUpdateAsync(change => change.SetProperty(mail => mail.Due, mail => mail.Created))); // as if five minutes had passed
        using (var program = Start(server, certificate))
        {
            Assert.Equal($"{(await bench.MailAsync()).Id:N}@conference.example", (await server.NextAsync()).Letter.MessageId);
            while ((await bench.MailAsync()).SentAt is null)
            {
                await Task.Delay(20);
            }

            Assert.Equal(0, await program.StopAsync());
        }

        Assert.Equal((2, null), ((await bench.MailAsync()).Attempts, (await bench.MailAsync()).Text));
    }

    [Fact]
    public async Task A_start_that_has_no_mail_to_send_needs_no_Entity_Framework()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        using (var first = RunningProgram.Start(_folder.In("data"), []))
        {
            await first.ListensAsync();
            Assert.True(first.HasLoaded("Microsoft.EntityFrameworkCore.Sqlite.dll"));
            await first.StopAsync();
        }

        using var program = RunningProgram.Start(_folder.In("data"), [], ("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpFrom", "site@conference.example"));
        await program.ListensAsync();
        await Task.Delay(TimeSpan.FromSeconds(1)); // the first look for mail is past

        Assert.True(program.HasLoaded("Microsoft.Data.Sqlite.dll"));
        Assert.False(program.HasLoaded("Microsoft.EntityFrameworkCore.Sqlite.dll"));
        Assert.False(program.HasLoaded("MailKit.dll"));
        Assert.Equal(0, await program.StopAsync());
    }

    private RunningProgram Start(MailServer server, string certificate) => RunningProgram.Start(
        _folder.In("data"), [], ("SmtpHost", "localhost"), ("SmtpPort", $"{server.Port}"), ("SmtpUser", "site"), ("SmtpPassword", "right"),
        ("SmtpFrom", "site@conference.example"), ("SSL_CERT_FILE", certificate));
}
