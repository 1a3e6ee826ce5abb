using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;
using TheSocialConference.Web;

namespace TheSocialConference.Publication;

public sealed class ReleaseFeedTests
{
    private static readonly DateTimeOffset At = new(2030, 1, 5, 11, 30, 0, TimeSpan.Zero);
    private static readonly Programme Before = A.Programme([A.Session("ONE001"), A.Session("TWO002")], [A.Slot("ONE001", "09:00-10:00", "left")]);
    private static readonly Programme After = Before with { Sessions = [Before.Sessions[0] with { Title = "Née <b>" }], Slots = [A.Slot("ONE001", "10:00-11:00", "left")] };

    [Fact]
    public void A_feed_is_read_as_it_was_meant()
    {
        var feed = SyndicationFeed.Load(XmlReader.Create(new MemoryStream(Feed(Links.English, name: null, note: "First\nline").Write())));

        Assert.Equal(
            ("Changes · The Social Conference 2030", "https://conference.example/en/2030/changes.atom", "en", At),
            (feed.Title.Text, feed.Id, feed.Language, feed.LastUpdatedTime));
        Assert.Equal("The Social Conference 2030", Assert.Single(feed.Authors).Name);
        Assert.Equal(
            [("self", "https://conference.example/en/2030/changes.atom"), ("alternate", "https://conference.example/en/2030/changes")],
            feed.Links.Select(link => (link.RelationshipType, link.Uri.AbsoluteUri)));
        var entry = feed.Items.First();
        Assert.Equal(("Version 2: 1 cancelled, 1 moved", At, At), (entry.Title.Text, entry.PublishDate, entry.LastUpdatedTime));
        Assert.Equal("Title of TWO002: no longer on the programme. Née <b>: moved from 09:00 to 10:00; new title, was “Title of ONE001”.", entry.Summary.Text);
        Assert.Equal("https://conference.example/en/2030/changes?until=2#release-2", Assert.Single(entry.Links).Uri.AbsoluteUri);
        Assert.Equal(
            "<p lang=\"nl\">First<br>line</p><ul><li><b lang=\"nl\">Title of TWO002</b>: no longer on the programme.</li>"
            + "<li><a href=\"https://conference.example/en/2030/sessions/ONE001-one001\" lang=\"nl\">Née &lt;b&gt;</a>: moved from 09:00 to 10:00; new title, was “<span lang=\"nl\">Title of ONE001</span>”.</li></ul>",
            Assert.IsType<TextSyndicationContent>(entry.Content).Text);
    }

    [Fact]
    public void An_entry_has_its_own_id_for_ever_in_every_language_and_on_every_site()
    {
        var ids = Feed(Links.Dutch, null, null).Ids().ToArray();

        Assert.Equal(ids, (Feed(Links.English, null, null) with { Absolute = path => $"https://elsewhere.example{path}" }).Ids());
        Assert.Equal(["urn:uuid:a3dc4d9b-a747-503c-bef0-57a95abddcac", "urn:uuid:3d376dfc-2525-51e9-9387-1790878365c2"], ids);
        Assert.NotEqual(ReleaseFeed.IdOf("2030", 1), ReleaseFeed.IdOf("2031", 1));
    }

    [Fact]
    public void A_release_with_a_name_is_called_by_it_even_when_XML_cannot_hold_all_of_it()
    {
        var entry = XDocument.Load(new MemoryStream(Feed(Links.Dutch, "Def\u0001initief \uD800", "a\u0001b").Write())).Root!.Elements().First(element => element.Name.LocalName == "entry");

        Assert.Equal("Versie 2: Definitief ", entry.Elements().Single(element => element.Name.LocalName == "title").Value);
        Assert.StartsWith("<p>a", entry.Elements().Single(element => element.Name.LocalName == "content").Value, StringComparison.Ordinal);
    }

    private static ReleaseFeed Feed(Links links, string? name, string? note) => new(
        After, links, path => $"https://conference.example{path}",
        [new(2, At, name, note, VisitorNews.Of(Before, After)), new(1, At.AddDays(-1), null, null, VisitorNews.Of(null, Before))]);
}

internal static class ReleaseFeedReading
{
    public static IEnumerable<string> Ids(this ReleaseFeed feed) => SyndicationFeed.Load(XmlReader.Create(new MemoryStream(feed.Write()))).Items.Select(entry => entry.Id);
}
