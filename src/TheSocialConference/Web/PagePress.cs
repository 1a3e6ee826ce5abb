using System.Threading.Channels;

namespace TheSocialConference.Web;

/// <summary>Presses pages smaller, one at a time in the background, once they have stayed a while; who waits for a page gets a quick copy.</summary>
public sealed class PagePress : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly PageCache _cache;
    private readonly TimeProvider _clock;
    private readonly Channel<(PagePlace Place, DateTimeOffset From)> _waiting =
        Channel.CreateBounded<(PagePlace, DateTimeOffset)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public PagePress(PageCache cache, TimeProvider clock)
    {
        (_cache, _clock) = (cache, clock);
        cache.Kept += place => _waiting.Writer.TryWrite((place, clock.GetUtcNow() + Rest));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (place, from) in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await RestAsync(from, stoppingToken);
                if (_cache.Weigh(place))
                {
                    place.Page.Press();
                    _cache.Weigh(place);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // said here, because after a start that failed the host would log it as a fault
        }
    }

    private Task RestAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        var rest = until - _clock.GetUtcNow();
        return rest > TimeSpan.Zero ? Task.Delay(rest, _clock, cancellation) : Task.CompletedTask;
    }
}
