using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class PublishTests : IAsyncLifetime
{
    private const string Keynote = "/organise/2030/sessions/KEYNT1";

    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task A_change_waits_is_previewed_published_and_taken_back()
    {
        var organiser = await _app.SignedInAsync();
        await RenameAsync(organiser, "Changed");
        Assert.Equal("Title of KEYNT1", await SeenAsync());

        var preview = await organiser.Open("/organise/preview/2030/working/2030/sessions/KEYNT1-keynt1");
        Assert.Equal("Changed", preview.One("h1").TextContent);
        Assert.Contains("no-store", preview.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("Title of KEYNT1", await SeenAsync());

        var page = await organiser.Open("/organise/2030/publish");
        Assert.Contains("Changed", page.One("#changes + p + *").TextContent, StringComparison.Ordinal);
        var published = await organiser.Submit(page, "form.record", filled: [("Name", "Nieuwe titel"), ("Note", "Met een toelichting.")]);
        Assert.Equal("/organise/2030/releases/2?done=published", published.Location);
        Assert.Equal("Changed", await SeenAsync());
        Assert.Equal(("Nieuwe titel", "Anna"), await _app.LookAsync(async db => (await db.Releases.Where(release => release.Number == 2).Select(release => new { release.Name, release.By }).SingleAsync()) is var release ? (release.Name!, release.By) : default));

        var restored = await organiser.Submit(await organiser.Open("/organise/2030/releases/1"), "form[action='?handler=Restore']");
        Assert.Equal("/organise/2030?done=restored", restored.Location);
        Assert.Equal("Changed", await SeenAsync());
        await organiser.Submit(await organiser.Open("/organise/2030/publish"), "form.record");
        Assert.Equal("Title of KEYNT1", await SeenAsync());
    }

    [Fact]
    public async Task A_slot_that_was_taken_away_and_comes_back_is_newer_than_what_calendars_saw()
    {
        var organiser = await _app.SignedInAsync();
        var id = (await _app.LookAsync(db => db.WholeEditions.SingleAsync())).Slots[0].PublicId;
        foreach (var time in new[] { "11:00", "12:00", "13:00" })
        {
            await organiser.Submit(await organiser.Open($"/organise/2030/slots/{id}"), "form.record", "Do=save", ("Time", time));
        }

        var last = await SequenceAsync();
        await organiser.Submit(await organiser.Open($"/organise/2030/slots/{id}"), ".remove form");
        Assert.False(await _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Slots).AnyAsync(slot => slot.PublicId == id)));

        await organiser.Submit(await organiser.Open("/organise/2030/releases/1"), "form[action='?handler=Restore']");

        Assert.InRange(await SequenceAsync(), last + 1, int.MaxValue);
        Task<int> SequenceAsync() => _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Slots).Where(slot => slot.PublicId == id).Select(slot => slot.Sequence).SingleAsync());
    }

    [Fact]
    public async Task What_is_published_is_what_was_previewed()
    {
        var organiser = await _app.SignedInAsync();
        await RenameAsync(organiser, "Changed");
        string[] addresses = ["/2030/programme", "/2030", "/2030/sessions/KEYNT1-keynt1", "/2030/stages/one", "/2030/themes/themed", "/speakers/speaker-keynt1"];
        var previewed = new List<string>();
        foreach (var address in addresses)
        {
            previewed.Add((await organiser.Open($"/organise/preview/2030/working{address}")).One("main").InnerHtml.Replace("/organise/preview/2030/working", "", StringComparison.Ordinal));
        }

        await organiser.Submit(await organiser.Open("/organise/2030/publish"), "form.record");

        foreach (var (address, preview) in addresses.Zip(previewed))
        {
            Assert.Equal(preview, (await _app.Open(address)).One("main").InnerHtml);
        }
    }

    [Fact]
    public async Task Every_link_of_a_preview_stays_in_it()
    {
        var organiser = await _app.SignedInAsync();

        var page = await organiser.Open("/en/organise/preview/2030/1/2030/programme");

        var links = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/en/organise/preview/2030/1/", link, StringComparison.Ordinal));
        var style = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(link => link.Contains("timetable", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await organiser.Open(style)).Status);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData(Role.Moderator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Organiser, HttpStatusCode.OK)]
    public async Task A_preview_is_for_organisers(Role? role, HttpStatusCode expected)
    {
        await RenameAsync(await _app.SignedInAsync(Role.Owner, "Olga"), "Geheim");
        var visitor = role is { } its ? await _app.SignedInAsync(its) : _app.Visitor();

        var page = await visitor.Open("/organise/preview/2030/working/2030/programme");

        Assert.Equal(expected, page.Status);
        Assert.Equal(role == Role.Organiser, page.Text.Contains("Geheim", StringComparison.Ordinal));
        Assert.DoesNotContain("Geheim", (await _app.Open("/organise/preview/2030/working/2030/programme")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/organise/preview")]
    [InlineData("/organise/preview/2030")]
    [InlineData("/organise/preview/2031/working")]
    [InlineData("/organise/preview/2030/9/2030")]
    [InlineData("/organise/preview/2030/x/2030")]
    [InlineData("/organise/preview/2030/working/nothing/here")]
    public async Task A_preview_of_nothing_is_not_found(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await _app.SignedInAsync()).Open(address)).Status);
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_published_unseen()
    {
        var (anna, bob) = (await _app.SignedInAsync(), await _app.SignedInAsync(name: "Bob"));
        await RenameAsync(anna, "By Anna");
        var looked = await anna.Open("/organise/2030/publish");
        await RenameAsync(bob, "By Bob");

        var asked = await anna.Submit(looked, "form.record", filled: ("Name", "Van Anna"));

        Assert.StartsWith("Iemand veranderde het programma", Assert.Single(asked.Texts(".summary li")), StringComparison.Ordinal);
        Assert.Equal("Van Anna", asked.One("[name=Name]").GetAttribute("value"));
        Assert.Equal("Title of KEYNT1", await SeenAsync());
        Assert.Equal("/organise/2030/releases/2?done=published", (await anna.Submit(asked, "form.record")).Location);
        Assert.Equal("By Bob", await SeenAsync());
    }

    [Fact]
    public async Task Publishing_twice_makes_one_release()
    {
        var organiser = await _app.SignedInAsync();
        await RenameAsync(organiser, "Changed");
        var page = await organiser.Open("/organise/2030/publish");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => organiser.Submit(page, "form.record")));

        Assert.Equal(2, await _app.LookAsync(db => db.Releases.CountAsync()));
    }

    [Fact]
    public async Task From_waiting_to_at_once_publishes_what_waits()
    {
        var organiser = await _app.SignedInAsync();
        await RenameAsync(organiser, "Changed");

        await organiser.Submit(await organiser.Open("/organise/2030"), "form[action='?handler=Mode']", filled: ("mode", "OnSave"));
        Assert.Equal("Changed", await SeenAsync());
        await RenameAsync(organiser, "Again");
        Assert.Equal("Again", await SeenAsync());
    }

    [Fact]
    public async Task An_organiser_with_limits_changes_what_lies_within_them_and_nothing_else()
    {
        var (owner, anna) = (await _app.SignedInAsync(Role.Owner, "Olga"), await _app.SignedInAsync());
        var id = await _app.LookAsync(db => db.Users.Where(user => user.Name == "Anna").Select(user => user.Id).SingleAsync());
        Assert.Equal("/organise/people?done=saved", (await owner.Submit(await owner.Open($"/organise/people/{id}"), "form.record", filled: ("themes-2030", "themed"))).Location);

        var within = await anna.Submit(await anna.Open(Keynote), "form.record", "Do=save", ("Title", "Within"));
        var outside = await anna.Submit(await anna.Open("/organise/2030/sessions/OTHER1"), "form.record", "Do=save", ("Title", "Outside"));
        var away = await anna.Submit(await anna.Open(Keynote), "form.record", "Do=save", ("Theme", "other"));
        var facts = await anna.Submit(await anna.Open("/organise/2030/facts"), "form.record", "Do=save", ("Name", "Mine"));
        var publish = await anna.Submit(await anna.Open("/organise/2030/publish"), "form.record");
        var removed = await anna.Submit(await anna.Open("/organise/2030/sessions/OTHER1"), ".remove form");
        var speaker = await anna.Submit(await anna.Open("/organise/speakers/speaker-other1"), "form.record", "Do=save", ("Name", "Other"));
        var post = await anna.Submit(await anna.Open("/organise/posts/~new"), "form.record", "Do=save", ("Title", "Bericht"), ("Author", "Anna"), ("Body", "Tekst."));
        var ours = await anna.Submit(await anna.Open("/organise/speakers/speaker-keynt1"), "form.record", "Do=save", ("Name", "Ours"));

        Assert.Equal($"{Keynote}?done=saved", within.Location);
        foreach (var refused in new[] { outside, away, facts, removed, speaker, post })
        {
            Assert.StartsWith("Dit valt buiten wat jij mag bewerken.", Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
        }

        Assert.Equal("/organise/speakers/speaker-keynt1?done=saved", ours.Location);
        Assert.Equal("Outside", outside.One("[name=Title]").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Forbidden, publish.Status);
        Assert.Equal(["Within", "Title of OTHER1"], await _app.LookAsync(async db => (await db.WholeEditions.SingleAsync()).AsProgramme().Sessions.Select(session => session.Title).ToArray()));
    }

    [Fact]
    public async Task The_log_is_searched_by_who_what_and_day()
    {
        var (anna, bob) = (await _app.SignedInAsync(), await _app.SignedInAsync(name: "Bob"));
        await RenameAsync(anna, "By Anna");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await RenameAsync(bob, "By Bob");
        var id = await _app.LookAsync(db => db.Users.Where(user => user.Name == "Bob").Select(user => user.Id).SingleAsync());

        async Task<IReadOnlyList<string>> Found(string query) => (await anna.Open($"/organise/log?{query}")).Texts(".deed-what");
        Assert.Equal(["Bob veranderde dit: sessie By Bob"], await Found($"by={id}&kind=Session"));
        Assert.Equal(2, (await Found("q=KEYNT1")).Count);
        Assert.Equal(["Bob veranderde dit: sessie By Bob"], await Found("day=2027-03-02&q=KEYNT1"));
        Assert.Equal(["Anna veranderde dit: sessie By Anna"], await Found("q=by+anna&kind=Session"));
        Assert.Empty(await Found("q=nothing-like-it"));
        Assert.Empty(await Found("day=nonsense&by=99"));
    }

    public async ValueTask InitializeAsync() => await _app.GivenAsync(
        A.Programme([A.Session("KEYNT1"), A.Session("OTHER1", theme: "other")], [A.Slot("KEYNT1", "09:00-10:00", "one"), A.Slot("OTHER1", "10:00-11:00", "one")]), PublishMode.OnButton);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<string> SeenAsync() => (await _app.Open("/2030/sessions/KEYNT1-keynt1")).One("h1").TextContent;

    private static async Task RenameAsync(Visitor organiser, string title) => await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Title", title));
}
