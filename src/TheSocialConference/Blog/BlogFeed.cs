using System.Text.RegularExpressions;
using TheSocialConference.Web;

namespace TheSocialConference.Blog;

/// <summary>The newest posts for those who follow them; each format writes this.</summary>
/// <param name="Links">In the language of the feed: its titles and the addresses in it; each post is in its own.</param>
/// <param name="Absolute">From a path on the site to its whole address.</param>
/// <param name="CountOf">How many comments a post has.</param>
public sealed partial record BlogFeed(
    string Title, string Description, Links Links, Func<string, string> Absolute, IReadOnlyList<Post> Posts, Func<Post, int> CountOf)
{
    public const int MostPosts = 50;

    /// <summary>When anything in it last changed; null when it is empty.</summary>
    public DateTimeOffset? ChangedAt => Posts.Count == 0 ? null : Posts.Max(post => post.ChangedAt);

    /// <summary>The same in every language of the interface, so that a reader who follows two feeds sees a post once.</summary>
    public string IdOf(Post post) => Absolute(Links.Dutch.Post(post));

    public string AddressOf(Post post) => Absolute(Links.Post(post));

    /// <summary>The post as HTML that also works away from the site: every address in it is whole.</summary>
    public string ContentOf(Post post) => Address().Replace(Links.Localise(post.Rendered.Html), found => $"{found.Groups["name"]}=\"{found.Groups["name"].Value switch
    {
        "srcset" => string.Join(", ", found.Groups["value"].Value.Split(", ").Select(Whole)),
        _ when found.Groups["value"].Value.StartsWith('#') => AddressOf(post) + found.Groups["value"].Value,
        _ => Whole(found.Groups["value"].Value),
    }}\"");

    private string Whole(string address) => address.StartsWith('/') ? Absolute(address) : address;

    // The renderer escapes quotes in text, so this finds attributes only.
    [GeneratedRegex("(?<= )(?<name>href|src|srcset)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Address();
}
