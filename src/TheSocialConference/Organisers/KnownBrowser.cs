using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers;

/// <summary>Remembers in a browser that an account was signed in to there, so that the wrong passwords of others do not keep its owner waiting.</summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, PublicAddress address)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly IDataProtector _protector = protection.CreateProtector("known browser");

    private string Name => address.IsHttps ? "__Host-known" : "known";

    public bool Knows(HttpRequest request, Organiser organiser)
    {
        try
        {
            return request.Cookies[Name] is { } cookie && _protector.Unprotect(cookie) == Token(organiser);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Remember(HttpResponse response, Organiser organiser) => response.Cookies.Append(Name, _protector.Protect(Token(organiser)), new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        Secure = address.IsHttps,
        MaxAge = Life,
    });

    private static string Token(Organiser organiser) => organiser.Id.ToString(CultureInfo.InvariantCulture);
}
