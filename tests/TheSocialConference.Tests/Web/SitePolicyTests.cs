using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>What the headers forbid is not on any page in the first place, and nobody who asks for nothing is given a cookie.</summary>
public sealed class SitePolicyTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new() { Content = ConferenceApp.RepositoryContent, Settings = [("ExampleDay", "true")] };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_page_holds_what_the_policy_forbids_or_asks_another_site_for_anything()
    {
        var pages = await PagesAsync();

        foreach (var path in pages)
        {
            var visit = await _app.Open(path);
            var nodes = visit.Document.All;
            Assert.Equal((path, null), (path, visit.Header("Set-Cookie")));
            Assert.Equal((path, ""), (path, string.Join(' ', nodes.Where(IsInline).Select(node => node.OuterHtml))));
            Assert.Equal((path, ""), (path, string.Join(' ', nodes.SelectMany(Fetched).Where(address => address is not ['/', not '/', ..] && !address.StartsWith("data:image/", StringComparison.Ordinal)))));
        }

        Assert.InRange(pages.Count, 100, 1000);
    }

    /// <summary>Those of the site map, all pages of the example day, and errors.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var map = XDocument.Parse((await _app.Open("/sitemap.xml")).Text).Root!.Elements().Select(url => new Uri(url.Elements().First().Value).AbsolutePath);
        var example = (await _app.Open("/voorbeelddag/programme")).Document.QuerySelectorAll("a[href^='/voorbeelddag']").Select(link => link.GetAttribute("href")!.Split('#')[0]);
        string[] pages = [.. map, .. example.Distinct(), "/nothing", "/en/nothing"];
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/nothing")).Status);
        return pages;
    }

    private static bool IsInline(IElement node) =>
        node.LocalName is "style" or "base" or "iframe" or "object" or "embed"
        || node.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
        || (node.LocalName == "script" && !node.HasAttribute("src") && node.GetAttribute("type") != "application/ld+json")
        || node.GetAttribute("href")?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The addresses that a browser asks for by itself.</summary>
    private static IEnumerable<string> Fetched(IElement node) =>
    [
        .. new[] { node.GetAttribute("src"), node.LocalName == "link" && IsFetched(node.GetAttribute("rel")) ? node.GetAttribute("href") : null }.OfType<string>(),
        .. (node.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')[0]),
    ];

    private static bool IsFetched(string? rel) => rel is "stylesheet" or "preload" or "modulepreload" or "icon" or "manifest" or "apple-touch-icon" or "preconnect" or "dns-prefetch";
}
