using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class RecordTests : IAsyncLifetime
{
    private const string Keynote = "/organise/2030/sessions/KEYNT1";

    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task An_organiser_renames_a_session_and_visitors_see_it()
    {
        var organiser = await _app.SignedInAsync();

        var saved = await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Title", "Keynote"));

        Assert.Equal($"{Keynote}?done=saved", saved.Location);
        Assert.Equal("Opgeslagen.", Assert.Single((await organiser.Open(saved.Location!)).Texts(".done")));
        Assert.Equal("Keynote", await _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Sessions).Where(session => session.Code == "KEYNT1").Select(session => session.Title).SingleAsync()));
        Assert.Contains("Keynote", (await _app.Open("/2030/programme")).Text, StringComparison.Ordinal);
        var deed = await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).OrderByDescending(deed => deed.Number).FirstAsync(deed => deed.Kind == SubjectKind.Session));
        Assert.Equal(("KEYNT1", DeedKind.Changed, "Anna"), (deed.Key, deed.What, deed.Content!.By));
    }

    [Fact]
    public async Task A_form_that_is_sent_as_it_came_changes_nothing()
    {
        var organiser = await _app.SignedInAsync();
        var before = await _app.LookAsync(db => db.Deeds.CountAsync());

        foreach (var address in new[] { Keynote, "/organise/2030/themes/themed", "/organise/2030/stages/one", "/organise/2030/facts", $"/organise/2030/slots/{A.Slot("KEYNT1", "09:00-10:00").Id}", $"/organise/2030/slots/{A.Break("lunch", "12:00-13:00").Id}" })
        {
            var saved = await organiser.Submit(await organiser.Open(address), "form.record", "Do=save");
            Assert.Equal($"{address}?done=saved", saved.Location);
        }

        Assert.Equal(before, await _app.LookAsync(db => db.Deeds.CountAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.Releases.CountAsync()));
    }

    [Fact]
    public async Task Who_saves_a_session_that_changed_meanwhile_sees_both_versions_and_chooses()
    {
        var (anna, bob) = (await _app.SignedInAsync(), await _app.SignedInAsync(name: "Bob"));
        var (hers, his) = (await anna.Open(Keynote), await bob.Open(Keynote));
        await anna.Submit(hers, "form.record", "Do=save", ("Title", "By Anna"), ("Abstract.nl", "Van Anna."));

        var stale = await bob.Submit(his, "form.record", "Do=save", ("Title", "By Bob"), ("How.nl", "Hoe dan?"));
        Assert.Equal(HttpStatusCode.OK, stale.Status);
        Assert.Equal("Anna veranderde dit terwijl jij het bewerkte", Assert.Single(stale.Texts(".summary h2")));
        Assert.Equal(["Versie van Anna By Anna", "Jouw versie By Bob"], stale.Texts(".version label"));
        Assert.Equal("Van Anna.", stale.One(".versions dd").TextContent);
        Assert.Equal("By Anna", await TitleAsync());

        var unchosen = await bob.Submit(stale, "form.record", "Do=save");
        Assert.Equal("Titel: Kies een van beide versies.", Assert.Single(unchosen.Texts(".summary li")));
        Assert.Equal("Hoe dan?", unchosen.One("[name='How.nl']").GetAttribute("value"));

        var saved = await bob.Submit(unchosen, "form.record", "Do=save", ("Choice.Title", "theirs"));
        Assert.Equal($"{Keynote}?done=saved", saved.Location);
        var (title, text, how) = await _app.LookAsync(async db =>
        {
            var session = (await db.WholeEditions.SingleAsync()).Sessions.Single(session => session.Code == "KEYNT1");
            return (session.Title, session.Abstract!.Nl, session.How!.Nl);
        });
        Assert.Equal(("By Anna", "Van Anna.", "Hoe dan?"), (title, text, how));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_record()
    {
        var organiser = await _app.SignedInAsync();
        var form = await organiser.Open("/organise/2030/sessions/~new");
        (string, string)[] filled = [("Title", "Nieuw"), ("Speakers.0.Slug", "speaker-keynt1")];

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => organiser.Submit(form, "form.record", "Do=save", filled)));

        Assert.Single(sent.Select(visit => visit.Location).Distinct());
        Assert.Equal(3, await _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Sessions).CountAsync()));
    }

    [Fact]
    public async Task A_slot_on_a_stage_that_is_taken_is_saved_when_asked_twice()
    {
        var organiser = await _app.SignedInAsync();
        var address = $"/organise/2030/slots/{A.Slot("SECOND", "10:00-11:00").Id}";

        var asked = await organiser.Submit(await organiser.Open(address), "form.record", "Do=save", ("Time", "09:30"));
        Assert.Equal("one is dubbel bezet: “Title of KEYNT1” (09:00–10:00) en “Title of SECOND” (09:30–10:30).", Assert.Single(asked.Texts(".summary li")));
        Assert.Equal(10, (await StartAsync("SECOND")).Hour);

        var saved = await organiser.Submit(asked, "form.record", "Do=save");
        Assert.Equal($"{address}?done=saved", saved.Location);
        Assert.Equal(9, (await StartAsync("SECOND")).Hour);
    }

    [Fact]
    public async Task Another_title_for_a_session_that_is_in_a_conflict_already_is_saved_at_once()
    {
        await using var app = new ConferenceApp();
        await app.GivenAsync(A.Programme([A.Session("KEYNT1"), A.Session("SECOND")], [A.Slot("KEYNT1", "09:00-10:00", "one"), A.Slot("SECOND", "09:30-10:30", "one")]));
        var organiser = await app.SignedInAsync();

        var saved = await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Title", "Anders"));

        Assert.Equal($"{Keynote}?done=saved", saved.Location);
    }

    [Fact]
    public async Task What_is_removed_can_be_put_back_with_what_went_along()
    {
        var organiser = await _app.SignedInAsync();

        var removed = await organiser.Submit(await organiser.Open(Keynote), ".remove form");
        Assert.Equal("/organise/2030/sessions?done=removed", removed.Location);
        Assert.DoesNotContain("KEYNT1", (await _app.Open("/2030/programme")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/2030/sessions/KEYNT1-keynt1")).Status);

        var list = await organiser.Open("/organise/2030/removed");
        var restored = await organiser.Submit(list, ".plain li:last-child form");
        Assert.Equal($"{Keynote}?done=restored", restored.Location);
        Assert.Equal(9, (await StartAsync("KEYNT1")).Hour);
        Assert.Contains("KEYNT1", (await _app.Open("/2030/programme")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/2030/sessions/KEYNT1-keynt1")).Status);
        Assert.Equal(removed.Location, (await organiser.Submit(await organiser.Open(Keynote), ".remove form")).Location); // once more
    }

    [Fact]
    public async Task A_speaker_at_no_session_is_removed_and_put_back()
    {
        var organiser = await _app.SignedInAsync();
        var refused = await organiser.Submit(await organiser.Open("/organise/speakers/speaker-keynt1"), ".remove form");
        Assert.StartsWith("Deze spreker staat nog op de affiche", Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
        await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Speakers.0.Slug", ""));

        Assert.Equal("/organise/speakers?done=removed", (await organiser.Submit(await organiser.Open("/organise/speakers/speaker-keynt1"), ".remove form")).Location);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/speakers/speaker-keynt1")).Status);
        var back = await organiser.Submit(await organiser.Open("/organise/speakers"), "section[aria-labelledby=removed] form");

        Assert.Equal("/organise/speakers/speaker-keynt1?done=restored", back.Location);
        Assert.Equal(2, await _app.LookAsync(db => db.Speakers.CountAsync()));
        Assert.Empty((await organiser.Open("/organise/speakers")).Document.QuerySelectorAll("section[aria-labelledby=removed]"));
    }

    [Theory]
    [InlineData("", "speaker-keynt1", "speaker-second")]
    [InlineData("?sort=organisation", "speaker-second", "speaker-keynt1")]
    [InlineData("?sort=sessions", "speaker-second", "speaker-keynt1")]
    public async Task Speakers_are_sorted_by_what_is_asked(string sort, params string[] order)
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Speakers.0.Slug", ""));
        await organiser.Submit(await organiser.Open("/organise/speakers/speaker-second"), "form.record", "Do=save", ("Organisation", "Emerce"));

        var list = await organiser.Open($"/organise/speakers{sort}");

        Assert.Equal(order, list.Document.QuerySelectorAll(".records tbody th").Select(cell => cell.TextContent));
        Assert.Equal(sort.Length == 0 ? 0 : 1, list.Document.QuerySelectorAll("th[aria-sort]").Length);
    }

    [Theory]
    [InlineData(Keynote, "Title", "", "Titel: Vul dit in.")]
    [InlineData(Keynote, "Links.0.Url", "javascript:alert(1)", "Links, 1: Tekst: Vul dit in.")]
    [InlineData(Keynote, "Language", "??", "Gesproken taal: Dit is geen taalcode. Gebruik bijvoorbeeld nl of en.")]
    [InlineData(Keynote, "Slug", "A b", "Leesbaar stuk van het adres: Gebruik kleine letters, cijfers en streepjes, en begin en eindig niet met een streepje.")]
    [InlineData(Keynote, "Title", "a\u0001b", "Titel: Hier staat een teken in dat niet bewaard kan worden. Typ de tekst opnieuw, of plak hem zonder opmaak.")]
    [InlineData("/organise/2030/facts", "TimeZone", "Mars/Olympus", "Tijdzone: Deze tijdzone is niet bekend. Schrijf bijvoorbeeld Europe/Amsterdam.")]
    [InlineData("/organise/2030/facts", "LastDay", "2030-02-01", "Laatste dag: De laatste dag ligt voor de eerste.")]
    public async Task Bad_input_is_said_at_the_field_and_kept(string address, string field, string value, string complaint)
    {
        var organiser = await _app.SignedInAsync();

        var refused = await organiser.Submit(await organiser.Open(address), "form.record", "Do=save", (field, value));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal(complaint, refused.Texts(".summary li")[0]);
        Assert.Equal(value, refused.One($"[name='{field}']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("02:30", "2030-03-31", "Deze tijd bestaat niet")]
    [InlineData("02:30", "2030-10-27", "Deze tijd komt die nacht twee keer voor")]
    public async Task A_time_that_the_clock_skips_or_has_twice_is_refused(string time, string night, string complaint)
    {
        var day = DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture).AddDays(-1);
        await _app.GivenAsync(A.Programme([A.Session("NIGHT1")], edition: A.Edition("night", day)));
        var organiser = await _app.SignedInAsync();

        var refused = await organiser.Submit(await organiser.Open("/organise/night/slots/~new?session=NIGHT1"), "form.record", "Do=save", ("Time", time));

        Assert.Contains(complaint, Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_markdown_and_saves_nothing()
    {
        var organiser = await _app.SignedInAsync();

        var preview = await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=preview", ("Abstract.nl", "Dit is **vet** <script>alert(1)</script>"));

        Assert.Equal("vet", preview.One(".preview strong").TextContent);
        Assert.Empty(preview.Document.QuerySelectorAll(".preview script"));
        Assert.Equal(0, await _app.LookAsync(db => db.Deeds.CountAsync(deed => deed.Kind == SubjectKind.Session)));
    }

    [Fact]
    public async Task An_earlier_version_fills_the_form_and_saving_brings_it_back()
    {
        var organiser = await _app.SignedInAsync();
        await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Title", "First"));
        await organiser.Submit(await organiser.Open(Keynote), "form.record", "Do=save", ("Title", "Second"));
        var first = (await organiser.Open(Keynote)).Document.QuerySelectorAll(".history a")[1].GetAttribute("href");

        var then = await organiser.Open($"{Keynote}{first}");
        Assert.Equal("First", then.One("[name=Title]").GetAttribute("value"));
        await organiser.Submit(then, "form.record", "Do=save");

        Assert.Equal("First", await TitleAsync());
    }

    public async ValueTask InitializeAsync() => await _app.GivenAsync(A.Programme(
        [A.Session("KEYNT1"), A.Session("SECOND")], [A.Slot("KEYNT1", "09:00-10:00", "one"), A.Slot("SECOND", "10:00-11:00", "one"), A.Break("lunch", "12:00-13:00")]));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<string> TitleAsync() => _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Sessions).Where(session => session.Code == "KEYNT1").Select(session => session.Title).SingleAsync());

    private Task<DateTime> StartAsync(string code) => _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Slots).Where(slot => slot.Session!.Code == code).Select(slot => slot.Start).SingleAsync());
}
