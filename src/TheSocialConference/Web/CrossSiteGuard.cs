namespace TheSocialConference.Web;

/// <summary>
/// Refuses what another site lets a visitor's browser send here: whatever may change something must come from a page of ours, by
/// <c>Sec-Fetch-Site</c>, or where a browser does not send that, by <c>Origin</c>. Without either it is no form of ours.
/// </summary>
public static class CrossSiteGuard
{
    /// <summary>Addresses that programs post to, not browsers; each changes nothing without a token or a check of its own.</summary>
    public static readonly IReadOnlyList<PathString> Machines = ["/comments/unsubscribe"];

    public static void UseCrossSiteGuard(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.Use((context, next) =>
        {
            if (IsSafe(context.Request.Method) || IsFromUs(context.Request, address.Root) || Machines.Contains(context.Request.Path))
            {
                return next(context);
            }

            context.Features.Set(new Refused());
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    /// <summary>Whether this request was refused because another site made it.</summary>
    public static bool HasRefused(HttpContext context) => context.Features.Get<Refused>() is not null;

    /// <summary>Methods that change nothing; the last two are refused further on.</summary>
    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    /// <param name="origin">Ours. A browser says <c>null</c> for a page that has none, such as a sandboxed frame: that is not ours.</param>
    private static bool IsFromUs(HttpRequest request, string origin) => request.Headers["Sec-Fetch-Site"] switch
    {
        [] => request.Headers.Origin is [var from] && from == origin,
        ["same-origin" or "none"] => true, // none: typed in or from a bookmark, by the visitor alone
        _ => false,
    };

    private sealed class Refused;
}
