using System.Collections.Concurrent;

namespace TheSocialConference.Web;

/// <summary>What became of a render.</summary>
internal enum PageOutcome
{
    /// <summary>The page is kept: whoever waited finds it.</summary>
    Kept,

    /// <summary>Answers like this one are not kept: everyone renders their own.</summary>
    NotKept,

    /// <summary>It would have been kept, but was broken off, or what it shows changed meanwhile: the next may try.</summary>
    Lost,
}

/// <summary>One render of a page at a time: who comes meanwhile waits to hear what became of it.</summary>
internal sealed class PageTurns
{
    private readonly ConcurrentDictionary<string, PageTurn> _underWay = new(StringComparer.Ordinal);

    /// <summary>The turn of whoever renders this page now; or the caller's own, who then must end it.</summary>
    public PageTurn Take(string page, string? query, out bool isOwn)
    {
        var own = new PageTurn(query, turn => _underWay.TryRemove(new(page, turn)));
        var underWay = _underWay.GetOrAdd(page, own);
        isOwn = underWay == own;
        return underWay;
    }
}

/// <param name="query">What was asked for.</param>
internal sealed class PageTurn(string? query, Action<PageTurn> whenOver)
{
    private readonly TaskCompletionSource<PageOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Query { get; } = query;

    public Task<PageOutcome> Outcome => _outcome.Task;

    /// <summary>Tells those who wait; the first outcome counts.</summary>
    public void End(PageOutcome outcome)
    {
        if (!_outcome.Task.IsCompleted)
        {
            whenOver(this);
            _outcome.TrySetResult(outcome);
        }
    }
}
