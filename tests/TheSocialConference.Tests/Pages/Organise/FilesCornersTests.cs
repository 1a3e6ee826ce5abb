using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Records that one of the two does not have, texts, choices that come too late, and who may choose.</summary>
public sealed class FilesCornersTests : IAsyncLifetime
{
    private const string Agree = "De bestanden en de site zeggen hetzelfde.";
    private const string Session = "/organise/proef/sessions/PROEF1";
    private static readonly (string From, string To)[] RenamedInFile = [("title: Proeven en proberen", "title: Daar hernoemd")];

    private readonly FilesSite _site = new();
    private Visitor _organiser = null!;

    [Fact]
    public async Task What_was_removed_here_and_changed_in_the_file_is_put_back_in_its_place_with_its_times_or_stays_away()
    {
        await RemoveAsync(Session);
        await _site.EditFileAsync(RenamedInFile);
        Assert.Equal("1", await FilesSite.ToChooseAsync(_organiser));
        var page = await _organiser.Open(FilesSite.Files);
        Assert.Contains("Dit is op de site weggehaald en staat nog in het bestand.", page.Texts("#choose ~ .difference > p"));

        var early = await _organiser.Submit(page, $"form:has([value='{Programmes.SlotIdentity.Of("proef", "PROEF1", "")}'])", "Do=file");
        Assert.StartsWith("Dit past niet bij de rest van het programma:", early.Texts(".difference .complaint")[0], StringComparison.Ordinal);

        await _organiser.Submit(page, "#choose ~ .difference form", "Do=file");

        var programme = await ProgrammeAsync();
        Assert.Equal(["OPEN31", "PROEF1", "WEG000"], programme.Sessions.Select(session => session.Code));
        Assert.Equal(2, programme.Slots.Count(slot => slot.SessionCode == "PROEF1"));
        Assert.Equal("0", await FilesSite.ToChooseAsync(_organiser));

        await RemoveAsync(Session);
        await _site.EditFileAsync(("title: Daar hernoemd", "title: Nog eens"));
        await _organiser.Submit(await _organiser.Open(FilesSite.Files), "#choose ~ .difference form", "Do=here");
        await _site.EditFileAsync(("# Hieronder begint", "# Hier begint"));

        Assert.Equal(["OPEN31", "WEG000"], (await ProgrammeAsync()).Sessions.Select(session => session.Code));
        Assert.Equal("0", await FilesSite.ToChooseAsync(_organiser));
    }

    [Fact]
    public async Task What_was_changed_here_and_removed_from_the_file_is_removed_too_or_stays()
    {
        const string Theme = "/organise/proef/themes/vorm";
        await _organiser.Submit(await _organiser.Open(Theme), "form.record", "Do=save", ("Name.nl", "Hier"));
        await _site.EditFileAsync(("  - slug: vorm\n    name: Vorm\n    shape: star\n    colour: 4\n", ""));
        var page = await _organiser.Open(FilesSite.Files);
        Assert.Equal("Thema: Hier", Assert.Single(page.Texts("h4")));
        Assert.Contains("Dit staat op de site en niet in het bestand.", page.Texts(".difference > p"));

        await _organiser.Submit(page, ".difference form", "Do=file");

        Assert.Equal(HttpStatusCode.NotFound, (await _organiser.Open(Theme)).Status);
        Assert.Contains(Agree, (await _organiser.Open(FilesSite.Files)).Texts("strong"));
    }

    [Fact]
    public async Task What_others_here_need_cannot_be_removed_by_its_file()
    {
        var slot = $"/organise/proef/slots/{Programmes.SlotIdentity.Of("proef", null, "borrel")}";
        await _site.EditFileAsync(("stages: [podium-2, grote-zaal]", "stages: [grote-zaal]"), ("        stages: [podium-2]\n", ""));
        await _organiser.Submit(await _organiser.Open("/organise/proef/stages/podium-2"), "form.record", "Do=save", ("Name.nl", "Hier"));
        await _organiser.Submit(await _organiser.Open(slot), "form.record", "Do=save", ("Stages", "podium-2"));
        await _site.EditFileAsync(("  # Van deze weten we de naam niet.\n  - slug: podium-2\n    name: {nl: Podium 2, en: Stage 2}\n    placeholder: true\n", ""));

        var refused = await _organiser.Submit(await _organiser.Open(FilesSite.Files), "#choose ~ .difference form", "Do=file");

        Assert.Equal("Dit kan hier niet weg: iets anders op de site heeft het nog nodig.", Assert.Single(refused.Texts(".difference .complaint")));
        Assert.NotNull((await ProgrammeAsync()).StageBy("podium-2"));
    }

    [Fact]
    public async Task A_choice_between_versions_that_changed_meanwhile_does_nothing_and_shows_both()
    {
        await _organiser.Submit(await _organiser.Open(Session), "form.record", "Do=save", ("Title", "Hier hernoemd"));
        await _site.EditFileAsync(RenamedInFile);
        var seen = await _organiser.Open(FilesSite.Files);
        await _organiser.Submit(await _organiser.Open(Session), "form.record", "Do=save", ("Title", "Hier weer anders"));

        foreach (var choice in new[] { "Do=file", "Do=here", "Do=mix" })
        {
            var late = await _organiser.Submit(seen, ".difference form", choice, ("Choice.Title", "theirs"));
            Assert.StartsWith("Dit veranderde terwijl je keek", late.Texts(".difference .complaint")[0], StringComparison.Ordinal);
            Assert.Equal(["In het bestand Daar hernoemd", "Hier op de site Hier weer anders"], late.Texts(".difference label"));
        }

        await _site.EditFileAsync(("title: Daar hernoemd", "title: Daar weer anders"));
        var here = await _organiser.Submit(seen, ".difference form", "Do=here");
        Assert.Equal(["In het bestand Daar weer anders", "Hier op de site Hier weer anders"], here.Texts(".difference label"));
        Assert.Equal("1", await FilesSite.ToChooseAsync(_organiser));
        Assert.Equal("Hier weer anders", (await ProgrammeAsync()).SessionBy("PROEF1")!.Title);

        await _organiser.Submit(await _organiser.Open(FilesSite.Files), ".difference form", "Do=file");
        var twice = await _organiser.Submit(here, ".difference form", "Do=file");
        Assert.Equal("Dit verschil is er niet meer. Er is niets gedaan.", twice.Texts(".summary p")[0]);
    }

    [Fact]
    public async Task A_part_that_only_one_of_both_changed_is_chosen_already()
    {
        await _organiser.Submit(await _organiser.Open(Session), "form.record", "Do=save", ("Title", "Hier hernoemd"), ("How.nl", "Hier gevraagd?"));
        await _site.EditFileAsync([.. RenamedInFile, ("Uit het hoofd.", "Van daar.")]);

        await _organiser.Submit(await _organiser.Open(FilesSite.Files), ".difference form", "Do=mix", ("Choice.Title", "mine"));

        var session = (await ProgrammeAsync()).SessionBy("PROEF1")!;
        Assert.Equal(("Hier hernoemd", "Hier gevraagd?", "Van daar."), (session.Title, session.How!.Nl, session.Note!.Nl));
    }

    [Fact]
    public async Task Whoever_is_limited_chooses_within_their_limits_only()
    {
        await _organiser.Submit(await _organiser.Open(Session), "form.record", "Do=save", ("Title", "Hier hernoemd"));
        await _organiser.Submit(await _organiser.Open("/organise/proef/sessions/OPEN31"), "form.record", "Do=save", ("Note.nl", "Van hier."));
        await _site.EditFileAsync([.. RenamedInFile, ("kind: opening", "kind: talk")]);
        var limited = await _site.App.SignedInAsync(name: "Bob");
        await _site.App.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.Name == "Bob")).Limit(new(["proef/inhoud"], [])));

        foreach (var choice in new[] { "Do=file", "Do=here" })
        {
            var refused = await limited.Submit(await limited.Open(FilesSite.Files), "form.record:has([value='OPEN31'])", choice);
            Assert.StartsWith("Dit valt buiten wat jij mag bewerken.", refused.Texts(".difference .complaint")[0], StringComparison.Ordinal);
        }

        Assert.Equal("2", await FilesSite.ToChooseAsync(limited));
        await limited.Submit(await limited.Open(FilesSite.Files), "form.record:has([value='PROEF1'])", "Do=file");
        Assert.Equal("1", await FilesSite.ToChooseAsync(limited));
        Assert.Equal("Daar hernoemd", (await ProgrammeAsync()).SessionBy("PROEF1")!.Title);
    }

    [Fact]
    public async Task When_visitors_see_a_change_is_chosen_too()
    {
        await _organiser.Submit(await _organiser.Open("/organise/proef/facts"), "form.record", "Do=save", ("Hashtag", "#HIER"));
        await _site.EditFileAsync(("publish: on-button", "publish: on-save"));

        await _organiser.Submit(await _organiser.Open(FilesSite.Files), ".difference form", "Do=mix");

        var edition = await _site.App.LookAsync(db => db.Editions.SingleAsync());
        Assert.Equal((Programmes.PublishMode.OnSave, "#HIER"), (edition.PublishMode, edition.Hashtag));
        Assert.Equal("0", await FilesSite.ToChooseAsync(_organiser));
    }

    [Fact]
    public async Task An_edition_made_in_the_browser_is_a_file_that_an_export_makes()
    {
        await _site.App.GivenAsync(A.Programme([A.Session("KEYNT1")]));

        var page = await _organiser.Open("/en" + FilesSite.Files);

        Assert.Empty(page.Texts(".difference"));
        Assert.StartsWith("content/2030/2030.md (", Assert.Single(page.Texts("section[aria-labelledby='new-files'] li")), StringComparison.Ordinal);
        Assert.Equal("dotnet run --project src/TheSocialConference -- export", Assert.Single(page.Texts("pre")));
    }

    public async ValueTask InitializeAsync() => _organiser = await _site.App.SignedInAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task RemoveAsync(string address) =>
        Assert.EndsWith("?done=removed", (await _organiser.Submit(await _organiser.Open(address), ".remove form")).Location, StringComparison.Ordinal);

    private Task<Programmes.Programme> ProgrammeAsync() => _site.App.LookAsync(async db => (await db.WholeEditions.SingleAsync(edition => edition.Slug == "proef")).AsProgramme());
}
