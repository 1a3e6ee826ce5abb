using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TheSocialConference.Web;

/// <summary>
/// The address visitors find the site at: the setting, or else the first address it listens on. Never the Host header, which whoever
/// asks can choose.
/// </summary>
public sealed class PublicAddress(SiteSettings settings, IServer server)
{
    private string? _bound;

    /// <summary>Scheme, host and port, without a slash at the end: <c>https://conference.example</c>.</summary>
    public string Root => settings.PublicUrl is { } set ? Written(set) : (_bound ??= FirstBound()) ?? "http://localhost";

    public bool IsHttps => Root.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Where to write to, as the address of a link; null when nothing was set.</summary>
    public string? Contact => settings.Contact switch
    {
        null => null,
        var mail when mail.Contains('@') && !mail.Contains(':') => $"mailto:{mail}",
        var page => page,
    };

    /// <summary>The whole address of a place on this site.</summary>
    /// <param name="path">From the root of the site, as <see cref="Links"/> writes it: <c>/2014/programme</c>.</param>
    public string Absolute(string path) => path is ['/', ..] ? Root + path : throw new ArgumentException("A path begins with a slash.", nameof(path));

    /// <summary>An address to listen on as one to ask from the same machine: a wildcard is localhost.</summary>
    internal static string Reachable(string binding)
    {
        var bound = BindingAddress.Parse(binding);
        return Written(new($"{bound.Scheme}://{(bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host)}:{bound.Port}"));
    }

    private string? FirstBound()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !BindingAddress.Parse(address).IsUnixPipe);
        return bound is null ? null : Reachable(bound);
    }

    private static string Written(Uri address) =>
        $"{address.Scheme}://{(address.HostNameType == UriHostNameType.Dns ? address.IdnHost : address.Host)}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
}
