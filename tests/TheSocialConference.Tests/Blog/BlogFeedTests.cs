namespace TheSocialConference.Blog;

public sealed class BlogFeedTests
{
    [Theory]
    [InlineData("<a href=\"~/2014/programme\">p</a>", "<a href=\"https://conference.example/en/2014/programme\">p</a>")]
    [InlineData("<a href=\"/pictures/a.jpg\">p</a>", "<a href=\"https://conference.example/pictures/a.jpg\">p</a>")]
    [InlineData("<a href=\"#h-end\">p</a>", "<a href=\"https://conference.example/en/blog/post#h-end\">p</a>")]
    [InlineData("<a href=\"https://other.example/?a=1&amp;b=2\">p</a>", "<a href=\"https://other.example/?a=1&amp;b=2\">p</a>")]
    [InlineData("<a href=\"mailto:a@b.example\">p</a>", "<a href=\"mailto:a@b.example\">p</a>")]
    [InlineData(
        "<img src=\"/pictures/a-480.jpg\" srcset=\"/pictures/a-480.jpg 480w, /pictures/a-960.jpg 960w\" alt=\"href=&quot;/x&quot;\">",
        "<img src=\"https://conference.example/pictures/a-480.jpg\" srcset=\"https://conference.example/pictures/a-480.jpg 480w, https://conference.example/pictures/a-960.jpg 960w\" alt=\"href=&quot;/x&quot;\">")]
    [InlineData("<code>href=&quot;/x&quot;</code>", "<code>href=&quot;/x&quot;</code>")]
    public void Every_address_in_the_content_is_whole(string html, string whole)
    {
        var post = A.Post(html: html);

        Assert.Equal(whole, AtomFeedTests.Feed(post).ContentOf(post));
    }

    [Fact]
    public void A_feed_changed_when_any_of_its_posts_did()
    {
        var feed = AtomFeedTests.Feed(A.Post("a", updated: A.Published.AddDays(3)), A.Post("b"));

        Assert.Equal(A.Published.AddDays(3), feed.ChangedAt);
    }

    [Fact]
    public void A_correction_before_a_post_was_due_is_no_change() =>
        Assert.Equal(A.Published, A.Post(updated: A.Published.AddDays(-1)).ChangedAt);
}
