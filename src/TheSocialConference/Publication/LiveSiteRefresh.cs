using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Publication;

/// <summary>Keeps the <see cref="LiveSite"/> at what the database holds, also when another process changed it: an import while the site serves.</summary>
public sealed class LiveSiteRefresh(
    LiveSite live, SiteSettings settings, StoredSite stored, TimeProvider time, ILogger<LiveSiteRefresh> log) : DatabaseFollower(time)
{
    private readonly SemaphoreSlim _one = new(1);
    private long? _seen;
    private string? _shown;

    /// <summary>Shows what is published now, if it may differ from what is shown.</summary>
    /// <returns>Whether anything was read.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var version = stored.Version();
            if (version == _seen)
            {
                return false;
            }

            var fingerprint = stored.Fingerprint(); // before reading: what changes in between is seen at the next look
            _seen = version;
            if (fingerprint == _shown)
            {
                return false;
            }

            var content = stored.Read();
            settings.Chosen = content.Choices;
            live.Show(content, content.Choices.ExampleDay ?? settings.ExampleDay);
            _shown = fingerprint;
            return true;
        }
        catch
        {
            stored.Close();
            (_seen, _shown) = (null, null);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override Task FollowAsync() => RefreshAsync(CancellationToken.None);

    protected override void Tell(Exception fault) => log.LogError(fault, "The database cannot be read; visitors keep seeing what was published before");
}
