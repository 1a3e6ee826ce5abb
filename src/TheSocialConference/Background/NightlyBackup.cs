using TheSocialConference.Data.Keeping;

namespace TheSocialConference.Background;

/// <summary>Makes a backup every night at 03:00, and soon after a start that finds none of the last 26 hours.</summary>
public sealed class NightlyBackup(Backups backups, TimeProvider time, ILogger<NightlyBackup> log) : BackgroundService
{
    /// <summary>A start has the disk to itself.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>The clock may be set, and a machine may sleep: it is looked at as often as this.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, time, stoppingToken);
            var next = FirstNight();
            var failing = false;
            while (true)
            {
                var now = time.GetUtcNow();
                if (now >= next)
                {
                    failing = !await TryAsync(failing, stoppingToken);
                    now = time.GetUtcNow();
                    next = failing ? now + AfterFailure : Night.After(now);
                }

                await Task.Delay(next - now < Look ? next - now : Look, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private DateTimeOffset FirstNight() => backups.State.IsOverdue ? time.GetUtcNow() : Night.After(time.GetUtcNow());

    /// <param name="quietly">A fault that lasts is one line in the log, not one every hour.</param>
    private async Task<bool> TryAsync(bool quietly, CancellationToken cancellation)
    {
        try
        {
            var made = await backups.MakeAsync(cancellation);
            log.LogInformation("A backup was made and verified: {Backup}", made.Path);
            if (made.Manifest.MissingPictures.Count > 0)
            {
                log.LogWarning("The database names pictures that are lost: {Pictures}", made.Manifest.MissingPictures);
            }

            Prune();
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            if (!quietly)
            {
                log.LogError(
                    fault, "The nightly backup failed: {Why} It is tried again every hour; the command backup makes one elsewhere", fault is BackupFailedException ? fault.Message : "see below.");
            }

            return false;
        }
    }

    private void Prune()
    {
        try
        {
            backups.Prune();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(fault, "Backups that are not kept any longer could not be deleted");
        }
    }
}
