using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TheSocialConference.Web;

/// <summary>What programs look for at an agreed address.</summary>
public static class WellKnown
{
    private const string SecurityAddress = "/.well-known/security.txt";

    /// <summary>RFC 9116 wants less than a year.</summary>
    private static readonly TimeSpan SecurityHolds = TimeSpan.FromDays(180);

    public static void MapWellKnown(this IEndpointRouteBuilder app)
    {
        app.MapMethods(SecurityAddress, AllowedMethods.Reading, Results<ContentHttpResult, NotFound> (PublicAddress address, TimeProvider clock) =>
            address.Contact is { } contact ? TypedResults.Text(Security(contact, address, clock.GetUtcNow())) : TypedResults.NotFound());
        app.MapMethods("/robots.txt", AllowedMethods.Reading, (PublicAddress address) => TypedResults.Text(Robots(address)));
    }

    private static string Security(string contact, PublicAddress address, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"""
        Contact: {contact}
        Expires: {now + SecurityHolds:yyyy-MM-dd}T00:00:00Z
        Preferred-Languages: nl, en
        Canonical: {address.Absolute(SecurityAddress)}

        """);

    private static string Robots(PublicAddress address) => $"""
        User-agent: *
        Disallow: /organise
        Disallow: /en/organise

        Sitemap: {address.Absolute("/sitemap.xml")}

        """;
}
