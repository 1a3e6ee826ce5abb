using System.Net.Mime;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Net.Http.Headers;

namespace TheSocialConference.Web;

/// <summary>Which answers may be kept: whole pages of ours that say what they depend on and hold nothing of anyone.</summary>
internal static class PageCacheRules
{
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        MediaTypeNames.Text.Html, MediaTypeNames.Text.Css, MediaTypeNames.Text.Xml, MediaTypeNames.Application.Xml, MediaTypeNames.Application.Json,
        "application/atom+xml", "application/feed+json", "application/manifest+json",
    };

    /// <summary>Whether the answer, as it is about to be written, may be kept.</summary>
    public static bool Allow(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK
        && context.Page().MayBeKept
        && MediaTypeHeaderValue.TryParse(context.Response.ContentType, out var type) && Types.Contains(type.MediaType.ToString())
        && context.User.Identity?.IsAuthenticated != true
        && IsWrittenAsItsRoute(context)
        && Allow(context.Response.Headers);

    /// <summary>Whether the headers, complete now, let everyone have the same answer.</summary>
    public static bool Allow(IHeaderDictionary headers) =>
        headers.SetCookie.Count == 0
        && headers.ContentEncoding.Count == 0
        && (headers.Vary.Count == 0 || string.Equals(headers.Vary, HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        && !(CacheControlHeaderValue.TryParse(headers.CacheControl.ToString(), out var control) && (control.NoStore || control.Private));

    /// <summary>
    /// Whether the fixed words of the address are in small letters. Routing takes other spellings for the same page; kept, they would let
    /// anybody fill the cache with one page.
    /// </summary>
    private static bool IsWrittenAsItsRoute(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.PathSegments: var segments }
        && (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Zip(segments).All(pair => IsWrittenAs(pair.First, pair.Second));

    private static bool IsWrittenAs(string written, RoutePatternPathSegment segment) => segment.Parts.OfType<RoutePatternLiteralPart>()
        .All(literal => written.Contains(literal.Content.ToLowerInvariant(), StringComparison.Ordinal));
}
