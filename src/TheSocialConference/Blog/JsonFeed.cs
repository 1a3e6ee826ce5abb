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

    public static byte[] Write(BlogFeed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new Feed(
            Version,
            feed.Title,
            feed.Absolute(feed.Links.Blog),
            feed.Absolute(feed.Links.JsonFeed),
            feed.Description,
            feed.Absolute("/images/icon-512.png"),
            feed.Links.Language.Code,
            [.. feed.Posts.Select(post => ItemOf(feed, post))]),
        Json);

    private static Item ItemOf(BlogFeed feed, Post post) => new(
        feed.IdOf(post), feed.AddressOf(post), post.Title, feed.ContentOf(post), post.Summary, SiteTime.Local(post.PublishedAt),
        SiteTime.Local(post.ChangedAt), [new(post.AuthorName)], post.Language);

    private sealed record Feed(
        string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string Icon, string Language, Item[] Items);

    private sealed record Item(
        string Id, string Url, string Title, string ContentHtml, string? Summary, DateTimeOffset DatePublished, DateTimeOffset DateModified,
        Author[] Authors, string Language);

    private sealed record Author(string Name);
}
