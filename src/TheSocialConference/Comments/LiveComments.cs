using System.Collections.Concurrent;
using System.Collections.Frozen;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>
/// The comments that visitors read, in memory: how many each post has, and the threads that were asked for. It follows the database, also
/// when another process changes it, and says which posts changed.
/// </summary>
public sealed class LiveComments(StoredComments stored, TimeProvider time, ILogger<LiveComments> log) : DatabaseFollower(time)
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, CommentThread> _threads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CommentThread> _before = new(StringComparer.Ordinal);
    private volatile State _state = State.Nothing;
    private long? _seen;

    /// <summary>Raised after a change, with the slugs of the posts whose comments, or whether they take any, changed.</summary>
    public event Action<IReadOnlyCollection<string>>? Changed;

    public int CountOf(string post) => _state.Tallies.GetValueOrDefault(post)?.Count ?? 0;

    /// <summary>What was decided about its comments, and since when the post is on this site, as far as that was noted.</summary>
    public (bool? IsOpen, DateTimeOffset? OpenedAt) DiscussionOf(string post) =>
        _state.Discussions.TryGetValue(post, out var found) ? (found.IsOpen, found.OpenedAt) : (null, null);

    /// <summary>The comments under a post; read once, and again when they changed.</summary>
    public async ValueTask<CommentThread> ThreadOfAsync(string post, CancellationToken cancellation)
    {
        if (_threads.GetValueOrDefault(post) is { } known)
        {
            return known;
        }

        if (!_state.Tallies.ContainsKey(post))
        {
            return CommentThread.Empty;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            return _threads.GetValueOrDefault(post) ?? (_threads[post] = stored.Thread(post, _before.TryRemove(post, out var before) ? before : CommentThread.Empty));
        }
        catch
        {
            stored.Close();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Those that were written last under these posts, newest first.</summary>
    public async Task<IReadOnlyList<LatestComment>> LatestAsync(IEnumerable<string> posts, int most, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return stored.Latest(posts, most);
        }
        catch
        {
            stored.Close();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Looks whether anything changed; whoever changed something waits for this before they answer.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        string[] changed;
        try
        {
            var version = stored.Version();
            if (version == _seen)
            {
                return;
            }

            changed = Take(new(stored.Tallies().ToFrozenDictionary(), stored.Discussions().ToFrozenDictionary()));
            _seen = version;
        }
        catch
        {
            stored.Close();
            _seen = null;
            throw;
        }
        finally
        {
            _one.Release();
        }

        if (changed.Length > 0)
        {
            Changed?.Invoke(changed);
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override Task FollowAsync() => RefreshAsync(CancellationToken.None);

    protected override void Tell(Exception fault) => log.LogError(fault, "Comments cannot be read; visitors keep seeing those from before");

    private string[] Take(State after)
    {
        var former = _state;
        _state = after;
        string[] changed =
        [
            .. former.Tallies.Keys.Union(after.Tallies.Keys).Where(post => former.Tallies.GetValueOrDefault(post) != after.Tallies.GetValueOrDefault(post)),
            .. former.Discussions.Keys.Union(after.Discussions.Keys).Where(post => former.Discussions.GetValueOrDefault(post) != after.Discussions.GetValueOrDefault(post)),
        ];
        foreach (var post in changed)
        {
            if (_threads.TryRemove(post, out var before))
            {
                _before[post] = before;
            }
        }

        return changed;
    }

    private sealed record State(
        FrozenDictionary<string, StoredComments.Tally> Tallies, FrozenDictionary<string, (bool? IsOpen, DateTimeOffset OpenedAt)> Discussions)
    {
        public static readonly State Nothing = new(FrozenDictionary<string, StoredComments.Tally>.Empty, FrozenDictionary<string, (bool? IsOpen, DateTimeOffset OpenedAt)>.Empty);
    }
}
