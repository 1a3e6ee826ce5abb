using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>What a page says, for machines, in the words of schema.org. What is not known, or only implied, is left out.</summary>
/// <param name="links">In the language of the page.</param>
/// <param name="absolute">From a path on the site to its whole address.</param>
/// <param name="site">Where its pictures are; without it none is told of.</param>
public sealed partial class StructuredData(Links links, Func<string, string> absolute, PublishedSite? site = null)
{
    private const string Vocabulary = "https://schema.org";

    /// <summary>A speaker, with what they did in these editions.</summary>
    public JsonObject Person(Programme.Speaker speaker, IEnumerable<Programme> programmes) => Root(Node(
        "Person",
        ("@id", absolute(Links.Dutch.Speaker(speaker.Slug))),
        ("name", speaker.Name),
        ("url", absolute(links.Speaker(speaker.Slug))),
        ("image", ImageOf(speaker.Portrait)),
        ("jobTitle", speaker.Role?.In(links.Language).Text),
        ("affiliation", speaker.Organisation is { } organisation ? Organisation(organisation) : null),
        ("description", speaker.Bio is { } bio ? EditorMarkdown.PlainText(bio.In(links.Language).Text) : null),
        ("sameAs", List(speaker.Links.Where(link => SafeUrl.AllowsAbsolute(link.Url)).Select(link => JsonValue.Create(link.Url)))),
        ("performerIn", List(
            from programme in programmes
            from session in programme.SessionsOf(speaker)
            select Brief(programme, session)))));

    /// <summary>A post with what it is about, what it goes back to, and what readers say about it.</summary>
    /// <param name="thread">The comments under it, of which those are told that stand on one page.</param>
    /// <param name="start">With which number the page of the comments begins.</param>
    public JsonObject Posting(
        Post post, IEnumerable<(Programme Programme, Programme.Session Session)> about, IEnumerable<Post> translations, CommentThread thread, int start = 1) => Root(Node(
        "BlogPosting",
        ("@id", absolute(Links.Dutch.Post(post))),
        ("headline", post.Title),
        ("description", post.Summary),
        ("url", absolute(Links.Around(post).Post(post))),
        ("mainEntityOfPage", absolute(Links.Around(post).Post(post))),
        ("inLanguage", post.Language),
        ("datePublished", MachineTime.Of(post.PublishedAt)),
        ("dateModified", MachineTime.Of(post.ChangedAt)),
        ("author", Organisation(post.AuthorName)),
        ("wordCount", post.Rendered.Words),
        ("image", absolute(SitePicture.Path)),
        ("isBasedOn", post.Source is { } source ? Original(source) : null),
        ("about", List(about.Select(session => Brief(session.Programme, session.Session)))),
        ("commentCount", thread.Count),
        ("comment", List(Comments(post, thread, start))),
        ("translationOfWork", translations.FirstOrDefault(other => other.Slug == post.TranslationOf) is { } original ? Version(original) : null),
        ("workTranslation", List(translations.Where(other => other.TranslationOf == post.Slug).Select(Version)))));

    /// <summary>Those of one page that anybody may read, with what answers them.</summary>
    private IEnumerable<JsonNode> Comments(Post post, CommentThread thread, int start) =>
        from first in thread.From(start)
        from comment in thread.AllUnder(first).Prepend(first)
        where comment is { IsDeleted: false, IsWaiting: false }
        select Node(
            "Comment",
            ("@id", IdOf(post, comment)),
            ("url", absolute(links.Comment(post, comment.Number))),
            ("author", Node("Person", ("name", comment.Name))),
            ("dateCreated", MachineTime.Of(comment.At)),
            ("dateModified", comment.EditedAt is { } edited ? MachineTime.Of(edited) : null),
            ("text", VisitorHtml.PlainText(comment.Html)),
            ("parentItem", thread.ParentOf(comment) is { IsDeleted: false, IsWaiting: false } parent ? Node("Comment", ("@id", IdOf(post, parent))) : null));

    private string IdOf(Post post, ShownComment comment) => absolute(Links.Dutch.Comment(post, comment.Number));

    private string? ImageOf(Programme.Image? image) => image is not null && site?.Picture(image.Hash) is { } picture ? absolute(SharedPicture.PathOf(picture)) : null;

    private JsonObject Version(Post post) => Node(
        "BlogPosting", ("@id", absolute(Links.Dutch.Post(post))), ("inLanguage", post.Language), ("url", absolute(Links.Around(post).Post(post))));

    private static JsonObject Original(PostSource source) => Node(
        "BlogPosting",
        ("headline", source.Title),
        ("url", SafeUrl.AllowsAbsolute(source.Url) ? source.Url : null),
        ("datePublished", source.PublishedAt is { } day ? MachineTime.Of(day) : null),
        ("author", source.Author is { } author ? Node("Person", ("name", author)) : null),
        ("commentCount", source.Comments));

    private static JsonObject Organisation(string name) => Node("Organization", ("name", name));

    private static JsonObject Root(JsonObject node)
    {
        node.Insert(0, "@context", Vocabulary);
        return node;
    }

    private static JsonObject Node(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                node[name] = value;
            }
        }

        return node;
    }

    private static JsonArray? List(IEnumerable<JsonNode?> nodes) => new JsonArray([.. nodes]) is { Count: > 0 } list ? list : null;
}

/// <summary>Puts structured data on a page.</summary>
public static class StructuredDataOnPage
{
    /// <summary>Without options the writer escapes whatever could end the element or begin another.</summary>
    public static IHtmlContent StructuredData(this IHtmlHelper _, JsonObject data) =>
        new HtmlString($"<script type=\"application/ld+json\">{data.ToJsonString()}</script>");
}
