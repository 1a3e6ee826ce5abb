using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.StaticAssets;
using TheSocialConference.Organisers;

namespace TheSocialConference.Web;

/// <summary>
/// Everything that anybody may open, by its route as the page or the endpoint writes it. What is not on this list is there for nobody until
/// it says itself who may; whoever may not gets the answer of an address that does not exist.
/// </summary>
public static class PublicEndpoints
{
    public static readonly IReadOnlySet<string> Routes = new[]
    {
        "/",
        "/.well-known/security.txt",
        "/about",
        "/blog",
        "/blog/comments.atom",
        "/blog/comments.json",
        "/blog/feed.atom",
        "/blog/feed.json",
        "/blog/{slug}",
        "/blog/{slug}/comment",
        "/blog/{slug}/comments.atom",
        "/blog/{slug}/comments.json",
        "/blog/{slug}/comments/{number:int}",
        "/blog/{slug}/comments/{number:int}/report",
        "/blog/{slug}/reply/{number:int}",
        "/comments/confirm",
        "/comments/mine",
        "/comments/unsubscribe",
        "/editions",
        "/error/{status:int:range(400,599)}",
        "/healthz/live",
        "/healthz/ready",
        "/manifest.webmanifest",
        "/menu",
        "/organise/forgot",
        "/organise/sign-in",
        "/organise/welcome",
        "/pictures/{name}",
        "/privacy",
        "/programme",
        "/robots.txt",
        "/set-up",
        "/sitemap.xml",
        "/speakers",
        "/speakers/{slug}",
        "/{edition}",
        "/{edition}/changes",
        "/{edition}/changes.atom",
        "/{edition}/practical",
        "/{edition}/programme",
        "/{edition}/sessions/{address}",
        "/{edition}/stages",
        "/{edition}/stages/{slug}",
        "/{edition}/themes",
        "/{edition}/themes/{slug}",
        "/{edition}/timetable-{hash}.css",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void AddProtection(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => asked.Resource is HttpContext context
                && (Contain(context.GetEndpoint()) || OrganiserAccess.Allows(context.GetEndpoint(), asked.User)))
            .Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Hidden>();
    }

    /// <summary>Whether it is on the list, or one of our static files, or the server's own way of refusing a request.</summary>
    public static bool Contain(Endpoint? endpoint) => endpoint switch
    {
        null => false,
        RouteEndpoint route => Routes.Contains(RouteOf(route)) || route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null,
        _ => true,
    };

    /// <summary>The route with one slash before it: pages are known without.</summary>
    internal static string RouteOf(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    private sealed class Hidden : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Succeeded)
            {
                return next(context);
            }

            var isForOrganisers = OrganiserAccess.LeastRole(context.GetEndpoint()) is not null;
            if (isForOrganisers && OrganiserAccess.RoleOf(context.User) is null && HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(Links.In(context.InterfaceLanguage()).SignIn(context.Request.Path + context.Request.QueryString));
                return Task.CompletedTask;
            }

            context.Response.StatusCode = !isForOrganisers ? StatusCodes.Status404NotFound
                : OrganiserAccess.RoleOf(context.User) is null ? StatusCodes.Status401Unauthorized
                : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
    }
}
