using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Leads <c>/programme</c> to the programme of the current edition, for now; what it was filtered by goes along.</summary>
public static class CurrentProgramme
{
    private static readonly string[] Filters = ["theme", "stage", "day"];

    public static void MapCurrentProgramme(this IEndpointRouteBuilder app) =>
        app.MapMethods("/programme", AllowedMethods.Reading, Lead);

    private static Results<RedirectHttpResult, NotFound> Lead(HttpContext context, LiveSite live)
    {
        if (live.Current.Current is not { } current)
        {
            return TypedResults.NotFound();
        }

        var asked = Filters.Where(context.Request.Query.ContainsKey).ToDictionary(filter => filter, filter => (string?)context.Request.Query[filter].ToString());
        return TypedResults.Redirect(QueryHelpers.AddQueryString(Links.In(context.InterfaceLanguage()).Programme(current), asked));
    }
}
