using TheSocialConference.Organisers;

namespace TheSocialConference.Web;

/// <summary>How much the page cache keeps, and for whom it does not answer.</summary>
public sealed record PageCacheSettings
{
    /// <summary>What all pages weigh together at most, in bytes.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>What one page weighs at most, uncompressed, in bytes; larger ones are rendered each time.</summary>
    public int MaxPageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether the request comes with something that changes the page, such as a cookie of ours: it gets a page of its own.</summary>
    public Func<HttpRequest, bool> Bypass { get; init; } = static request =>
        request.Headers.Authorization.Count > 0
        || (request.Headers.Cookie.Count > 0 && request.Headers.Cookie.ToString() is var cookies
            && (cookies.Contains($"{OrganisersSetup.CookieName}=", StringComparison.Ordinal)
                || (cookies.Contains(CommenterCookie.PartOfName, StringComparison.Ordinal) && request.Path.Value!.Contains("/blog/", StringComparison.OrdinalIgnoreCase))));
}
