using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

public sealed class PostModel(LiveSite live, TimeProvider clock, BlogComments comments) : ConferencePage(live, clock)
{
    public override IReadOnlyList<string> FirstFonts => ["archivo-poster.woff2", "source-serif.woff2", "archivo.woff2"];

    public PostArticle Article { get; private set; } = null!;

    public Post Post => Article.Post;

    public IReadOnlyList<(Programme Programme, Programme.Session Session)> Sessions => Article.Sessions;

    public IReadOnlyList<Post> Translations => Article.Translations;

    public CommentSection Comments { get; private set; } = null!;

    public Post? Older { get; private set; }

    public Post? Newer { get; private set; }

    public override string CanonicalPath => Article.CanonicalPath + SharedQuery;

    public override IReadOnlyList<Alternate> Alternates => Web.Alternates.Of(Post, Translations);

    /// <summary>The switch leads to the post in that language where it is written, else to this one among words of that language.</summary>
    public override string PathIn(Language language) => LinksIn(language).Post(
        Translations.Prepend(Post).FirstOrDefault(version => version.Language == language.Code) ?? Post);

    /// <param name="slug">Of the post.</param>
    /// <param name="start">With which number the page of the comments begins.</param>
    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery(Name = "comments")] string? start, CancellationToken cancellation)
    {
        if (Site.Post(slug) is not { } post || post.PublishedAt > Now)
        {
            return Missing(AddressKind.Post, "", slug, present => Site.Post(present) is { } moved && moved.PublishedAt <= Now ? Links.Post(moved) : null);
        }

        Fill(post);
        HttpContext.Page().VaryBy("comments");
        if (await comments.SectionAsync(Reader, post, start, HttpContext, Now, cancellation) is not { } section)
        {
            return NotFound();
        }

        Comments = section;
        if (section.Start > 1)
        {
            (SharedQuery, Title) = ($"?comments={start}", $"{Title} · {Words.CommentsFrom(section.Start)}");
        }
        return Page();
    }

    /// <summary>The stories before and after this one, each in its language where it is written in that.</summary>
    private (Post? Newer, Post? Older) Beside(Post post)
    {
        var posts = NoIndex ? Site.PostsAt(Now).Where(other => other.EditionSlug == post.EditionSlug) : Site.BlogAt(Now);
        Post[] stories = [.. posts.GroupBy(other => other.Story).Select(versions => versions.Contains(post) ? post : versions.BestIn(post.Language))];
        var at = Array.IndexOf(stories, post);
        return (stories.ElementAtOrDefault(at - 1), stories.ElementAtOrDefault(at + 1));
    }

    private void Fill(Post post)
    {
        HttpContext.Page().DependsOn(PageTag.Post(post.Slug));
        Article = PostArticle.Of(Reader, post, Now);
        Title = post.Title;
        Description = post.Summary;
        NoIndex = Site.IsExample(post);
        Programme = NoIndex ? Article.Edition : null;
        (Newer, Older) = Beside(post);
    }
}
