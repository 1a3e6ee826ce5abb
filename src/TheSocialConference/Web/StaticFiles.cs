using Microsoft.AspNetCore.Components;

namespace TheSocialConference.Web;

public static class StaticFiles
{
    /// <summary>
    /// The address of a file in wwwroot, with its fingerprint in it, so that browsers keep it for good. The same in both languages, which
    /// <c>~/</c> would not be.
    /// </summary>
    /// <param name="path">From wwwroot, without a slash before it: <c>site.css</c>.</param>
    public static string StaticFile(this HttpContext context, string path) =>
        $"/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
}
