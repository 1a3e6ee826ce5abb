using System.ServiceModel.Syndication;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Publication;

/// <summary>The newest releases of an edition for those who follow it, as Atom 1.0 (RFC 4287).</summary>
/// <param name="Programme">As it is now: what is on it, the feed leads to.</param>
/// <param name="Links">In the language of the feed.</param>
/// <param name="Absolute">From a path on the site to its whole address.</param>
/// <param name="Releases">Newest first; at least the first one is there.</param>
public sealed record ReleaseFeed(Programme Programme, Links Links, Func<string, string> Absolute, IReadOnlyList<Changelog.Entry> Releases)
{
    private static readonly Guid Namespace = new("0b3c9f1e-4d52-4c8e-9a57-2f6e81d0c7a4");

    private Words Words => Words.In(Links.Language);

    public byte[] Write()
    {
        var self = new Uri(Absolute(Links.ChangesFeed(Programme)));
        var feed = new SyndicationFeed(
            AtomFeed.Clean(Words.PartOf(Words.Changes, Programme.Edition)), AtomFeed.Clean(Words.ChangesOf(Programme.Edition.Name)), null, Releases.Select(Entry))
        {
            Id = self.AbsoluteUri,
            Language = Links.Language.Code,
            LastUpdatedTime = Local(Releases[0].At),
            ImageUrl = new(Absolute("/images/icon-512.png")),
        };
        feed.Authors.Add(new() { Name = AtomFeed.Clean(Programme.Edition.Name) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, AtomFeed.MediaType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new(Absolute(Links.Changes(Programme))), "text/html"));
        return AtomFeed.Write(feed);
    }

    /// <summary>For ever the same for a release, in every language and wherever the site is: a reader who follows two feeds sees it once.</summary>
    public static string IdOf(string edition, int number) => $"urn:uuid:{NamedUuid.Of(Namespace, $"{edition}\n{number}")}";

    private SyndicationItem Entry(Changelog.Entry release)
    {
        var entry = new SyndicationItem
        {
            Id = IdOf(Programme.Edition.Slug, release.Number),
            Title = new(AtomFeed.Clean(Words.Release(release.Number, release.Name ?? Words.Headline(release.News)))),
            Summary = new(AtomFeed.Clean(Excerpt.Of(string.Join(' ', Words.Told(release.News))))),
            Content = SyndicationContent.CreateHtmlContent(AtomFeed.Clean(Html(release))),
            PublishDate = Local(release.At),
            LastUpdatedTime = Local(release.At),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new(Absolute(Links.Release(Programme, release.Number))), "text/html"));
        return entry;
    }

    private string Html(Changelog.Entry release)
    {
        var note = release.Note is null ? "" : SentenceHtml.Paragraph(release.Note, Programme.Edition.Language, Links.Language);
        var told = Words.Told(release.News).Select(sentence => $"<li>{SentenceHtml.Write(sentence, Links, Programme, Absolute)}</li>");
        return $"{note}<ul>{string.Concat(told)}</ul>";
    }

    private DateTimeOffset Local(DateTimeOffset at) => SiteTime.Local(at, Programme.Edition.TimeZone);
}
