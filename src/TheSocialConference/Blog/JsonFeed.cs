using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TheSocialConference.Localisation;

namespace TheSocialConference.Blog;

/// <summary>Writes the blog as JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeed
{
    public const string MediaType = "application/feed+json";

    private const string Version = "https://jsonfeed.org/version/1.1";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // é, not \u00E9
        WriteIndented = true,
    };

    public static byte[] Write(BlogFeed feed) => Write(Head(
        feed.Title, feed.Description, feed.Links.Language.Code, feed.Absolute, feed.Links.JsonFeed, feed.Links.Blog, feed.Posts.Select(post => ItemOf(feed, post))));

    internal static byte[] Write(Feed feed) => JsonSerializer.SerializeToUtf8Bytes(feed, Json);

    /// <inheritdoc cref="AtomFeed.Head"/>
    internal static Feed Head(string title, string description, string language, Func<string, string> absolute, string self, string page, IEnumerable<Item> items) =>
        new(Version, title, absolute(page), absolute(self), description, absolute(AtomFeed.Icon), language, [.. items]);

    private static Item ItemOf(BlogFeed feed, Post post) => new(
        feed.IdOf(post), feed.AddressOf(post), post.Title, feed.ContentOf(post), post.Summary, SiteTime.Local(post.PublishedAt),
        SiteTime.Local(post.ChangedAt), [new(post.AuthorName)], post.Language);

    internal sealed record Feed(
        string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string Icon, string Language, Item[] Items);

    internal sealed record Item(
        string Id, string Url, string Title, string ContentHtml, string? Summary, DateTimeOffset DatePublished, DateTimeOffset DateModified,
        Author[] Authors, string? Language)
    {
        /// <summary>What it answers; the format leaves room for such an addition under a name of one's own.</summary>
        [JsonPropertyName("_thread")]
        public Answered? Thread { get; init; }
    }

    internal sealed record Author(string Name);

    /// <param name="InReplyTo">The id of what is answered.</param>
    /// <param name="About">What the words mean.</param>
    internal sealed record Answered(string InReplyTo, string About = "https://www.rfc-editor.org/rfc/rfc4685");
}
