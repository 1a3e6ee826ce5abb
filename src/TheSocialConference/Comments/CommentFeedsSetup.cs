using Microsoft.AspNetCore.Http.HttpResults;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

/// <summary>Serves comments to those who follow them: of one post, and of the whole blog, in each language of the interface.</summary>
public static class CommentFeedsSetup
{
    public static void MapCommentFeeds(this IEndpointRouteBuilder app)
    {
        MapAll(app, Links.Dutch.AllCommentsAtom, AtomFeed.MediaType, feed => feed.Atom());
        MapAll(app, Links.Dutch.AllCommentsJson, JsonFeed.MediaType, feed => feed.Json());
        MapPost(app, "/blog/{slug}/comments.atom", AtomFeed.MediaType, feed => feed.Atom(), (links, post) => links.CommentsAtom(post));
        MapPost(app, "/blog/{slug}/comments.json", JsonFeed.MediaType, feed => feed.Json(), (links, post) => links.CommentsJson(post));
    }

    private static void MapAll(IEndpointRouteBuilder app, string address, string mediaType, Func<CommentFeed, byte[]> write) => app.MapMethods(
        address, AllowedMethods.Reading,
        async (HttpContext context, LiveSite live, LiveComments comments, TimeProvider clock, SiteSettings settings, PublicAddress root, CancellationToken cancellation) =>
        {
            var (site, now) = (live.Current, clock.GetUtcNow());
            context.Page().Shows(site, now).DependsOn(PageTag.Comments);
            var posts = site.BlogAt(now).ToDictionary(post => post.Slug);
            var latest = await comments.LatestAsync(posts.Keys, CommentFeed.MostComments, cancellation);
            return Answer(write(new(settings.SiteName, Links.In(context.InterfaceLanguage()), root.Absolute, null, [.. latest.Select(one => (posts[one.PostSlug], one.Comment))])), mediaType);
        });

    private static void MapPost(IEndpointRouteBuilder app, string route, string mediaType, Func<CommentFeed, byte[]> write, Func<Links, Post, string> address) => app.MapMethods(
        route, AllowedMethods.Reading,
        async (string slug, HttpContext context, LiveSite live, LiveComments comments, TimeProvider clock, SiteSettings settings, PublicAddress root, CancellationToken cancellation) =>
        {
            var (site, now, links) = (live.Current, clock.GetUtcNow(), Links.In(context.InterfaceLanguage()));
            if (site.Post(slug) is not { } post || post.PublishedAt > now)
            {
                return Missing(site, slug, present => present.PublishedAt <= now ? address(links, present) : null);
            }

            context.Page().DependsOn(PageTag.Post(slug)).UntilNextPost(site, now);
            var thread = await comments.ThreadOfAsync(slug, cancellation);
            var newest = thread.All.Where(comment => !comment.IsDeleted).OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Number)
                .Take(CommentFeed.MostComments).Select(comment => (post, comment with { ParentNumber = thread.ParentOf(comment)?.Number }));
            return (IResult)Answer(write(new(settings.SiteName, links, root.Absolute, post, [.. newest])), mediaType);
        });

    private static FileContentHttpResult Answer(byte[] feed, string mediaType) => TypedResults.Bytes(feed, $"{mediaType}; charset=utf-8");

    /// <summary>On to where the post is now, gone for good, or never heard of.</summary>
    private static IResult Missing(PublishedSite site, string slug, Func<Post, string?> address) => site.Former(AddressKind.Post, "", slug) switch
    {
        { Current: { } current } when site.Post(current) is { } post && address(post) is { } moved => TypedResults.Redirect(moved, permanent: true),
        { } => TypedResults.StatusCode(StatusCodes.Status410Gone),
        null => TypedResults.NotFound(),
    };
}
