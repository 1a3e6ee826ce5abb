using TheSocialConference.Blog;
using TheSocialConference.Markup;
using TheSocialConference.Web;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>Where addresses of the old site lead now.</summary>
/// <param name="site">Where it was, without a slash at the end.</param>
internal sealed class WordPressAddresses(string site)
{
    private readonly Uri _root = new($"{site}/");
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    /// <summary>Every old address of a post, as it is asked for here: <c>/2014/02/18/mooie-dag</c> and <c>/?p=12</c>, with its slug.</summary>
    public IReadOnlyDictionary<string, string> Slugs => _slugs;

    public void Add(WordPressItem item, string slug)
    {
        _slugs.TryAdd($"/?p={item.Id}", slug);
        if (Uri.TryCreate(_root, item["link"].Trim(), out var link) && PathOf(link) is { Length: > 1 and <= MovedAddress.MaxLength } path)
        {
            _slugs.TryAdd(path, slug);
        }
    }

    /// <returns>Fit to stand in Markdown; null when it leads nowhere that is safe.</returns>
    public string? DestinationOf(string address)
    {
        if (address.StartsWith('#') || !Uri.TryCreate(_root, address, out var whole))
        {
            return null;
        }

        if (PathOf(whole) is { } path && _slugs.TryGetValue(path, out var slug))
        {
            return Links.Dutch.Post(slug);
        }

        var url = whole.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return SafeUrl.AllowsAbsolute(url) ? url.Replace("&", "&amp;", StringComparison.Ordinal) : null;
    }

    /// <returns>Null for an address of another site.</returns>
    private string? PathOf(Uri address) => !address.IsAbsoluteUri || !string.Equals(address.Host, _root.Host, StringComparison.OrdinalIgnoreCase) ? null
        : MovedAddress.Of(Uri.UnescapeDataString(address.AbsolutePath), address.Query);
}
