using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using TheSocialConference.Localisation;

namespace TheSocialConference.Blog;

/// <summary>Writes the blog as Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private static readonly XmlQualifiedName Language = new("lang", "http://www.w3.org/XML/1998/namespace");

    public static byte[] Write(BlogFeed feed) => Write(Syndicated(feed));

    /// <param name="feed">Its texts made <see cref="Clean"/>.</param>
    internal static byte[] Write(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            feed.GetAtom10Formatter().WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static SyndicationFeed Syndicated(BlogFeed feed)
    {
        var self = new Uri(feed.Absolute(feed.Links.AtomFeed));
        var atom = new SyndicationFeed(Clean(feed.Title), Clean(feed.Description), null, feed.Posts.Select(post => Entry(feed, post)))
        {
            Id = self.AbsoluteUri,
            Language = feed.Links.Language.Code,
            LastUpdatedTime = feed.ChangedAt is { } at ? SiteTime.Local(at) : DateTimeOffset.UnixEpoch, // required, also of an empty feed
            ImageUrl = new(feed.Absolute("/images/icon-512.png")),
        };
        atom.Authors.Add(new() { Name = Clean(feed.Title) });
        atom.Links.Add(SyndicationLink.CreateSelfLink(self, MediaType));
        atom.Links.Add(SyndicationLink.CreateAlternateLink(new(feed.Absolute(feed.Links.Blog)), "text/html"));
        return atom;
    }

    private static SyndicationItem Entry(BlogFeed feed, Post post)
    {
        var entry = new SyndicationItem
        {
            Id = feed.IdOf(post),
            Title = new(Clean(post.Title)),
            Summary = post.Summary is { } summary ? new(Clean(summary)) : null,
            Content = SyndicationContent.CreateHtmlContent(Clean(feed.ContentOf(post))),
            PublishDate = SiteTime.Local(post.PublishedAt),
            LastUpdatedTime = SiteTime.Local(post.ChangedAt),
        };
        entry.AttributeExtensions.Add(Language, post.Language);
        entry.Authors.Add(new() { Name = Clean(post.AuthorName) });
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new(feed.AddressOf(post)), "text/html"));
        if (post.Source is { } source && Uri.TryCreate(source.Url, UriKind.Absolute, out var origin))
        {
            entry.Links.Add(new(origin, "via", source.Title is { } title ? Clean(title) : null, "text/html", 0));
        }

        return entry;
    }

    // XML has no way to write a control character or half a surrogate pair, and one of them would break the feed for all posts.
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
        }

        return clean.ToString();
    }
}
