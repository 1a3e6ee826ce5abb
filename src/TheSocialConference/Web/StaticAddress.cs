using Microsoft.AspNetCore.Components;

namespace TheSocialConference.Web;

/// <summary>The address of a static file with the fingerprint of its bytes, so that browsers may keep it for ever.</summary>
public static class StaticAddress
{
    /// <param name="name">Relative to wwwroot: <c>site.css</c>.</param>
    public static string Asset(this HttpContext context, string name) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[name] ?? name;
}
