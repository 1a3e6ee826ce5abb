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
            "/2030/practical", "/speakers", "/speakers/ann", "/blog", "/blog/post", "/menu", "/about", "/privacy",
        ];
        Assert.Equal(
            dutch.SelectMany(path => new[] { Absolute(path), Absolute(Links.English.Prefixed(path)) }),
            Addresses(A.Site([programme], [A.Post()])));
    }

    [Fact]
    public void Each_names_the_other_language_and_when_it_changed()
    {
        var about = Map(A.Site(posts: [A.Post(updated: A.Published.AddHours(1))])).Elements().Single(url => url.Element(Sitemap + "loc")!.Value == "https://conference.example/en/blog/post");

        Assert.Equal("2027-02-01T09:00:00Z", about.Element(Sitemap + "lastmod")!.Value);
        Assert.Equal(
            [("nl", "https://conference.example/blog/post"), ("en", "https://conference.example/en/blog/post"), ("x-default", "https://conference.example/blog/post")],
            about.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
    }

    [Fact]
    public void What_is_invented_or_not_due_is_not_listed()
    {
        var site = A.Site(
            [A.Example(A.Session("AAAAAA", speakers: ["invented"]))],
            [A.Post("of-the-example", edition: "example"), A.Post("later", published: A.Published.AddYears(1)), A.Post("now")]);

        Assert.Equal(
            ["/", "/editions", "/speakers", "/blog", "/blog/now", "/menu", "/about", "/privacy"],
            Addresses(site).Where((_, i) => i % 2 == 0).Select(address => new Uri(address).AbsolutePath));
    }

    [Fact]
    public void An_empty_site_has_a_map() => Assert.Equal(14, Addresses(PublishedSite.Empty).Length);

    private static string[] Addresses(PublishedSite site) => [.. Map(site).Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value)];

    private static XElement Map(PublishedSite site) => SiteMap.Write(site, A.Published.AddDays(1), Absolute).Root!;

    private static string Absolute(string path) => $"https://conference.example{path}";
}
