using System.Collections.Concurrent;

namespace TheSocialConference.Web;

/// <summary>The kept pages of one path, by <see cref="PageVariant"/>; and what they vary by, which outlives them.</summary>
internal sealed class PageShelf
{
    private readonly ConcurrentDictionary<string, PagePlace> _places = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PagePlace>.AlternateLookup<ReadOnlySpan<char>> _byVariant;

    /// <param name="queryKeys">What the pages vary by; when that grows, another shelf takes over.</param>
    public PageShelf(IReadOnlyList<string> queryKeys)
    {
        QueryKeys = queryKeys;
        _byVariant = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> QueryKeys { get; }

    public IEnumerable<PagePlace> Places => _places.Values;

    /// <summary>The place of the page that a query asks for, or null.</summary>
    public PagePlace? Find(string? query)
    {
        if (QueryKeys.Count == 0 || string.IsNullOrEmpty(query))
        {
            return _places.GetValueOrDefault(PageVariant.Bare);
        }

        Span<char> variant = stackalloc char[PageVariant.MaxLength];
        var length = PageVariant.Write(query, QueryKeys, variant);
        return length >= 0 && _byVariant.TryGetValue(variant[..length], out var place) ? place : null;
    }

    public void Put(PagePlace place) => _places[place.Variant] = place;

    public void Clear(PagePlace place) => _places.TryRemove(place.Variant, out _);
}

/// <summary>Where a kept page stands.</summary>
internal sealed class PagePlace(PageShelf shelf, string variant, KeptPage page)
{
    public PageShelf Shelf { get; } = shelf;

    public string Variant { get; } = variant;

    public KeptPage Page { get; } = page;

    /// <summary>What it weighs in the sum of all.</summary>
    public int Bytes { get; set; } = page.Bytes;

    /// <summary>Whether it was asked for since it last stood in line to go. Set without a lock: a lost one only costs a render.</summary>
    public bool Used { get; set; }

    /// <summary>Its place in the line of those to go, or null when it is gone.</summary>
    public LinkedListNode<PagePlace>? InLine { get; set; }
}
