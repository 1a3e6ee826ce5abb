using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using TheSocialConference.Web;

namespace TheSocialConference.Blog;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_feed_is_read_as_it_was_meant()
    {
        var post = A.Post(
            "recap", "The day", "en", summary: "In short", updated: A.Published.AddDays(2),
            source: new("https://elsewhere.example/day", "Elsewhere", new(2027, 1, 5), Author: null, Comments: 2));

        var feed = SyndicationFeed.Load(XmlReader.Create(new MemoryStream(AtomFeed.Write(Feed(post)))));

        Assert.Equal(
            ("Site · Blog", "Posts", "https://conference.example/en/blog/feed.atom", "en", A.Published.AddDays(2)),
            (feed.Title.Text, feed.Description.Text, feed.Id, feed.Language, feed.LastUpdatedTime));
        Assert.Equal("Site · Blog", Assert.Single(feed.Authors).Name);
        Assert.Equal(
            [("self", "https://conference.example/en/blog/feed.atom"), ("alternate", "https://conference.example/en/blog")],
            feed.Links.Select(link => (link.RelationshipType, link.Uri.AbsoluteUri)));
        var entry = Assert.Single(feed.Items);
        Assert.Equal(
            ("https://conference.example/blog/recap", "The day", "In short", A.Published, A.Published.AddDays(2), "The editors"),
            (entry.Id, entry.Title.Text, entry.Summary.Text, entry.PublishDate, entry.LastUpdatedTime, Assert.Single(entry.Authors).Name));
        Assert.Equal(
            [("alternate", "https://conference.example/en/blog/recap"), ("via", "https://elsewhere.example/day"), ("replies", "https://conference.example/en/blog/recap/comments.atom")],
            entry.Links.Select(link => (link.RelationshipType, link.Uri.AbsoluteUri)));
        Assert.Equal("<p>Text of recap.</p>\n", Assert.IsType<TextSyndicationContent>(entry.Content).Text);
    }

    [Fact]
    public void Every_entry_says_which_language_it_is_in()
    {
        var feed = Read(Feed(A.Post("a", language: "nl"), A.Post("b", language: "en")));

        Assert.Equal(["en", "nl", "en"], feed.DescendantsAndSelf().Attributes(XNamespace.Xml + "lang").Select(lang => lang.Value));
    }

    [Fact]
    public void A_title_that_XML_cannot_hold_does_not_break_the_feed()
    {
        var feed = Read(Feed(A.Post(title: "a\u0001b\uD800c <script>]]>&amp; \"😀\"")));

        Assert.Equal("abc <script>]]>&amp; \"😀\"", feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
    }

    [Fact]
    public void A_feed_without_posts_is_a_feed()
    {
        var feed = SyndicationFeed.Load(XmlReader.Create(new MemoryStream(AtomFeed.Write(Feed()))));

        Assert.Equal(("https://conference.example/en/blog/feed.atom", 0), (feed.Id, feed.Items.Count()));
    }

    private static XElement Read(BlogFeed feed) => XDocument.Load(new MemoryStream(AtomFeed.Write(feed))).Root!;

    internal static BlogFeed Feed(params Post[] posts) => new("Site · Blog", "Posts", Links.English, path => $"https://conference.example{path}", posts, _ => 0);
}
