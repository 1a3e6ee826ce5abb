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

    /// <summary>Behind the secret in one that stays: a browser does not tell how long it keeps what it brings.</summary>
    private const char Remembered = '~';

    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(180);

    private string Name => address.IsHttps ? "__Host-reader" : "reader";

    /// <summary>What the browser holds, or null.</summary>
    public string? Read(HttpRequest request) => request.Cookies[Name]?.TrimEnd(Remembered) is { Length: > 0 and <= 64 } secret ? secret : null;

    /// <summary>Whether they asked for it to stay.</summary>
    public bool IsRemembered(HttpRequest request) => request.Cookies[Name]?.EndsWith(Remembered) == true;

    /// <summary>The hash that their row has, or null.</summary>
    public string? HashOf(HttpRequest request) => Read(request) is { } secret ? Secret.Hash(secret) : null;

    public void Give(HttpResponse response, string secret, bool remember) => response.Cookies.Append(Name, remember ? secret + Remembered : secret, Options(remember ? RememberedFor : null));

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
