using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using Microsoft.Data.Sqlite;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Editions;

public sealed class ChangesPageTests : IAsyncDisposable
{
    private static readonly Programme First = A.Programme(
        [A.Session("ONE001", speakers: ["kim"]), A.Session("TWO002", speakers: ["ans"])],
        [A.Slot("ONE001", "13:30-14:00", "right"), A.Slot("TWO002", "09:30-10:00", "left")],
        stages: [A.Stage("left"), A.Stage("right")]);

    private static readonly Programme Second = First with
    {
        Sessions = [First.Sessions[0], First.Sessions[1] with { Cancellation = A.Cancelled("ONE001") }],
        Slots = [A.Slot("ONE001", "14:15-14:45", "left"), First.Slots[1]],
    };

    private readonly ConferenceApp _app = new() { Settings = [("ExampleDay", "true")] };

    [Fact]
    public async Task What_was_published_first_is_told_with_how_much_it_held_and_that_nothing_changed_since()
    {
        await _app.PublishAsync(First);

        var page = await _app.Open("/2030/changes");

        Assert.Equal(["Sinds de publicatie is er niets veranderd. Wat er verschuift, vervalt of bij komt, staat hier."], page.Texts(".empty"));
        Assert.Equal(["Versie 1"], page.Texts(".release h2"));
        Assert.Equal(["Het programma is gepubliceerd, met 2 sessies, 2 sprekers, 1 thema en 2 podia."], page.Texts(".release-told"));
        Assert.Empty(page.Texts(".steps"));
    }

    [Fact]
    public async Task Releases_stand_newest_first_with_their_name_note_and_time_and_lead_to_what_changed()
    {
        await _app.PublishAsync(First);
        await ReleaseAsync(Second, 2, "Definitief", "Kijk nog even.\nTot dan!");

        var page = await _app.Open("/2030/changes");

        Assert.Equal(["Versie 2: Definitief", "Versie 1"], page.Texts(".release h2"));
        Assert.Equal(["1 maart 2027 om 11:00", "1 maart 2027 om 10:00"], page.Texts(".release time"));
        Assert.Equal("2027-03-01T11:00:00+01:00", page.Document.QuerySelector(".release time")!.GetAttribute("datetime"));
        Assert.Equal(["Kijk nog even. Tot dan!"], page.Texts(".release-note"));
        Assert.Equal(
            ["Title of TWO002: vervallen (reason), in plaats daarvan: Title of ONE001.", "Title of ONE001: verplaatst van right naar left, nu 14:15."],
            page.Texts("#release-2 li"));
        Assert.Equal(
            ["/2030/sessions/TWO002-two002", "/2030/sessions/ONE001-one001", "/2030/sessions/ONE001-one001"],
            page.Document.QuerySelectorAll("#release-2 li a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Texts(".empty"));
    }

    [Fact]
    public async Task In_English_names_keep_their_own_language()
    {
        await _app.PublishAsync(First);
        await _app.PublishAsync(Second with { Stages = [A.Stage("left"), new("right", new("rechts", null), false, false)] });

        var page = await _app.Open("/en/2030/changes");

        Assert.Equal("Changes · The Social Conference 2030 · The Social Conference", page.Document.Title);
        Assert.Equal("Title of ONE001: moved from en right to en left, now at 14:15.", page.Texts("#release-2 li")[1]);
        Assert.Equal(["nl", "nl", "nl"], page.Document.QuerySelectorAll("#release-2 a").Take(3).Select(link => link.GetAttribute("lang")));
        Assert.Equal("/2030/changes", page.One(".language").GetAttribute("href"));
        Assert.StartsWith("rechts: new name, was “en right”.", page.Texts("#release-2 li")[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_on_the_programme_any_more_is_named_without_a_link()
    {
        await _app.PublishAsync(First);
        await _app.PublishAsync(First with { Sessions = [First.Sessions[0]], Slots = [First.Slots[0]] });

        var page = await _app.Open("/2030/changes");

        Assert.Equal("Title of TWO002", page.One("#release-2 b").TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("#release-2 a"));
    }

    [Fact]
    public async Task More_than_thirty_releases_are_pages_with_addresses_that_stay()
    {
        await PublishManyAsync(65);

        var first = await _app.Open("/2030/changes");
        var second = await _app.Open(first.One(".steps a[rel=next]").GetAttribute("href")!);
        var third = await _app.Open(second.One(".steps a[rel=next]").GetAttribute("href")!);
        await _app.PublishAsync(First with { Edition = First.Edition with { Name = "Name 66" } });
        var later = await _app.Open("/2030/changes?until=35");

        Assert.Equal(Numbers(65, 36), Released(first));
        Assert.Equal(Numbers(35, 6), Released(second));
        Assert.Equal(Numbers(5, 1), Released(third));
        Assert.Equal("/2030/changes?until=5", second.One(".steps a[rel=next]").GetAttribute("href"));
        Assert.Equal("/2030/changes", second.One(".steps a[rel=prev]").GetAttribute("href"));
        Assert.Equal("/2030/changes?until=35", third.One(".steps a[rel=prev]").GetAttribute("href"));
        Assert.Empty(third.Document.QuerySelectorAll(".steps a[rel=next]"));
        Assert.Equal("https://conference.example/2030/changes?until=35", second.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("/en/2030/changes?until=35", second.One(".language").GetAttribute("href"));
        Assert.Equal(Released(second), Released(later));
        Assert.Equal("/2030/changes?until=65", later.One(".steps a[rel=prev]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/2031/changes")]
    [InlineData("/2031/changes.atom")]
    [InlineData("/2030/changes?until=0")]
    [InlineData("/2030/changes?until=3")]
    [InlineData("/2030/changes?until=01")]
    [InlineData("/2030/changes?until=-1")]
    [InlineData("/2030/changes?until=99999999999")]
    [InlineData("/2030/changes?until=x")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await _app.PublishAsync(First);
        await _app.PublishAsync(Second);

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open(address)).Status);
    }

    [Fact]
    public async Task A_release_that_is_not_shown_yet_is_not_told()
    {
        await _app.PublishAsync(First);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(_app.DataFolder, "conference.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var insert = other.CreateCommand();
            insert.CommandText = """INSERT INTO Releases (EditionSlug, Number, "By", At, Payload) SELECT EditionSlug, 2, "By", At, Payload FROM Releases""";
            Assert.Equal(1, await insert.ExecuteNonQueryAsync());
        }

        Assert.Equal(["Versie 1"], (await _app.Open("/2030/changes")).Texts(".release h2"));
    }

    [Theory]
    [InlineData("/2030/changes")]
    [InlineData("/2030/changes.atom")]
    public async Task While_the_database_is_away_it_says_so_and_afterwards_it_is_there(string address)
    {
        await _app.PublishAsync(First);
        var file = Path.Combine(_app.DataFolder, "conference.db");
        File.Move(file, $"{file}.away");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _app.Open(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/2030/programme")).Status);

        File.Move($"{file}.away", file);
        Assert.Equal(HttpStatusCode.OK, (await _app.Open(address)).Status);
    }

    [Fact]
    public async Task An_example_is_kept_out_of_indexes()
    {
        await _app.PublishAsync(A.Example(A.Session("ONE001")));

        Assert.Equal("noindex", (await _app.Open("/example/changes")).One("meta[name=robots]").GetAttribute("content"));
    }

    [Theory]
    [InlineData("/2030/changes")]
    [InlineData("/2030/changes.atom")]
    public async Task It_is_kept_until_the_edition_changes_and_answers_whoever_has_it(string address)
    {
        await _app.PublishAsync(First, A.Programme([A.Session("OTHER1")], edition: A.Edition("2031")));
        var before = await _app.Open(address);
        await _app.PublishAsync(A.Programme([A.Session("OTHER1", title: "X")], edition: A.Edition("2031")));
        var tag = before.Header("ETag")!;

        Assert.Equal(HttpStatusCode.NotModified, (await _app.Open(address, ("If-None-Match", tag))).Status);
        await _app.PublishAsync(Second);
        var after = await _app.Open(address, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(tag, after.Header("ETag"));
        Assert.Contains("14:15", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2030/changes", "/2030/changes.atom")]
    [InlineData("/2030/programme", "/2030/changes.atom")]
    [InlineData("/en/2030/changes", "/en/2030/changes.atom")]
    [InlineData("/en/2030/programme", "/en/2030/changes.atom")]
    public async Task The_feed_is_found_from_the_page_and_from_the_programme(string page, string feed)
    {
        await _app.PublishAsync(First);

        Assert.Contains(feed, (await _app.Open(page)).Document.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/2030/programme")]
    [InlineData("/menu")]
    public async Task The_programme_and_the_menu_lead_there(string address)
    {
        await _app.PublishAsync(First);

        Assert.Equal("Wijzigingen", (await _app.Open(address)).One("main a[href='/2030/changes']").TextContent);
    }

    [Fact]
    public async Task The_feed_has_the_newest_releases()
    {
        await _app.PublishAsync(First);
        await ReleaseAsync(Second, 2, null, null);

        var visit = await _app.Open("/2030/changes.atom");
        var feed = SyndicationFeed.Load(XmlReader.Create(new MemoryStream(visit.Body)));

        Assert.Equal("application/atom+xml; charset=utf-8", visit.Header("Content-Type"));
        Assert.Equal(["Versie 2: 1 vervallen, 1 verplaatst", "Versie 1: het programma is gepubliceerd"], feed.Items.Select(entry => entry.Title.Text));
        Assert.Equal(["Version 2: 1 cancelled, 1 moved", "Version 1: the programme was published"], SyndicationFeed.Load(XmlReader.Create(new MemoryStream((await _app.Open("/en/2030/changes.atom")).Body))).Items.Select(entry => entry.Title.Text));
    }

    [Fact]
    public async Task The_address_of_an_edition_that_was_renamed_leads_on()
    {
        await _app.PublishAsync(First);
        await _app.ChangeAsync(db =>
        {
            db.FormerSlugs.Add(new(AddressKind.Edition, "", "old", "2030"));
            return Task.CompletedTask;
        });

        Assert.Equal("/en/2030/changes", (await _app.Open("/en/old/changes")).Location);
        Assert.Equal("/en/2030/changes.atom", (await _app.Open("/en/old/changes.atom")).Location);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string[] Numbers(int from, int to) => [.. Enumerable.Range(to, from - to + 1).Reverse().Select(n => $"Versie {n}")];

    private static IEnumerable<string> Released(Visit page) => page.Texts(".release h2");

    private Task ReleaseAsync(Programme programme, int number, string? name, string? note) => _app.ChangeAsync(db =>
    {
        db.Releases.Add(new(programme, number, "test", _app.Clock.GetUtcNow().AddHours(1), name, note));
        return Task.CompletedTask;
    });

    private async Task PublishManyAsync(int count) => await _app.ChangeAsync(db =>
    {
        db.Releases.AddRange(Enumerable.Range(1, count).Select(n =>
            new ProgrammeRelease(First with { Edition = First.Edition with { Name = $"Name {n}" } }, n, "test", _app.Clock.GetUtcNow())));
        return Task.CompletedTask;
    });
}
