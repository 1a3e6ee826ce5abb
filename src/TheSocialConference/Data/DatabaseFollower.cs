namespace TheSocialConference.Data;

/// <summary>Looks every two seconds whether the database changed, by whatever process, for as long as the site runs.</summary>
public abstract class DatabaseFollower(TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Takes over what changed, if anything did.</summary>
    protected abstract Task FollowAsync();

    /// <summary>Tells the log that it failed: once for a fault that lasts, not every two seconds.</summary>
    protected abstract void Tell(Exception fault);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFailing = false;
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await FollowAsync();
                isFailing = false;
            }
            catch (Exception fault)
            {
                if (!isFailing)
                {
                    Tell(fault);
                }

                isFailing = true;
            }
        }
    }
}
