using System.Globalization;
using System.Xml.Linq;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Lists the public pages for search engines, each in both languages; example editions and posts that are not due stay out.</summary>
public static class SiteMap
{
    /// <summary>A file may hold no more addresses than this (sitemaps.org).</summary>
    public const int MostAddresses = 50_000;

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static XDocument Write(PublishedSite site, DateTimeOffset now, Func<string, string> absolute) => new(
        new XElement(
            Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
            Pages(site, now).Take(MostAddresses / 2).SelectMany(page => InEachLanguage(page.Path, page.ChangedAt, absolute))));

    private static IEnumerable<XElement> InEachLanguage(string path, DateTimeOffset? changed, Func<string, string> absolute)
    {
        (string Language, string Address)[] versions = [("nl", absolute(path)), ("en", absolute(Links.English.Prefixed(path))), ("x-default", absolute(path))];
        return versions[..2].Select(version => new XElement(
            Sitemap + "url",
            new XElement(Sitemap + "loc", version.Address),
            changed is { } at ? new XElement(Sitemap + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
            versions.Select(other => new XElement(
                Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", other.Address)))));
    }

    /// <summary>Addresses without a language, with when they last changed as far as that is known.</summary>
    private static IEnumerable<(string Path, DateTimeOffset? ChangedAt)> Pages(PublishedSite site, DateTimeOffset now)
    {
        var links = Links.Dutch;
        var posts = site.BlogAt(now).ToArray();
        ProgrammeRelease[] releases = [.. site.Editions.Where(programme => !programme.Edition.IsExample).Select(programme => site.Release(programme.Edition.Slug)!)];
        DateTimeOffset? published = releases.Length == 0 ? null : releases.Max(release => release.At);
        return
        [
            (links.Home, published),
            (links.Editions, published),
            .. releases.SelectMany(release => PagesOf(release.Programme).Select(path => (path, (DateTimeOffset?)release.At))),
            (links.Speakers, published),
            .. site.Speakers.Select(speaker => (links.Speaker(speaker.Slug), releases.Where(release => release.Programme.SpeakerBy(speaker.Slug) is not null).Max(release => (DateTimeOffset?)release.At))),
            (links.Blog, posts.Length == 0 ? null : posts.Max(post => post.ChangedAt)),
            .. posts.Select(post => (links.Post(post), (DateTimeOffset?)post.ChangedAt)),
            (links.Menu, null),
            (links.About, null),
            (links.Privacy, null),
        ];
    }

    private static IEnumerable<string> PagesOf(Programme programme)
    {
        var links = Links.Dutch;
        return
        [
            links.Edition(programme),
            links.Programme(programme),
            .. programme.Sessions.Select(session => links.Session(programme, session)),
            links.Themes(programme),
            .. programme.Themes.Select(theme => links.Theme(programme, theme)),
            links.Stages(programme),
            .. programme.Stages.Select(stage => links.Stage(programme, stage)),
            links.Practical(programme),
        ];
    }
}
