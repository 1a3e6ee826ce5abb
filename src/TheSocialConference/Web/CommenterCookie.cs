using TheSocialConference.Organisers;

namespace TheSocialConference.Web;

/// <summary>
/// The one cookie a reader gets, and only once they comment: it brings back their own waiting comments. It goes with the browser's session,
/// unless they ask to be remembered.
/// </summary>
public sealed class CommenterCookie(PublicAddress address)
{
    /// <summary>Part of the name in any case, for whoever only asks whether there is one.</summary>
    public const string PartOfName = "reader=";

    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(180);

    private string Name => address.IsHttps ? "__Host-reader" : "reader";

    /// <summary>What the browser holds, or null.</summary>
    public string? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and <= 64 } secret ? secret : null;

    /// <summary>The hash that their row has, or null.</summary>
    public string? HashOf(HttpRequest request) => Read(request) is { } secret ? Secret.Hash(secret) : null;

    public void Give(HttpResponse response, string secret, bool remember) => response.Cookies.Append(Name, secret, Options(remember ? RememberedFor : null));

    public void Take(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    private CookieOptions Options(TimeSpan? life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        Secure = address.IsHttps,
        MaxAge = life,
    };
}
