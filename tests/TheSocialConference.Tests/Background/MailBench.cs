using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Visits;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>The part of the program that has to do with mail, on a real database; it sends when the test says so, on a clock that stands still until moved.</summary>
internal sealed class MailBench : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MailBench(string dataFolder, int port, FakeTimeProvider? clock, string[] settings)
    {
        Clock = clock ?? new(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateBuilder(
        [
            "--environment=Production", $"--DataFolder={dataFolder}", "--SmtpHost=127.0.0.1", $"--SmtpPort={port}", "--SmtpSecurity=none",
            "--SmtpFrom=site@conference.example", .. settings.Select(setting => $"--{setting}"),
        ]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddLog();
        builder.Services.RemoveAll<ILogEventSink>().AddSingleton<ILogEventSink>(Log);
        builder.AddSettings();
        builder.AddDatabase();
        builder.Services.AddMail();
        _app = builder.Build();
    }

    public FakeTimeProvider Clock { get; }

    public LogKeeper Log { get; } = new();

    public Outbox Outbox => _app.Services.GetRequiredService<Outbox>();

    public MailBell Bell => _app.Services.GetRequiredService<MailBell>();

    public MailSender Sender => _app.Services.GetRequiredService<MailSender>();

    public static Task<MailBench> OpenAsync(string dataFolder, int port, params string[] settings) => OpenAsync(dataFolder, port, null, settings);

    public static async Task<MailBench> OpenAsync(string dataFolder, int port, FakeTimeProvider? clock, params string[] settings)
    {
        var bench = new MailBench(dataFolder, port, clock, settings);
        await bench._app.Services.GetRequiredService<DatabaseStart>().OpenAsync(CancellationToken.None);
        return bench;
    }

    /// <summary>Looks in the database, or changes it.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<ConferenceDb, Task<T>> deed)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }

    /// <summary>Leaves a mail to be sent.</summary>
    public Task AddAsync(string to = "ann@example.org") => InDatabaseAsync(db =>
    {
        Outbox.Add(db, Words.Dutch.TestMail("The Social Conference").To(to), Clock.GetUtcNow());
        return db.SaveChangesAsync();
    });

    /// <summary>Every mail in the database, oldest first.</summary>
    public Task<List<OutgoingMail>> MailsAsync() => InDatabaseAsync(db => db.Mails.AsNoTracking().OrderBy(mail => mail.Created).ThenBy(mail => mail.Id).ToListAsync());

    /// <summary>The only mail in the database.</summary>
    public async Task<OutgoingMail> MailAsync() => Assert.Single(await MailsAsync());

    public Task RoundAsync() => Sender.RoundAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
