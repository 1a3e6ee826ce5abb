using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>A post as it is read: the same on its page and in a preview of it.</summary>
/// <param name="Edition">The edition it is about, or null.</param>
/// <param name="Sessions">Those it is about, in the order it comes to them.</param>
/// <param name="Translations">The same story in other languages.</param>
public sealed record PostArticle(
    Reader Reader, Post Post, Programme? Edition, IReadOnlyList<(Programme Programme, Programme.Session Session)> Sessions, IReadOnlyList<Post> Translations)
{
    /// <summary>Fewer headings than this need no list of contents.</summary>
    private const int FewestContents = 4;

    public IReadOnlyList<Heading> Contents { get; } = Post.Rendered.Headings.Where(heading => heading.Level == 2).ToArray() is { Length: >= FewestContents } headings ? headings : [];

    /// <summary>The one address of the post.</summary>
    public string CanonicalPath => Links.Around(Post).Post(Post);

    public static PostArticle Of(Reader reader, Post post, DateTimeOffset now) => new(
        reader, post, post.EditionSlug is { } slug ? reader.Site.Edition(slug) : null, [.. reader.Site.SessionsIn(post)], [.. reader.Site.TranslationsOf(post, now)]);
}
