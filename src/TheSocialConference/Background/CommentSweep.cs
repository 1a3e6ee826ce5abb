using TheSocialConference.Comments;

namespace TheSocialConference.Background;

/// <summary>When comments are looked after: every day what is kept no longer goes, every few minutes moderators are mailed if something new waits.</summary>
public sealed class CommentSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<CommentSweep> log) : BackgroundService
{
    /// <summary>How soon after it came in a moderator may hear of a comment.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private DateTimeOffset _swept = DateTimeOffset.MinValue;

    /// <summary>Does what is due.</summary>
    public async Task RoundAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ModeratorMail>().SendAsync(cancellation);
        if (time.GetUtcNow() - _swept >= Day)
        {
            await scope.ServiceProvider.GetRequiredService<CommentPurge>().RunAsync(cancellation);
            _swept = time.GetUtcNow();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, time, stoppingToken);
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await RoundAsync(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(fault, "Comments could not be looked after; it is tried again in a few minutes");
        }
    }
}
