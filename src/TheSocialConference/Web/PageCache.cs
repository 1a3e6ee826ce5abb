using System.Collections.Concurrent;

namespace TheSocialConference.Web;

/// <summary>Whole pages, kept until what they depend on changes or their time is up. Only what changes takes the lock; finding does not.</summary>
public sealed class PageCache(PageCacheSettings settings, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, PageShelf> _shelves = new(StringComparer.Ordinal);
    private readonly LinkedList<PagePlace> _line = new();
    private readonly Dictionary<string, long> _drops = new(StringComparer.Ordinal);
    private readonly Lock _change = new();
    private long _dropCount;
    private long _dropOfAll;
    private long _bytes;

    /// <summary>Told of each page that begins to be kept.</summary>
    internal event Action<PagePlace>? Kept;

    public int Count => _line.Count;

    /// <summary>What all pages weigh together.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>How often something was dropped: told before a render begins and again when it is to be kept.</summary>
    internal long DropCount => Interlocked.Read(ref _dropCount);

    /// <summary>Drops the pages that depend on one of these, those that are being rendered at this moment too.</summary>
    public void Drop(params IEnumerable<string> tags)
    {
        lock (_change)
        {
            var before = _dropCount++;
            foreach (var tag in tags)
            {
                _drops[tag] = _dropCount;
            }

            RemoveWhere(place => IsDroppedSince(before, place.Page));
        }
    }

    /// <summary>Drops every page, those that are being rendered at this moment too.</summary>
    public void DropAll()
    {
        lock (_change)
        {
            _dropOfAll = ++_dropCount;
            _drops.Clear();
            RemoveWhere(_ => true);
        }
    }

    /// <summary>The page at this address, or null when none is kept or its time is up.</summary>
    internal KeptPage? Find(string path, string? query)
    {
        if (!_shelves.TryGetValue(path, out var shelf) || shelf.Find(query) is not { } place || IsOver(place.Page))
        {
            return null;
        }

        if (!place.Used)
        {
            place.Used = true; // not written each time: one line of the processor's cache would wander between its cores
        }

        return place.Page;
    }

    /// <summary>What the pages at this path vary by, or null when none was kept yet.</summary>
    internal IReadOnlyList<string>? QueryKeys(string path) => _shelves.GetValueOrDefault(path)?.QueryKeys;

    /// <summary>Keeps a page, unless it is out of date already, or too large, or its query is none that copies are kept of.</summary>
    /// <param name="dropCount">From before its render began.</param>
    internal PageOutcome Keep(KeptPage page, long dropCount)
    {
        lock (_change)
        {
            if (IsDroppedSince(dropCount, page))
            {
                return PageOutcome.Lost;
            }

            var shelf = ShelfFor(page);
            if (IsOver(page) || page.Bytes > settings.MaxBytes || PageVariant.Of(page.Query, shelf.QueryKeys) is not { } variant)
            {
                return PageOutcome.NotKept;
            }

            Put(new(shelf, variant, page));
            return PageOutcome.Kept;
        }
    }

    /// <summary>Takes note that the page has become lighter; false when it is gone.</summary>
    internal bool Weigh(PagePlace place)
    {
        lock (_change)
        {
            if (place.InLine is null)
            {
                return false;
            }

            _bytes += place.Page.Bytes - place.Bytes;
            place.Bytes = place.Page.Bytes;
            return true;
        }
    }

    private bool IsOver(KeptPage page) => page.End is { } end && end <= clock.GetUtcNow();

    private bool IsDroppedSince(long dropCount, KeptPage page) =>
        _dropOfAll > dropCount || page.Tags.Any(tag => _drops.GetValueOrDefault(tag) > dropCount);

    /// <summary>The shelf of the path, or another to take its place when this page varies by more.</summary>
    private PageShelf ShelfFor(KeptPage page)
    {
        if (_shelves.GetValueOrDefault(page.Path) is not { } shelf)
        {
            return new([.. page.QueryKeys]);
        }

        string[] keys = [.. shelf.QueryKeys.Union(page.QueryKeys, StringComparer.OrdinalIgnoreCase)];
        return keys.Length == shelf.QueryKeys.Count ? shelf : new(keys);
    }

    private void Put(PagePlace place)
    {
        if (place.Shelf.Find(place.Page.Query) is { } former)
        {
            Remove(former);
        }

        place.Shelf.Put(place);
        place.InLine = _line.AddLast(place);
        _bytes += place.Bytes;
        Show(place.Shelf, place.Page.Path);
        MakeRoom();
        Kept?.Invoke(place);
    }

    /// <summary>Lets the shelf be found, now that it has its page: who finds one without a page would render it once more.</summary>
    private void Show(PageShelf shelf, string path)
    {
        var former = _shelves.GetValueOrDefault(path);
        _shelves[path] = shelf;
        if (former is null || former == shelf)
        {
            return;
        }

        foreach (var place in former.Places)
        {
            Remove(place);
        }
    }

    /// <summary>Lets the one go that has stood in line longest; one that was asked for meanwhile stands in line once more.</summary>
    private void MakeRoom()
    {
        while (_bytes > settings.MaxBytes && _line.First is { Value: var place } first)
        {
            if (!place.Used)
            {
                Remove(place);
                continue;
            }

            place.Used = false;
            _line.Remove(first);
            _line.AddLast(first);
        }
    }

    private void RemoveWhere(Predicate<PagePlace> goes)
    {
        for (var node = _line.First; node is not null;)
        {
            (var place, node) = (node.Value, node.Next);
            if (goes(place))
            {
                Remove(place);
            }
        }
    }

    private void Remove(PagePlace place)
    {
        place.Shelf.Clear(place);
        _line.Remove(place.InLine!);
        place.InLine = null;
        _bytes -= place.Bytes;
    }
}
