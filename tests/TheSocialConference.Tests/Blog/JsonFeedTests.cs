using System.Text.Json.Nodes;

namespace TheSocialConference.Blog;

public sealed class JsonFeedTests
{
    [Fact]
    public void A_feed_is_read_as_it_was_meant()
    {
        var feed = JsonNode.Parse(JsonFeed.Write(AtomFeedTests.Feed(A.Post("recap", "The </script> \"day\" 😀", updated: A.Published.AddDays(2)))));

        Assert.True(JsonNode.DeepEquals(feed, JsonNode.Parse("""
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Site · Blog",
              "home_page_url": "https://conference.example/en/blog",
              "feed_url": "https://conference.example/en/blog/feed.json",
              "description": "Posts",
              "icon": "https://conference.example/images/icon-512.png",
              "language": "en",
              "items": [
                {
                  "id": "https://conference.example/blog/recap",
                  "url": "https://conference.example/en/blog/recap",
                  "title": "The </script> \"day\" 😀",
                  "content_html": "<p>Text of recap.</p>\n",
                  "date_published": "2027-02-01T09:00:00+01:00",
                  "date_modified": "2027-02-03T09:00:00+01:00",
                  "authors": [{ "name": "The editors" }],
                  "language": "nl"
                }
              ]
            }
            """)), feed!.ToJsonString());
    }

    [Fact]
    public void A_feed_without_posts_is_a_feed() =>
        Assert.Empty(JsonNode.Parse(JsonFeed.Write(AtomFeedTests.Feed()))!["items"]!.AsArray());
}
