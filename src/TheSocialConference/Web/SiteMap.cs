using System.Globalization;
using System.Xml.Linq;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Lists the public pages for search engines, each in both languages and posts in their own; example editions and posts that are not due stay out.</summary>
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
            Pages(site, now).Concat(Posts(site, now)).Take(MostAddresses).Select(page => Listed(page, absolute))));

    private static XElement Listed(Page page, Func<string, string> absolute) => new(
        Sitemap + "url",
        new XElement(Sitemap + "loc", absolute(page.Path)),
        page.ChangedAt is { } at ? new XElement(Sitemap + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
        page.Alternates.Select(other => new XElement(
            Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", absolute(other.Path)))));

    /// <summary>Each in both languages, with when it last changed as far as that is known.</summary>
    private static IEnumerable<Page> Pages(PublishedSite site, DateTimeOffset now)
    {
        var links = Links.Dutch;
        ProgrammeRelease[] releases = [.. site.Editions.Where(programme => !programme.Edition.IsExample).Select(programme => site.Release(programme.Edition.Slug)!)];
        DateTimeOffset? published = releases.Length == 0 ? null : releases.Max(release => release.At);
        (string Path, DateTimeOffset? ChangedAt)[] pages =
        [
            (links.Home, published),
            (links.Editions, published),
            .. releases.SelectMany(release => PagesOf(release.Programme).Select(path => (path, (DateTimeOffset?)release.At))),
            (links.Speakers, published),
            .. site.Speakers.Select(speaker => (links.Speaker(speaker.Slug), releases.Where(release => release.Programme.SpeakerBy(speaker.Slug) is not null).Max(release => (DateTimeOffset?)release.At))),
            (links.Blog, site.BlogAt(now).Max(post => (DateTimeOffset?)post.ChangedAt)),
            (links.Menu, null),
            (links.About, null),
            (links.Privacy, null),
        ];
        return pages.SelectMany(page => new[] { page.Path, Links.English.Prefixed(page.Path) }.Select(path => new Page(path, page.ChangedAt, Alternates.Of(page.Path))));
    }

    private static IEnumerable<Page> Posts(PublishedSite site, DateTimeOffset now) => site.BlogAt(now)
        .Select(post => new Page(Links.Around(post).Post(post), post.ChangedAt, Alternates.Of(post, site.TranslationsOf(post, now))));

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
            links.Changes(programme),
        ];
    }

    private sealed record Page(string Path, DateTimeOffset? ChangedAt, IReadOnlyList<Alternate> Alternates);
}
