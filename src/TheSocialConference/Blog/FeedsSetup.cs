using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Blog;

/// <summary>Serves the blog to those who follow it: <c>/blog/feed.atom</c> and <c>/blog/feed.json</c>, in each language of the interface.</summary>
public static class FeedsSetup
{
    public static void MapBlogFeeds(this IEndpointRouteBuilder app)
    {
        Map(app, Links.Dutch.AtomFeed, AtomFeed.MediaType, AtomFeed.Write);
        Map(app, Links.Dutch.JsonFeed, JsonFeed.MediaType, JsonFeed.Write);
    }

    private static void Map(IEndpointRouteBuilder app, string address, string mediaType, Func<BlogFeed, byte[]> write) => app
        .MapMethods(address, AllowedMethods.Reading, (HttpContext context, LiveSite live, LiveComments comments, TimeProvider clock, SiteSettings settings, PublicAddress root) =>
        {
            var (site, now) = (live.Current, clock.GetUtcNow());
            context.Page().Shows(site, now).DependsOn(PageTag.Comments);
            return TypedResults.Bytes(write(Newest(site, comments, now, context.InterfaceLanguage(), settings.SiteName, root.Absolute)), $"{mediaType}; charset=utf-8");
        });

    private static BlogFeed Newest(PublishedSite site, LiveComments comments, DateTimeOffset now, Language language, string siteName, Func<string, string> absolute)
    {
        var words = Words.In(language);
        return new($"{siteName} · {words.Blog}", words.BlogIntro, Links.In(language), absolute, [.. site.BlogAt(now).Take(BlogFeed.MostPosts)], post => comments.CountOf(post.Slug));
    }
}
