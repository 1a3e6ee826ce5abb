using System.Collections.Frozen;
using System.Security.Claims;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers;

/// <summary>Who may open what under <c>/organise</c>: every route with the least role it asks for. What is not on this table is there for nobody.</summary>
public static class OrganiserAccess
{
    public static readonly IReadOnlyDictionary<string, Role> Routes = new Dictionary<string, Role>
    {
        ["/organise"] = Role.Moderator,
        ["/organise/account"] = Role.Moderator,
        ["/organise/comments"] = Role.Moderator,
        ["/organise/comments/bans"] = Role.Moderator,
        ["/organise/comments/posts"] = Role.Moderator,
        ["/organise/files"] = Role.Organiser,
        ["/organise/import"] = Role.Owner,
        ["/organise/log"] = Role.Organiser,
        ["/organise/pages"] = Role.Organiser,
        ["/organise/pages/{name}"] = Role.Organiser,
        ["/organise/people"] = Role.Owner,
        ["/organise/people/{id:int}"] = Role.Owner,
        ["/organise/people/{id:int}/erase"] = Role.Owner,
        ["/organise/pictures"] = Role.Organiser,
        ["/organise/pictures/{picture}"] = Role.Organiser,
        ["/organise/settings"] = Role.Owner,
        ["/organise/posts"] = Role.Organiser,
        ["/organise/posts/{slug}"] = Role.Organiser,
        ["/organise/set-up/event"] = Role.Owner,
        ["/organise/set-up/example"] = Role.Owner,
        ["/organise/sign-out"] = Role.Moderator,
        ["/organise/speakers"] = Role.Organiser,
        ["/organise/speakers/{slug}"] = Role.Organiser,
        ["/organise/speakers/{slug}/erase"] = Role.Owner,
        ["/organise/{edition}"] = Role.Organiser,
        ["/organise/{edition}/facts"] = Role.Organiser,
        ["/organise/{edition}/publish"] = Role.Organiser,
        ["/organise/{edition}/releases"] = Role.Organiser,
        ["/organise/{edition}/releases/{number:int}"] = Role.Organiser,
        ["/organise/{edition}/removed"] = Role.Organiser,
        ["/organise/{edition}/{kind:regex(^(themes|stages|sessions|slots)$)}"] = Role.Organiser,
        ["/organise/{edition}/{kind:regex(^(themes|stages|sessions|slots)$)}/{key}"] = Role.Organiser,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The least role for an endpoint, or null when it is not for organisers.</summary>
    public static Role? LeastRole(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route && Routes.TryGetValue(PublicEndpoints.RouteOf(route), out var least) ? least : null;

    public static bool Allows(Endpoint? endpoint, ClaimsPrincipal user) => LeastRole(endpoint) is { } least && RoleOf(user) is { } role && role <= least;

    /// <summary>Null for whoever is not signed in.</summary>
    public static Role? RoleOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;
}
