using TheSocialConference.Blog;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Which copies go when the site switches over.</summary>
public sealed class PublishedChangesTests
{
    private static readonly PublishedSite Before = A.Site([Year("2029"), Year("2030")], [A.Post("one"), A.Post("two")]);

    [Fact]
    public void Nothing_goes_when_nothing_changed() =>
        Assert.Empty(PublishedChanges.Between(Before, A.Site([Year("2029"), Year("2030")], [A.Post("two"), A.Post("one")]))!);

    [Fact]
    public void A_release_takes_its_edition_along()
    {
        var after = new PublishedSite([Release("2029", 1), Release("2030", 2)], [A.Post("one"), A.Post("two")], [], [], []);

        Assert.Equal([PageTag.Edition("2030"), PageTag.Site], PublishedChanges.Between(Before, after));
    }

    [Fact]
    public void An_edition_that_comes_or_goes_counts_too()
    {
        Assert.Equal([PageTag.Edition("2031"), PageTag.Site], PublishedChanges.Between(Before, A.Site([Year("2029"), Year("2030"), Year("2031")], [A.Post("one"), A.Post("two")])));
        Assert.Equal([PageTag.Edition("2029"), PageTag.Site], PublishedChanges.Between(Before, A.Site([Year("2030")], [A.Post("one"), A.Post("two")])));
    }

    [Fact]
    public void A_post_takes_its_own_page_and_the_blog_along()
    {
        string[] changed = [PageTag.Post("two"), PageTag.Blog, PageTag.Site];

        Assert.Equal(changed, PublishedChanges.Between(Before, A.Site([Year("2029"), Year("2030")], [A.Post("one"), A.Post("two", title: "Another")])));
        Assert.Equal(changed, PublishedChanges.Between(Before, A.Site([Year("2029"), Year("2030")], [A.Post("one"), A.Post("two", html: "<p>Else</p>")])));
        Assert.Equal(changed, PublishedChanges.Between(Before, A.Site([Year("2029"), Year("2030")], [A.Post("one")])));
    }

    [Fact]
    public void What_may_show_anywhere_takes_everything_along()
    {
        ProgrammeRelease[] releases = [Release("2029", 1), Release("2030", 1)];
        Post[] posts = [A.Post("one"), A.Post("two")];
        var page = new ContentPage(ContentPage.About, null, "nl");
        page.Revise("About", "body", new("<p>Text</p>", [], 1));

        Assert.Null(PublishedChanges.Between(Before, new(releases, posts, [page], [], [])));
        Assert.Null(PublishedChanges.Between(Before, new(releases, posts, [], [new Picture(new string('a', 64), 100, 100, [100])], [])));
    }

    private static Programme Year(string slug) => A.Programme([], edition: A.Edition(slug));

    private static ProgrammeRelease Release(string slug, int number) => new(Year(slug), number, "test", A.Published);
}
