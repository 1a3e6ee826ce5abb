using System.Collections.Concurrent;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>
/// Stores comments that come in at the same time in one transaction: being on disk costs most, and costs them all together what it costs one.
/// Nobody waits for company: whoever finds nobody at it goes at once, and the next go together.
/// </summary>
public sealed class CommentIntake(IServiceScopeFactory scopes)
{
    private const int MostTogether = 64;

    private readonly ConcurrentQueue<Waiting> _waiting = [];
    private int _isStoring;

    /// <summary>Stores a comment that was looked at. A fault is that of this comment alone, whatever company it was in.</summary>
    public Task<CommentOutcome> StoreAsync(ScreenedComment comment)
    {
        var waiting = new Waiting(comment);
        _waiting.Enqueue(waiting);
        Begin();
        return waiting.Done.Task;
    }

    private void Begin()
    {
        if (Interlocked.CompareExchange(ref _isStoring, 1, 0) == 0)
        {
            _ = Task.Run(StoreAllAsync);
        }
    }

    private async Task StoreAllAsync()
    {
        while (Next() is { Count: > 0 } together)
        {
            await StoreAsync(together);
        }

        Volatile.Write(ref _isStoring, 0);
        if (!_waiting.IsEmpty)
        {
            Begin(); // it came after the last look
        }
    }

    private List<Waiting> Next()
    {
        var together = new List<Waiting>();
        while (together.Count < MostTogether && _waiting.TryDequeue(out var next))
        {
            together.Add(next);
        }

        return together;
    }

    private async Task StoreAsync(List<Waiting> together)
    {
        try
        {
            var outcomes = await WriteAsync(together);
            foreach (var (waiting, outcome) in together.Zip(outcomes))
            {
                waiting.Done.SetResult(outcome);
            }
        }
        catch (Exception fault) when (together.Count == 1)
        {
            together[0].Done.SetException(fault);
        }
        catch (Exception)
        {
            foreach (var waiting in together)
            {
                await StoreAsync([waiting]); // so that each has its own fault
            }
        }
    }

    private async Task<IReadOnlyList<CommentOutcome>> WriteAsync(List<Waiting> together)
    {
        await using var scope = scopes.CreateAsyncScope();
        var storing = scope.ServiceProvider.GetRequiredService<CommentStoring>();
        IReadOnlyList<CommentOutcome> outcomes = [];
        await scope.ServiceProvider.GetRequiredService<ConferenceDb>().WriteAsync(
            async () => outcomes = await storing.AddAsync(together.ConvertAll(waiting => waiting.Comment), CancellationToken.None), CancellationToken.None);
        return outcomes;
    }

    private sealed record Waiting(ScreenedComment Comment)
    {
        public TaskCompletionSource<CommentOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
