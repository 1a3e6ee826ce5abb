using System.Net;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Editions;

public sealed class AddressesTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    [Theory]
    [InlineData("/2030/Programme/", "/2030/programme")]
    [InlineData("/Speakers/", "/speakers")]
    [InlineData("/blog/", "/blog")]
    [InlineData("/en/", "/en")]
    [InlineData("/EN", "/en")]
    [InlineData("/En/Blog", "/en/Blog")] // and from there to the one below
    [InlineData("/en/Blog", "/en/blog")]
    [InlineData("/en/2030/Stages/", "/en/2030/stages")]
    [InlineData("/2030/programme/?theme=themed&unknown=1", "/2030/programme?theme=themed&unknown=1")]
    public async Task Capitals_and_a_last_slash_lead_to_the_one_address(string asked, string address)
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));

        var visit = await _app.Open(asked);

        Assert.Equal((HttpStatusCode.MovedPermanently, address), (visit.Status, visit.Location));
    }

    [Theory]
    [InlineData("/2030/programme?theme=themed&unknown=1", "/2030/programme?theme=themed")]
    [InlineData("/en", "/en")]
    public async Task What_names_nothing_makes_no_second_address(string asked, string canonical)
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));

        Assert.Equal(canonical, new Uri((await _app.Open(asked)).One("link[rel=canonical]").GetAttribute("href")!).PathAndQuery);
    }

    [Fact]
    public async Task A_code_in_small_letters_leads_to_its_session()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));

        var visit = await _app.Open("/en/2030/sessions/aaaaaa");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/2030/sessions/AAAAAA-aaaaaa"), (visit.Status, visit.Location));
    }

    [Fact]
    public async Task A_filter_by_a_theme_that_was_renamed_leads_to_its_present_name()
    {
        await _app.ChangeAsync(db =>
        {
            db.FormerSlugs.AddRange(new FormerSlug(AddressKind.Theme, "2030", "was", "themed"), new FormerSlug(AddressKind.Theme, "2030", "gone", null));
            return Task.CompletedTask;
        });
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA")]));

        var moved = await _app.Open("/2030/programme?theme=was&day=2030-02-14");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/2030/programme?theme=themed&day=2030-02-14"), (moved.Status, moved.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/2030/programme?theme=gone")).Status);
    }

    [Fact]
    public async Task A_title_says_which_language_it_is_in()
    {
        await _app.PublishAsync(A.Programme([A.Session("AAAAAA") with { Language = "en" }, A.Session("BBBBBB")]));

        Assert.Equal(["en", null], Languages(await _app.Open("/2030/programme")));
        Assert.Equal([null, "nl"], Languages(await _app.Open("/en/2030/programme")));
        Assert.Equal("nl", (await _app.Open("/en/2030/sessions/BBBBBB-bbbbbb")).One("h1").GetAttribute("lang"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IEnumerable<string?> Languages(Visit page) => page.Document.QuerySelectorAll(".billed-what").Select(title => title.GetAttribute("lang"));
}
