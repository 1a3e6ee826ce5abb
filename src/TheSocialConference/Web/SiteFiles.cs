using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Serves what machines ask of a site as a whole: <c>/sitemap.xml</c> and <c>/manifest.webmanifest</c>.</summary>
public static class SiteFiles
{
    public static void MapSiteFiles(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sitemap.xml", AllowedMethods.Reading, (HttpContext context, LiveSite live, TimeProvider clock, PublicAddress root) =>
        {
            var (site, now) = (live.Current, clock.GetUtcNow());
            context.Page().Shows(site, now);
            return TypedResults.Bytes(Utf8(site, now, root.Absolute), "application/xml; charset=utf-8");
        });
        app.MapMethods("/manifest.webmanifest", AllowedMethods.Reading, (HttpContext context, SiteSettings settings) =>
        {
            context.Page().DependsOn(PageTag.Site);
            return TypedResults.Text(Manifest(settings.SiteName, context.InterfaceLanguage()).ToJsonString(), "application/manifest+json", Encoding.UTF8);
        });
    }

    /// <summary>What the site is called and looks like among the apps of a phone.</summary>
    public static JsonObject Manifest(string siteName, Language language) => new()
    {
        ["id"] = "/",
        ["name"] = siteName,
        ["short_name"] = siteName,
        ["lang"] = language.Code,
        ["start_url"] = Links.In(language).Home,
        ["scope"] = "/",
        ["display"] = "minimal-ui",
        ["background_color"] = "#fbf6ea",
        ["theme_color"] = "#fbf6ea",
        ["icons"] = new JsonArray(
            Icon("/images/icon-192.png", "192x192", "any"),
            Icon("/images/icon-512.png", "512x512", "any"),
            Icon("/images/icon-maskable-512.png", "512x512", "maskable"),
            new JsonObject { ["src"] = "/favicon.svg", ["sizes"] = "any", ["type"] = "image/svg+xml" }),
    };

    private static JsonObject Icon(string path, string sizes, string purpose) =>
        new() { ["src"] = path, ["sizes"] = sizes, ["type"] = "image/png", ["purpose"] = purpose };

    private static byte[] Utf8(PublishedSite site, DateTimeOffset now, Func<string, string> absolute)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false) }))
        {
            SiteMap.Write(site, now, absolute).Save(writer);
        }

        return bytes.ToArray();
    }
}
