using System.Xml.Linq;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

public sealed class SiteMapTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Every_public_page_is_listed_in_both_languages()
    {
        var programme = A.Programme([A.Session("AAAAAA", theme: "sun", speakers: ["ann"])], [A.Slot("AAAAAA", "09:00-10:00", "main")]);

        string[] dutch =
        [
            "/", "/editions", "/2030", "/2030/programme", "/2030/sessions/AAAAAA-aaaaaa", "/2030/themes", "/2030/themes/sun", "/2030/stages", "/2030/stages/main",
            "/2030/practical", "/2030/changes", "/speakers", "/speakers/ann", "/blog", "/menu", "/about", "/privacy",
        ];
        Assert.Equal(
            dutch.SelectMany(path => new[] { Absolute(path), Absolute(Links.English.Prefixed(path)) }),
            Addresses(A.Site([programme])));
    }

    [Fact]
    public void A_page_names_the_other_language()
    {
        var blog = Page(A.Site(), "/en/blog");

        Assert.Equal(
            [("nl", "https://conference.example/blog"), ("en", "https://conference.example/en/blog"), ("x-default", "https://conference.example/blog")],
            Alternates(blog));
    }

    [Fact]
    public void A_post_is_listed_in_its_own_language_with_its_translation_and_when_it_changed()
    {
        var site = A.Site(posts: [A.Post("verslag", updated: A.Published.AddHours(1)), A.Post("recap", language: "en", translationOf: "verslag"), A.Post("alone", language: "en")]);

        (string, string)[] pair =
            [("nl", "https://conference.example/blog/verslag"), ("en", "https://conference.example/en/blog/recap"), ("x-default", "https://conference.example/blog/verslag")];
        Assert.Equal(["/en/blog/alone", "/en/blog/recap", "/blog/verslag"], Addresses(site)[^3..].Select(address => new Uri(address).AbsolutePath));
        Assert.Equal("2027-02-01T09:00:00Z", Page(site, "/blog/verslag").Element(Sitemap + "lastmod")!.Value);
        Assert.Equal(pair, Alternates(Page(site, "/blog/verslag")));
        Assert.Equal(pair, Alternates(Page(site, "/en/blog/recap")));
        Assert.Empty(Alternates(Page(site, "/en/blog/alone")));
    }

    [Fact]
    public void What_is_invented_or_not_due_is_not_listed()
    {
        var site = A.Site(
            [A.Example(A.Session("AAAAAA", speakers: ["invented"]))],
            [A.Post("of-the-example", edition: "example"), A.Post("later", published: A.Published.AddYears(1)), A.Post("now")]);

        Assert.Equal(
            ["/", "/editions", "/speakers", "/blog", "/menu", "/about", "/privacy", "/blog/now"],
            Addresses(site).Select(address => new Uri(address).AbsolutePath).Where(path => path != "/en" && !path.StartsWith("/en/", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_site_has_a_map() => Assert.Equal(14, Addresses(PublishedSite.Empty).Length);

    private static string[] Addresses(PublishedSite site) => [.. Map(site).Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value)];

    private static XElement Page(PublishedSite site, string path) => Map(site).Elements().Single(url => url.Element(Sitemap + "loc")!.Value == Absolute(path));

    private static IEnumerable<(string, string)> Alternates(XElement page) =>
        page.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value));

    private static XElement Map(PublishedSite site) => SiteMap.Write(site, A.Published.AddDays(1), Absolute).Root!;

    private static string Absolute(string path) => $"https://conference.example{path}";
}
