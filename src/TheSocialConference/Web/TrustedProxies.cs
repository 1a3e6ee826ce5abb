using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace TheSocialConference.Web;

/// <summary>Believes the proxies of <see cref="SiteSettings.TrustedProxies"/> about who asks and how; nobody else.</summary>
public static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services) => services.AddOptions<ForwardedHeadersOptions>().Configure<SiteSettings>(Trust);

    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<SiteSettings>().TrustedProxies;
        WarnOfOthers(app, trusted);
        if (trusted.Count > 0) // an empty list would believe everybody
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Says once that a proxy is not believed; not at which address it is, for that can be a visitor's.</summary>
    private static void WarnOfOthers(WebApplication app, IReadOnlyList<IPNetwork> trusted)
    {
        var said = 0;
        app.Use((context, next) =>
        {
            if (said == 0 && IsForwarded(context.Request) && !IsTrusted(context.Connection.RemoteIpAddress, trusted) && Interlocked.Exchange(ref said, 1) == 0)
            {
                app.Logger.LogWarning(
                    "A request came with X-Forwarded-For or X-Forwarded-Proto from an address that is not in TrustedProxies: what these headers say is not "
                    + "believed. When this site stands behind a proxy, set TrustedProxies to the address of the proxy and start again; when it does not, nothing is wrong");
            }

            return next(context);
        });
    }

    private static bool IsForwarded(HttpRequest request) =>
        request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) || request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName);

    /// <remarks>Who comes without an address, through a socket on this machine, cannot be named in the setting.</remarks>
    private static bool IsTrusted(IPAddress? peer, IReadOnlyList<IPNetwork> trusted)
    {
        var address = peer is { IsIPv4MappedToIPv6: true } ? peer.MapToIPv4() : peer;
        return address is null || trusted.Any(network => network.Contains(address));
    }

    private static void Trust(ForwardedHeadersOptions forwarded, SiteSettings settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = null; // stops at the first that is not trusted
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }
}
