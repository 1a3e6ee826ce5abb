using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>The life of a post, from draft to withdrawn.</summary>
public sealed class PostTests : IAsyncLifetime
{
    private const string New = "/organise/posts/~new";

    private static readonly (string, string)[] Story =
    [
        ("Title", "Kanarie zingt"), ("Author", "De redactie"), ("Summary", "Kanarie in het kort."),
        ("Body", "Vooraf.\n\n## Kanarie in de mijn {KEYNT1 @speaker-keynt1}\n\nKanarie en [de rest](session:SECOND).\n"),
    ];

    private readonly ConferenceApp _app = new();

    /// <summary>Everything that visitors can open and that a post could come on.</summary>
    private static readonly string[] Surfaces =
    [
        "/", "/en", "/2030", "/2030/programme", "/2030/sessions/KEYNT1-keynt1", "/en/2030/sessions/KEYNT1-keynt1", "/2030/sessions/SECOND-second", "/speakers", "/speakers/speaker-keynt1",
        "/en/speakers/speaker-keynt1", "/blog", "/en/blog", "/blog/feed.atom", "/blog/feed.json", "/en/blog/feed.atom", "/en/blog/feed.json", "/sitemap.xml", "/blog/seen", "/en/blog/seen",
        "/menu", "/about", "/blog/kanarie-zingt", "/en/blog/kanarie-zingt",
    ];

    [Fact]
    public async Task A_draft_is_scheduled_and_comes_out_by_the_clock()
    {
        var organiser = await _app.SignedInAsync();

        var made = await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", Story);
        Assert.Equal("/organise/posts/kanarie-zingt?done=saved", made.Location);
        Assert.Equal(["Concept"], (await organiser.Open(made.Location!)).Texts(".tag"));

        await SaveAsync(organiser, ("State", "Published"), ("Day", "2027-03-02"), ("Time", "10:00"));
        Assert.Equal(["Ingepland"], (await organiser.Open("/organise/posts/kanarie-zingt")).Texts(".tag"));
        _app.Clock.SetUtcNow(new(2027, 3, 2, 8, 59, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/blog/kanarie-zingt")).Status);

        _app.Clock.SetUtcNow(new(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("Kanarie zingt", (await _app.Open("/blog/kanarie-zingt")).One("h1").TextContent);
        Assert.Contains("Kanarie zingt", (await _app.Open("/2030/sessions/KEYNT1-keynt1")).Text, StringComparison.Ordinal);
        Assert.Equal(["Gepubliceerd"], (await organiser.Open("/organise/posts/kanarie-zingt")).Texts(".tag"));
    }

    [Theory]
    [InlineData("Draft", HttpStatusCode.NotFound)]
    [InlineData("Withdrawn", HttpStatusCode.Gone)]
    public async Task A_post_that_visitors_may_not_see_is_nowhere(string state, HttpStatusCode status)
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story, ("TranslationOf", "seen"), ("State", "Published"), ("Edition", "2030")]);
        var seen = await FoundAsync();
        Assert.Subset(seen.ToHashSet(), new HashSet<string>
        {
            "/", "/2030", "/2030/sessions/KEYNT1-keynt1", "/speakers/speaker-keynt1", "/blog", "/blog/feed.atom", "/blog/feed.json", "/sitemap.xml", "/en/blog/seen", "/blog/kanarie-zingt",
        });

        await SaveAsync(organiser, ("State", state));

        Assert.Empty(await FoundAsync());
        Assert.Equal(status, (await _app.Open("/blog/kanarie-zingt")).Status);
        Assert.Equal(status, (await _app.Open("/en/blog/kanarie-zingt")).Status);
    }

    [Fact]
    public async Task The_deeds_say_who_made_published_changed_and_removed_it()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", Story);
        await SaveAsync(organiser, ("State", "Published"));
        await SaveAsync(organiser, ("Title", "Anders"));
        await organiser.Submit(await organiser.Open("/organise/posts/kanarie-zingt"), ".remove form");

        var deeds = await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).Where(deed => deed.Kind == SubjectKind.Post).OrderBy(deed => deed.Number).ToListAsync());
        Assert.Equal([DeedKind.Added, DeedKind.Published, DeedKind.Changed, DeedKind.Removed], deeds.Select(deed => deed.What));
        Assert.All(deeds, deed => Assert.Equal(("kanarie-zingt", "Anna", null), (deed.Key, deed.Content!.By, deed.EditionSlug)));
        Assert.Equal(("Kanarie zingt", "Anders"), (BlogRecords.Read<PostContent>(deeds[2].Content!.Before!).Title, BlogRecords.Read<PostContent>(deeds[2].Content!.After!).Title));
    }

    [Fact]
    public async Task A_removed_post_is_gone_and_can_be_put_back_for_thirty_days()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story, ("State", "Published")]);
        var before = (await _app.Open("/blog/kanarie-zingt")).One(".post-body").InnerHtml;

        var removed = await organiser.Submit(await organiser.Open("/organise/posts/kanarie-zingt"), ".remove form");
        Assert.Equal("/organise/posts?done=removed", removed.Location);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/blog/kanarie-zingt")).Status);

        var restored = await organiser.Submit(await organiser.Open("/organise/posts"), ".plain form");
        Assert.Equal("/organise/posts/kanarie-zingt?done=restored", restored.Location);
        Assert.Equal(before, (await _app.Open("/blog/kanarie-zingt")).One(".post-body").InnerHtml);

        await organiser.Submit(await organiser.Open("/organise/posts/kanarie-zingt"), ".remove form");
        _app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        organiser = await _app.SignedInAsync(name: "Bob");
        Assert.Single((await organiser.Open("/organise/posts")).Document.QuerySelectorAll(".plain form"));
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty((await organiser.Open("/organise/posts")).Document.QuerySelectorAll(".plain form"));
    }

    [Fact]
    public async Task A_post_with_a_translation_stays()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story, ("TranslationOf", "seen")]);

        var refused = await organiser.Submit(await organiser.Open("/organise/posts/seen"), ".remove form");

        Assert.StartsWith("Dit bericht kan nog niet weg", Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/blog/seen")).Status);
    }

    [Fact]
    public async Task A_post_whose_session_went_can_still_be_withdrawn()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", [.. Story, ("State", "Published")]);
        await organiser.Submit(await organiser.Open("/organise/2030/sessions/SECOND"), ".remove form");

        var refused = await SaveAsync(organiser, ("Body", "Nu [anders](session:SECOND)."));
        Assert.Equal("Tekst: Regel 1: een link naar de onbekende sessie `SECOND`. Verwacht: een die er is.", Assert.Single(refused.Texts(".summary li")));

        Assert.Equal("/organise/posts/kanarie-zingt?done=saved", (await SaveAsync(organiser, ("State", "Withdrawn"))).Location);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/blog/kanarie-zingt")).Status);
        Assert.Equal(3, await _app.LookAsync(db => db.Posts.Where(post => post.Slug == "kanarie-zingt").SelectMany(post => post.Mentions).CountAsync()));
    }

    [Fact]
    public async Task A_draft_of_long_ago_is_asked_about_before_it_comes_out_with_its_old_date()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(New), "form.record", "Do=save", Story);
        _app.Clock.Advance(TimeSpan.FromDays(5));
        organiser = await _app.SignedInAsync(name: "Bob");

        var asked = await SaveAsync(organiser, ("State", "Published"));
        Assert.StartsWith("Het bericht krijgt de datum van het concept, 1 maart 2027, 10:00", Assert.Single(asked.Texts(".summary li")), StringComparison.Ordinal);

        await organiser.Submit(asked, "form.record", "Do=save", ("Day", ""), ("Time", ""));
        Assert.Equal(_app.Clock.GetUtcNow(), await _app.LookAsync(db => db.Posts.Where(post => post.Slug == "kanarie-zingt").Select(post => post.PublishedAt).SingleAsync()));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1"), A.Session("SECOND")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        await _app.ChangeAsync(db =>
        {
            db.Posts.Add(A.Post("seen", language: "en", published: A.Published.AddDays(-5)));
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Visit> SaveAsync(Visitor organiser, params (string, string)[] filled) =>
        await organiser.Submit(await organiser.Open("/organise/posts/kanarie-zingt"), "form.record", "Do=save", filled);

    /// <summary>Where the bird sings.</summary>
    private async Task<string[]> FoundAsync()
    {
        var found = new List<string>();
        foreach (var address in Surfaces)
        {
            if ((await _app.Open(address)).Text.Contains("kanarie", StringComparison.OrdinalIgnoreCase))
            {
                found.Add(address);
            }
        }

        return [.. found];
    }
}
