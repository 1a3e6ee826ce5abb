using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Localisation;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>When the site looks for mail by itself.</summary>
public sealed class MailWakingTests
{
    [Fact]
    public async Task A_mail_leaves_at_once_when_it_was_committed()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = App(server);
        await AddAsync(app); // starts the site as well

        Assert.Equal(["ann@example.org"], (await server.NextAsync()).Recipients); // the clock stood still

        await AddAsync(app);
        await server.NextAsync();
    }

    [Fact]
    public async Task A_mail_that_another_program_left_is_found_within_half_a_minute()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = App(server);
        await app.Open("/");
        await using (var other = await MailBench.OpenAsync(app.DataFolder, server.Port, app.Clock))
        {
            await other.AddAsync();
        }

        var arrived = server.NextAsync();
        while (!arrived.IsCompleted)
        {
            app.Clock.Advance(MailSender.Interval);
            await Task.Delay(10);
        }

        Assert.Equal(["ann@example.org"], (await arrived).Recipients);
    }

    [Fact]
    public async Task A_database_that_fails_is_logged_once_and_mail_goes_on_when_it_works_again()
    {
        await using var server = await MailServer.StartAsync();
        await using var app = App(server);
        await app.LookAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Mails RENAME TO Lost"));
        for (var round = 0; round < 5 || Faults(app) == 0; round++)
        {
            app.Clock.Advance(MailSender.Interval);
            await Task.Delay(10);
        }

        await app.LookAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Lost RENAME TO Mails"));
        await AddAsync(app);
        await server.NextAsync();
        Assert.Equal(1, Faults(app));
    }

    [Fact]
    public async Task Without_a_mail_server_no_mail_can_be_left_and_nothing_looks_for_it()
    {
        await using var app = new ConferenceApp();
        Assert.False(app.Services.GetRequiredService<Outbox>().IsSet);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AddAsync(app));

        await app.Services.GetRequiredService<MailSender>().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static int Faults(ConferenceApp app) => app.Log.Lines.Count(line => line == "Mail cannot be sent; what waits is kept");

    private static ConferenceApp App(MailServer server) => new()
    {
        Settings = [("SmtpHost", "127.0.0.1"), ("SmtpPort", $"{server.Port}"), ("SmtpSecurity", "none"), ("SmtpFrom", "site@conference.example")],
    };

    private static Task<int> AddAsync(ConferenceApp app) => app.LookAsync(db =>
    {
        app.Services.GetRequiredService<Outbox>().Add(db, Words.Dutch.TestMail("Congres").To("ann@example.org"), app.Clock.GetUtcNow());
        return db.SaveChangesAsync();
    });
}
