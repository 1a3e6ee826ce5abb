using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Publication;

/// <summary>Serves the releases of an edition to those who follow it: <c>/2014/changes.atom</c>, in each language of the interface.</summary>
public static class ChangelogSetup
{
    public static void MapReleaseFeed(this IEndpointRouteBuilder app) => app.MapMethods("/{edition}/changes.atom", AllowedMethods.Reading, Serve);

    private static Results<FileContentHttpResult, RedirectHttpResult, NotFound, StatusCodeHttpResult> Serve(
        string edition, HttpContext context, LiveSite live, Changelog changelog, PublicAddress root)
    {
        var (site, links) = (live.Current, Links.In(context.InterfaceLanguage()));
        if (site.Release(edition) is not { } newest)
        {
            return site.Former(AddressKind.Edition, "", edition)?.Current is { } current && site.Edition(current) is { } moved
                ? TypedResults.Redirect(links.ChangesFeed(moved), permanent: true)
                : TypedResults.NotFound();
        }

        context.Page().DependsOn(PageTag.Edition(edition));
        try
        {
            var feed = new ReleaseFeed(newest.Programme, links, root.Absolute, changelog.Read(newest, newest.Number).Entries);
            return TypedResults.Bytes(feed.Write(), $"{AtomFeed.MediaType}; charset=utf-8");
        }
        catch (DbException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
