using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Leads addresses of a site that moved here on to where its posts are now, always on this site.</summary>
public static class MovedAddresses
{
    /// <summary><c>/?p=12</c>; stands before the kept front page, which answers whatever the query says.</summary>
    public static void UseMovedNumbers(this IApplicationBuilder app) => app.Use(static (context, next) =>
        context.Request.Path == "/" && context.Request.Query.ContainsKey("p") && Lead(context) ? Task.CompletedTask : next(context));

    /// <summary>Looks only where nothing else answers.</summary>
    public static void UseMovedAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
        {
            Lead(context);
        }
    });

    private static bool Lead(HttpContext context)
    {
        var (request, site) = (context.Request, context.RequestServices.GetRequiredService<LiveSite>().Current);
        var address = MovedAddress.Of((request.PathBase + request.Path).Value ?? "", request.QueryString.Value ?? "");
        if (!HttpMethods.IsGet(request.Method) || site.Former(AddressKind.Elsewhere, "", address)?.Current is not { } slug
            || site.Post(slug) is not { } post || post.PublishedAt > context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
        {
            return false;
        }

        context.Response.Redirect(Links.Around(post).Post(post), permanent: true);
        return true;
    }
}
