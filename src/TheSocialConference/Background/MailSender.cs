using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>What is wrong with the mail server as a whole.</summary>
public sealed record MailTrouble(MailFault Fault, int? Reply, DateTimeOffset Since);

/// <summary>
/// Hands over mails to the server that was set: as soon as one was committed, and twice a minute what is due. It logs that it sends, never what
/// or to whom.
/// </summary>
public sealed class MailSender(
    SiteSettings settings, SmtpServer server, MailTimes times, MailClaims claims, MailBell bell, TimeProvider time, ILogger<MailSender> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>A server in trouble is left alone for longer and longer, up to this: one that refuses a password may bar whoever keeps trying.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private TimeSpan _pause;
    private bool _failing;

    /// <summary>Null while the server does what it should, as far as known.</summary>
    public MailTrouble? Trouble { get; private set; }

    /// <summary>Sends everything that is due, if the server can be had.</summary>
    internal async Task RoundAsync(CancellationToken stopping)
    {
        var (due, over) = times.Next();
        var now = time.GetUtcNow();
        if (over <= now)
        {
            await claims.SweepAsync(stopping);
        }

        if (due <= now && _notBefore <= now)
        {
            try
            {
                await SendAsync(stopping);
            }
            catch (MailServerException trouble)
            {
                Begin(trouble, now);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Mail.IsSet && !stoppingToken.IsCancellationRequested)
        {
            await TryRoundAsync(stoppingToken);
            await bell.WaitAsync(Interval, time, stoppingToken);
        }
    }

    private async Task TryRoundAsync(CancellationToken stopping)
    {
        try
        {
            await RoundAsync(stopping);
            _failing = false;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // What was not sent is sent at the next start.
        }
        catch (Exception fault)
        {
            if (!_failing) // once, and not at every round
            {
                log.LogError(fault, "Mail cannot be sent; what waits is kept");
            }

            _failing = true;
        }
    }

    /// <summary>The line is opened first: while the server is in trouble no mail is touched.</summary>
    private async Task SendAsync(CancellationToken stopping)
    {
        await using var line = await server.OpenAsync(stopping);
        while (line.IsOpen && !stopping.IsCancellationRequested && await claims.NextAsync(stopping) is { } mail)
        {
            try
            {
                await NoteAsync(mail, await line.HandOverAsync(mail, stopping));
            }
            catch (MailServerException)
            {
                await claims.NoteAsync(mail, (claimed, at) => claimed.Release(at));
                throw;
            }

            if (line.IsOpen)
            {
                End();
            }
        }
    }

    private async Task NoteAsync(OutgoingMail mail, HandOver end)
    {
        if (end.Fault is not { } fault)
        {
            await claims.NoteAsync(mail, (claimed, at) => claimed.NoteSent(at));
            log.LogInformation("Mail {Mail} was handed over at attempt {Attempt}", mail.Id, mail.Attempts);
            return;
        }

        var isDead = false;
        await claims.NoteAsync(mail, (claimed, at) =>
        {
            claimed.NoteFailed(fault, end.Reply, end.IsForGood, at);
            isDead = claimed.DeadAt is not null;
        });
        log.Log(
            isDead ? LogLevel.Warning : LogLevel.Information,
            "Mail {Mail} was not handed over at attempt {Attempt} ({Why}), and {Outcome}",
            mail.Id, mail.Attempts, end.Why, isDead ? "is given up" : "waits for the next");
    }

    private void Begin(MailServerException trouble, DateTimeOffset now)
    {
        if (Trouble?.Fault != trouble.Fault)
        {
            log.LogError("The mail server {Host}:{Port} is in trouble ({Why}); mails wait", settings.Mail.SmtpHost, settings.Mail.SmtpPort, trouble.Message);
        }

        Trouble = new(trouble.Fault, trouble.Reply, Trouble?.Since ?? now);
        _pause = _pause == TimeSpan.Zero ? Interval : TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, LongestPause.Ticks));
        _notBefore = now + _pause;
    }

    private void End()
    {
        if (Trouble is not null)
        {
            log.LogInformation("The mail server {Host}:{Port} takes mail again", settings.Mail.SmtpHost, settings.Mail.SmtpPort);
        }

        (Trouble, _pause, _notBefore) = (null, TimeSpan.Zero, DateTimeOffset.MinValue);
    }
}
