using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>Files and the site change the same programme.</summary>
public sealed class WhoWinsTests : IDisposable
{
    private readonly ContentBench _bench = new();

    public WhoWinsTests() => _bench.Write("proef/verslag.md", Seeds.Everything);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_was_changed_on_the_site_survives_a_change_to_another_record_in_the_file()
    {
        await _bench.ImportedAsync();
        await RenameAsync("PROEF1", "Op de site hernoemd");
        _bench.Edit("proef/verslag.md", "Welkom: we beginnen", "Welkom: hier");

        var report = await _bench.ImportedAsync();

        Assert.Equal(["Welkom: hier", "Op de site hernoemd", "Gaat niet door"], (await _bench.ProgrammeAsync("proef")).Sessions.Select(session => session.Title));
        Assert.DoesNotContain(report.Units.SelectMany(unit => unit.Records), record => record.What == ImportOutcome.Kept);
    }

    [Fact]
    public async Task What_both_changed_stays_as_it_is_on_the_site_and_is_reported()
    {
        await _bench.ImportedAsync();
        await RenameAsync("PROEF1", "Op de site hernoemd");
        _bench.Edit("proef/verslag.md", "Proeven en proberen\n    title-from", "In het bestand hernoemd\n    title-from");

        var report = await _bench.ImportedAsync();

        Assert.Equal("Op de site hernoemd", (await _bench.ProgrammeAsync("proef")).SessionBy("PROEF1")!.Title);
        Assert.Equal(
            ["session PROEF1 “Op de site hernoemd” (it was changed here and in the files since the last import)"],
            report.Units.SelectMany(unit => unit.Records).Where(record => record.What == ImportOutcome.Kept).Select(record => record.ToString()));
    }

    [Fact]
    public async Task A_post_that_was_withdrawn_on_the_site_stays_so_when_its_file_changes()
    {
        await _bench.ImportedAsync();
        await _bench.ChangePostAsync("verslag-van-de-proef", post => post with { State = PostState.Withdrawn });
        _bench.Edit("proef/verslag.md", "Er werd geproefd.", "Er werd niet geproefd.");

        var report = await _bench.ImportedAsync();

        var post = await _bench.LookAsync(async db => (await db.Posts.SingleAsync()).AsValue());
        Assert.Equal(PostState.Withdrawn, post.State);
        Assert.Contains("Er werd geproefd.", post.Body, StringComparison.Ordinal);
        Assert.Equal(["verslag-van-de-proef"], report.Units.SelectMany(unit => unit.Records).Where(record => record.What == ImportOutcome.Kept).Select(record => record.Key));
    }

    [Fact]
    public async Task A_session_added_on_the_site_keeps_its_place()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with
        {
            Sessions = [programme.Sessions[0], programme.Sessions[0] with { Code = "NIEUW1", Title = "Nieuw", Slug = "nieuw" }, .. programme.Sessions.Skip(1)],
        });
        _bench.Edit("proef/verslag.md", "Welkom: we beginnen", "Welkom: hier");
        await _bench.ImportedAsync();
        Assert.Equal(["OPEN31", "NIEUW1", "PROEF1", "WEG000"], (await _bench.ProgrammeAsync("proef")).Sessions.Select(session => session.Code));
    }

    [Fact]
    public async Task A_new_order_of_the_site_survives_a_change_in_the_file()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Sessions = [.. programme.Sessions.Reverse()] });
        _bench.Edit("proef/verslag.md", "Welkom: we beginnen", "Welkom: hier");
        await _bench.ImportedAsync();
        Assert.Equal(["WEG000", "PROEF1", "OPEN31"], (await _bench.ProgrammeAsync("proef")).Sessions.Select(session => session.Code));
    }

    [Fact]
    public async Task What_was_deleted_on_the_site_stays_away_unless_the_file_needs_it()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Themes = [programme.Themes[0]] });
        _bench.Edit("proef/verslag.md", "Welkom: we beginnen", "Welkom: hier");
        await _bench.ImportedAsync();
        Assert.Equal(["inhoud"], (await _bench.ProgrammeAsync("proef")).Themes.Select(theme => theme.Slug));

        _bench.Edit("proef/verslag.md", "kind: opening", "kind: opening\n    theme: vorm");
        await _bench.ImportedAsync();
        Assert.Equal(["inhoud", "vorm"], (await _bench.ProgrammeAsync("proef")).Themes.Select(theme => theme.Slug));
    }

    [Fact]
    public async Task Changes_that_cannot_go_together_are_refused_as_a_whole()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with
        {
            Sessions = [.. programme.Sessions.Select(session => session with { Speakers = [], Quotes = [.. session.Quotes.Select(quote => quote with { Speaker = null })] })],
        });
        var before = await _bench.ProgrammeAsync("proef");
        _bench.Edit("proef/verslag.md", "breaks:", "  - code: NIEUW1\n    title: Nieuw\n    quotes: [{text: ja, speaker: bas, language: nl}]\nbreaks:");

        var report = await _bench.ImportAsync();

        Assert.Equal(
            ["content/proef/verslag.md:1: edition: found Session NIEUW1 quotes 'bas', who speaks in no session of this edition.; expected what the files and the site say to go together"],
            report.Faults.Select(fault => fault.ToString()));
        Assert.Equal(before, await _bench.ProgrammeAsync("proef"));
    }

    [Fact]
    public async Task A_text_changed_on_the_site_in_one_language_is_a_change()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("proef", programme => programme with { Edition = programme.Edition with { Tagline = new LocalText("Alleen Nederlands", null) } }, PublishMode.OnButton);
        _bench.Edit("proef/verslag.md", "kind: opening", "kind: talk");
        await _bench.ImportedAsync();
        Assert.Equal(new LocalText("Alleen Nederlands", null), (await _bench.ProgrammeAsync("proef")).Edition.Tagline);
    }

    private Task RenameAsync(string code, string title) => _bench.ChangeAsync("proef", programme => programme with
    {
        Sessions = [.. programme.Sessions.Select(session => session.Code == code ? session with { Title = title } : session)],
    });
}
