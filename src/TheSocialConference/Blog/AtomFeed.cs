using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using TheSocialConference.Localisation;

namespace TheSocialConference.Blog;

/// <summary>Writes the blog as Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    internal const string Icon = "/images/icon-512.png";

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

    /// <summary>A feed without its entries.</summary>
    /// <param name="absolute">From a path on the site to its whole address.</param>
    /// <param name="self">The path of the feed.</param>
    /// <param name="page">The path of the page that shows the same.</param>
    /// <param name="changed">Null for an empty feed, which has to say it all the same.</param>
    internal static SyndicationFeed Head(string title, string description, string language, Func<string, string> absolute, string self, string page, DateTimeOffset? changed)
    {
        var address = new Uri(absolute(self));
        var atom = new SyndicationFeed(Clean(title), Clean(description), null)
        {
            Id = address.AbsoluteUri,
            Language = language,
            LastUpdatedTime = changed is { } at ? SiteTime.Local(at) : DateTimeOffset.UnixEpoch,
            ImageUrl = new(absolute(Icon)),
        };
        atom.Authors.Add(new() { Name = Clean(title) });
        atom.Links.Add(SyndicationLink.CreateSelfLink(address, MediaType));
        atom.Links.Add(SyndicationLink.CreateAlternateLink(new(absolute(page)), "text/html"));
        return atom;
    }

    private static SyndicationFeed Syndicated(BlogFeed feed)
    {
        var atom = Head(feed.Title, feed.Description, feed.Links.Language.Code, feed.Absolute, feed.Links.AtomFeed, feed.Links.Blog, feed.ChangedAt);
        atom.SpeakOfThreads();
        atom.Items = feed.Posts.Select(post => Entry(feed, post));
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

        entry.IsAnswered(new(feed.Absolute(feed.Links.CommentsAtom(post))), feed.CountOf(post));
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
