using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Somebody asks to be forgotten: what is left of them, down to the bytes of the database.</summary>
public sealed class EraseTests : IAsyncDisposable
{
    private const string Name = "Quirijn Zonderland";
    private const string Session = "/organise/2030/sessions/KEYNT1";
    private const string Speaker = "/organise/speakers/speaker-keynt1";
    private const string Erased = "Iemand van wie de gegevens zijn gewist";

    private readonly ConferenceApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Of_an_organiser_nothing_is_left_but_what_they_did()
    {
        var (owner, organiser) = await GivenOrganiserAsync();
        Assert.Equal(["Quirijn", "quirijn"], await FoundAsync("Quirijn", "quirijn", "nobody-at-all"));
        var id = await IdAsync();
        var deeds = await _app.LookAsync(db => db.Deeds.CountAsync());
        var people = await owner.Open("/organise/people");
        Assert.Single(people.Document.QuerySelectorAll($"a[href='/organise/people/{id}/erase']"));

        var page = await owner.Open($"/organise/people/{id}/erase");
        Assert.Equal($"Wis de gegevens van {Name}", page.One("h1").TextContent);
        Assert.Contains("De naam onder 1 bericht: daar komt “redactie” te staan.", page.Texts("#goes ~ ul li"));
        Assert.Contains(page.Texts("#stays ~ ul li"), line => line.Contains("de laatste op 1 september 2027", StringComparison.Ordinal));
        var done = await owner.Submit(page, "form.record");

        Assert.Equal("/organise/people?done=erased", done.Location);
        Assert.Empty(await FoundAsync("Quirijn", "quirijn", "Zonderland", "zonderland"));
        Assert.Equal((deeds + 1, null), (await _app.LookAsync(db => db.Deeds.CountAsync()), (await _app.LookAsync(db => DeedLog.VerifyAsync(db, default))).Fault));
        Assert.StartsWith("/organise/sign-in", (await organiser.Open("/organise")).Location, StringComparison.Ordinal);
        Assert.Equal("redactie", (await _app.LookAsync(db => db.Posts.SingleAsync())).Author);
        Assert.Contains("redactie", (await _app.Open("/blog/bericht")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Open($"/organise/people/{id}/erase")).Status);
    }

    [Fact]
    public async Task What_an_erased_organiser_did_can_still_be_seen_and_put_back()
    {
        var (owner, _) = await GivenOrganiserAsync();
        var id = await IdAsync();
        await owner.Submit(await owner.Open($"/organise/people/{id}/erase"), "form.record");

        var log = (await owner.Open("/organise/log")).Texts(".deed-what");
        Assert.Contains($"{Erased} veranderde dit: sessie Van Quirien", log);
        Assert.Contains($"Olga wiste gegevens: account nummer {id}", log);
        var release = await owner.Open("/organise/2030/releases/2");
        Assert.Equal(HttpStatusCode.OK, release.Status);
        Assert.Contains(Erased, release.Text, StringComparison.Ordinal);
        var change = await _app.LookAsync(db => db.Deeds.SingleAsync(deed => deed.Kind == SubjectKind.Session && deed.What == DeedKind.Changed));
        Assert.Equal("Van Quirien", (await FilesSite.FieldsAsync(owner, $"{Session}?version={change.Number}"))["Title"]);
    }

    [Fact]
    public async Task Somebody_who_was_removed_before_is_erased_too()
    {
        var (owner, _) = await GivenOrganiserAsync();
        var id = await IdAsync();
        await owner.Post("/organise/people?handler=Remove", Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)(await owner.Open("/organise/people")).One($"form[action='?handler=Remove']:has([value='{id}'])")));
        var link = (await owner.Open("/organise/people")).One("#former ~ ul a").GetAttribute("href")!;

        await owner.Submit(await owner.Open(link), "form.record");

        Assert.Empty(await FoundAsync("Quirijn", "quirijn"));
        Assert.Empty((await owner.Open("/organise/people")).Document.QuerySelectorAll("#former"));
    }

    [Fact]
    public async Task The_last_owner_and_oneself_are_not_erased()
    {
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");

        var alone = await owner.Open("/organise/people/1/erase");
        Assert.Empty(alone.Document.QuerySelectorAll("form.record"));
        Assert.Equal("Je kunt jezelf niet wissen. Vraag het een andere eigenaar.", Assert.Single(alone.Texts(".summary p")));
        Assert.Equal(1, (await CommandAsync("erase", "olga@conference.example", "--yes")).Code);
        Assert.Single(await _app.LookAsync(db => db.Users.ToListAsync()));

        await _app.SignedInAsync(Role.Owner, "Otto");
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await owner.Open("/organise/people/2/erase")).One("form.record");
        Assert.Equal(HttpStatusCode.OK, (await owner.Post("/organise/people/1/erase", Visitor.FieldsOf(form))).Status);
        Assert.Equal(2, await _app.LookAsync(db => db.Users.CountAsync()));
        await owner.Submit(await owner.Open("/organise/people/2/erase"), "form.record");
        Assert.Equal("Olga", (await _app.LookAsync(db => db.Users.SingleAsync())).Name);
    }

    [Fact]
    public async Task A_speaker_is_gone_from_the_site_every_release_and_the_log()
    {
        var owner = await GivenSpeakerAsync();
        Assert.Equal(["Quirijn", "speaker-keynt1"], await FoundAsync("Quirijn", "speaker-keynt1", "nobody-at-all"));
        Assert.Contains(Name, (await _app.Open("/2030/sessions/KEYNT1-keynt1")).Text, StringComparison.Ordinal);
        var releases = await _app.LookAsync(db => db.Releases.CountAsync());

        var page = await owner.Open((await owner.Open(Speaker)).Document.QuerySelectorAll("main a[href$='/erase']").Single().GetAttribute("href")!);
        Assert.Equal(["Sessie: Van A naar B"], page.Texts("#elsewhere ~ ul li"));
        var done = await owner.Submit(page, "form.record");

        Assert.Equal("/organise/speakers?done=erased", done.Location);
        Assert.Equal(["Quirijn"], await FoundAsync("Quirijn", "Speaker-keynt1", "speaker-keynt1")); // in the text that was named
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/speakers/speaker-keynt1")).Status);
        var session = await _app.Open("/2030/sessions/KEYNT1-keynt1");
        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.DoesNotContain("speaker-keynt1", session.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await _app.Open("/2030/programme.json")).Text.Replace($"met {Name}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var left = await _app.LookAsync(db => db.Releases.OrderBy(release => release.Number).ToListAsync());
        Assert.Equal(releases, left.Count);
        Assert.All(left, release => Assert.DoesNotContain("speaker-keynt1", ProgrammeRecords.Whole(release.Programme), StringComparison.Ordinal));
        Assert.All(left.SkipLast(1), release => Assert.DoesNotContain(Name, ProgrammeRecords.Whole(release.Programme), StringComparison.Ordinal));
        Assert.Equal(("Wat er gezegd is.", null), (left[^1].Programme.Sessions[0].Quotes[0].Text, left[^1].Programme.Sessions[0].Quotes[0].Speaker));
        Assert.Null((await _app.LookAsync(db => DeedLog.VerifyAsync(db, default))).Fault);
        foreach (var number in Enumerable.Range(1, releases))
        {
            Assert.Equal(HttpStatusCode.OK, (await owner.Open($"/organise/2030/releases/{number}")).Status);
        }

        var log = (await owner.Open("/organise/log")).Texts(".deed-what");
        Assert.Contains("Iemand (de gegevens hierbij zijn gewist): spreker iemand die gewist is", log.Select(line => line.Replace(" veranderde dit", "", StringComparison.Ordinal)));
        Assert.Contains("Olga wiste gegevens: spreker nummer 1", log);
        var changes = await _app.Open("/2030/changes");
        Assert.Equal(HttpStatusCode.OK, changes.Status);
        Assert.DoesNotContain(Name, changes.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Their_portrait_goes_and_pictures_of_others_keep_what_they_say_but_the_name()
    {
        var owner = await GivenSpeakerAsync();
        var (portrait, group) = (await UploadAsync($"{Name} lacht", "Olga"), await UploadAsync($"Publiek luistert naar {Name}", Name));
        var form = await owner.Open(Speaker);
        var choice = form.Document.QuerySelectorAll("#f-Portrait option").Single(option => option.TextContent.StartsWith($"{Name} lacht", StringComparison.Ordinal));
        await owner.Submit(form, "form.record", "Do=save", ("Portrait", choice.GetAttribute("value")!));
        Assert.NotEmpty(Files(portrait));

        await owner.Submit(await owner.Open($"{Speaker}/erase"), "form.record");

        Assert.Empty(Files(portrait));
        var left = await _app.LookAsync(db => db.UploadedPictures.SingleAsync());
        Assert.Equal((group.Name, "Publiek luistert naar …"), (left.Name, left.Alt!.Nl));
        Assert.Contains("Iemand van wie de gegevens zijn gewist", (await owner.Open("/organise/pictures")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_speaker_who_was_removed_is_erased_by_the_log_that_still_knows_them()
    {
        var owner = await GivenSpeakerAsync();
        await owner.Submit(await owner.Open(Session), "form.record", "Do=save", ("Speakers.0.Slug", ""), ("Quotes.0.Speaker", ""), ("Abstract.nl", ""));
        Assert.Equal("/organise/speakers?done=removed", (await owner.Submit(await owner.Open(Speaker), ".remove form")).Location);
        Assert.Equal(HttpStatusCode.Gone, (await _app.Open("/speakers/speaker-keynt1")).Status);
        Assert.NotEmpty(await FoundAsync("Quirijn"));
        var list = await owner.Open("/organise/speakers");

        await owner.Submit(await owner.Open(list.One("#former ~ ul a").GetAttribute("href")!), "form.record");

        Assert.Empty(await FoundAsync("Quirijn", "speaker-keynt1"));
        Assert.All(await _app.LookAsync(db => db.Releases.ToListAsync()), release => Assert.DoesNotContain(Name, ProgrammeRecords.Whole(release.Programme), StringComparison.Ordinal));
        Assert.Empty((await owner.Open("/organise/speakers")).Document.QuerySelectorAll("#former, #removed"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Open($"{Speaker}/erase")).Status);
    }

    [Fact]
    public async Task A_text_that_leads_to_the_page_of_a_speaker_has_to_be_changed_first()
    {
        var owner = await GivenSpeakerAsync();
        await owner.Submit(await owner.Open("/organise/posts/~new"), "form.record", "Do=save", ("Title", "Bericht"), ("Body", "Van [hem](speaker:speaker-keynt1)."), ("State", "Published"));

        var page = await owner.Open($"{Speaker}/erase");

        Assert.Empty(page.Document.QuerySelectorAll("form.record"));
        Assert.StartsWith("Een tekst linkt naar de pagina van deze spreker", Assert.Single(page.Texts(".summary p")), StringComparison.Ordinal);
        Assert.Contains("Verslag: Bericht, met een link naar de pagina van deze spreker", page.Texts("#elsewhere ~ ul li"));
    }

    [Fact]
    public async Task A_speaker_from_a_file_is_gone_from_it_after_an_export()
    {
        await using var site = new FilesSite();
        var owner = await site.App.SignedInAsync(Role.Owner, "Olga");
        var page = await owner.Open("/organise/speakers/anna-de-vries/erase");
        Assert.Equal(["content/proef/verslag.md"], page.Texts("#elsewhere ~ ul:last-of-type li"));

        Assert.Equal("/organise/speakers?done=erased", (await owner.Submit(page, "form.record")).Location);
        await site.ImportAsync();
        Assert.Equal(["bas"], await site.App.LookAsync(db => db.Speakers.Select(speaker => speaker.Slug).ToListAsync()));
        await site.ExportAsync();
        await site.ImportAsync();

        Assert.DoesNotContain("nna", site.Read().Replace("announcement", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await site.App.LookAsync(async db => { await db.ForgetDeletedAsync(default); return 0; });
        Assert.Empty(await FoundAsync(site.App, "Anna de Vries", "anna-de-vries"));
        Assert.Contains("De bestanden en de site zeggen hetzelfde.", (await owner.Open(FilesSite.Files)).Texts("strong"));
    }

    [Fact]
    public async Task The_command_says_first_what_it_would_do()
    {
        await GivenOrganiserAsync();
        var address = (await _app.LookAsync(db => db.Users.SingleAsync(user => user.Name == Name))).Email!;

        Assert.Equal((1, ""), await CommandAsync("erase", "nobody@conference.example", "--yes"));
        var (code, said) = await CommandAsync("erase", address);
        Assert.Equal(1, code);
        Assert.StartsWith($"{Name}: 0 sessions and 1 posts have this name", said, StringComparison.Ordinal);
        Assert.Equal(2, await _app.LookAsync(db => db.Users.CountAsync()));

        (code, said) = await CommandAsync("erase", address, "--yes");

        Assert.Equal((0, "Erased."), (code, said.Split('\n')[^1]));
        Assert.Empty(await FoundAsync("Quirijn"));
        Assert.Equal(Actor.Program, (await _app.LookAsync(db => db.Deeds.SingleAsync(deed => deed.What == DeedKind.Erased))).Actor);
    }

    private async Task<int> IdAsync() => (await _app.LookAsync(db => db.Users.SingleAsync(user => user.Name == Name))).Id;

    /// <summary>Somebody who changed a session, published it and wrote a post.</summary>
    private async Task<(Visitor Owner, Visitor Organiser)> GivenOrganiserAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        var organiser = await _app.SignedInAsync(Role.Organiser, Name);
        await organiser.Submit(await organiser.Open(Session), "form.record", "Do=save", ("Title", "Van Quirien"));
        var written = await organiser.Submit(await organiser.Open("/organise/posts/~new"), "form.record", "Do=save", ("Title", "Bericht"), ("Body", "Hallo."), ("State", "Published"));
        Assert.Equal("/organise/posts/bericht?done=saved", written.Location);
        Assert.Equal(Name, (await _app.LookAsync(db => db.Posts.SingleAsync())).Author);
        return (owner, organiser);
    }

    /// <summary>Somebody with a page, on a bill and quoted, in several releases and named in a text.</summary>
    private async Task<Visitor> GivenSpeakerAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1", title: "Van A naar B")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        await owner.Submit(await owner.Open(Speaker), "form.record", "Do=save", ("Name", Name), ("Organisation", "Zonderland BV"), ("Bio.nl", $"{Name} schrijft."));
        await owner.Submit(await owner.Open(Session), "form.record", "Do=save", ("Abstract.nl", $"Een gesprek met {Name}."), ("Quotes.0.Text", "Wat er gezegd is."), ("Quotes.0.Speaker", "speaker-keynt1"), ("Quotes.0.Language", "nl"));
        await owner.Submit(await owner.Open(Session), "form.record", "Do=save", ("Note.nl", "Nog eens."));
        Assert.Equal(4, await _app.LookAsync(db => db.Releases.CountAsync()));
        return owner;
    }

    private async Task<UploadedPicture> UploadAsync(string alt, string by)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<PictureEditing>().AddAsync(Given.Quarters(100 + alt.Length, 120), new(alt, null), new(Actor.Organiser, null, by), CancellationToken.None);
        return added.Picture;
    }

    private string[] Files(UploadedPicture picture) => Directory.GetFiles(Path.Combine(_app.DataFolder, "pictures"), $"{picture.Picture.Hash[..16]}*");

    private async Task<(int Code, string Output)> CommandAsync(params string[] words)
    {
        var (code, output, _) = await RunningProgram.RunAsync(_app.DataFolder, words, ("ContentFolder", _app.DataFolder));
        return (code, output);
    }

    private Task<string[]> FoundAsync(params string[] words) => FoundAsync(_app, words);

    /// <summary>Which of the words stand anywhere in the files of the database.</summary>
    private static async Task<string[]> FoundAsync(ConferenceApp app, params string[] words)
    {
        var bytes = new StringBuilder();
        foreach (var file in Directory.GetFiles(app.DataFolder, "conference.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync());
        }

        var text = bytes.ToString();
        return [.. words.Where(word => text.Contains(word, StringComparison.Ordinal))];
    }
}
