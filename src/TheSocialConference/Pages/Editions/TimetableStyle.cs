using Microsoft.AspNetCore.Http.HttpResults;
using TheSocialConference.Pages.Organise;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Editions;

/// <summary>Serves the sheet that lays a timetable out. Its address has its hash, so it is asked for once; an older sheet than the present one is gone.</summary>
public static class TimetableStyle
{
    public static IEndpointConventionBuilder MapTimetableStyle(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/{edition}/timetable-{hash}.css", [HttpMethods.Get, HttpMethods.Head], Serve);

    private static Results<ContentHttpResult, NotFound> Serve(string edition, string hash, LiveSite live, HttpContext context)
    {
        if ((context.Previewed()?.Site ?? live.Current).Edition(edition) is not { } programme || TimetableGrid.Of(programme) is not { } grid || grid.Hash != hash)
        {
            return TypedResults.NotFound();
        }

        context.Page().DependsOn(PageTag.Edition(edition));
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text(grid.Css, "text/css; charset=utf-8");
    }
}
