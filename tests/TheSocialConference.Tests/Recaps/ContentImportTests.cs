using Microsoft.EntityFrameworkCore;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

public sealed class ContentImportTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public ContentImportTests()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        _bench.Write("klein/klein.md", Seeds.Small);
        _bench.Write("about.md", Seeds.About);
        _bench.Write("README.md", "Voor redacteuren.");
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_the_files_say_is_in_the_database()
    {
        var report = await _bench.ImportedAsync();

        Assert.Equal([("klein", UnitOutcome.Imported), ("proef", UnitOutcome.Imported), ("site", UnitOutcome.Imported)], report.Units.Select(unit => (unit.Title, unit.Outcome)));
        Assert.True(report.IsChange);
        var read = RecapReaderTests.Read(("proef/verslag.md", Seeds.Everything));
        var programme = await _bench.ProgrammeAsync("proef");
        Assert.Equal(read.Programme(), programme with { Speakers = [], Slots = [.. programme.Slots.Select(slot => slot with { Sequence = 0 })] });
        Assert.Equal(["Bas", "Vries, Anna de"], programme.Speakers.Select(speaker => speaker.SortName));
        var post = await _bench.LookAsync(db => db.Posts.SingleAsync(Cancellation));
        Assert.Equal(read.Posts.Single().Post.Value, post.AsValue());
        Assert.Equal(post.PublishedAt, post.UpdatedAt);
        Assert.Equal(("about", null, "Over"), await _bench.LookAsync(db => db.ContentPages.Select(page => ValueTuple.Create(page.Address, page.EditionSlug, page.Title)).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_second_import_writes_nothing()
    {
        await _bench.ImportedAsync();
        var before = await _bench.EverythingAsync();
        _bench.Time.Advance(TimeSpan.FromDays(1));

        var report = await _bench.ImportedAsync();

        Assert.All(report.Units, unit => Assert.Equal(UnitOutcome.Unchanged, unit.Outcome));
        Assert.False(report.IsChange);
        Assert.Equal(before, await _bench.EverythingAsync());
    }

    [Fact]
    public async Task A_file_that_says_the_same_in_other_words_of_yaml_changes_no_record()
    {
        await _bench.ImportedAsync();
        var before = await _bench.ProgrammeAsync("proef");
        _bench.Edit("proef/verslag.md", "name: 'Dag van de Proef'", "name: Dag van de Proef # zonder aanhalingstekens");
        _bench.Time.Advance(TimeSpan.FromDays(1));

        var report = await _bench.ImportedAsync();

        Assert.All(report.Units.SelectMany(unit => unit.Records), record => Assert.Equal(ImportOutcome.Unchanged, record.What));
        Assert.Equal(before, await _bench.ProgrammeAsync("proef"));
        Assert.Equal([1, 1], await _bench.LookAsync(db => db.Releases.Select(release => release.Number).ToListAsync(Cancellation)));
        Assert.Equal(await _bench.LookAsync(db => db.Posts.Select(post => post.PublishedAt).SingleAsync(Cancellation)), await _bench.LookAsync(db => db.Posts.Select(post => post.UpdatedAt).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        var before = await _bench.EverythingAsync();
        var would = await _bench.ImportAsync(dryRun: true);
        Assert.Equal(before, await _bench.EverythingAsync());
        Assert.False(Directory.Exists(_bench.Pictures));

        var did = await _bench.ImportedAsync();
        Assert.Equal(did.Units.SelectMany(unit => unit.Records), would.Units.SelectMany(unit => unit.Records));
        Assert.False(would.IsChange);
    }

    [Fact]
    public async Task The_report_names_what_was_added_changed_and_removed()
    {
        await _bench.ImportedAsync();
        _bench.Edit("klein/klein.md", "title: Klein maar fijn", "title: Klein en fijn");
        _bench.Edit("klein/klein.md", "sessions:\n", "stages:\n  - {slug: zaal, name: Zaal}\nsessions:\n");
        _bench.Write("klein/praktisch.md", "---\npage: {address: practical, title: Praktisch}\n---\nHier.\n");
        await _bench.ImportedAsync();
        _bench.Remove("klein/praktisch.md");
        _bench.Edit("klein/klein.md", "name: Kleine dag", "name: Kleinste dag");

        var report = await _bench.ImportedAsync();

        Assert.Equal(
            """
            klein: imported
              changed   edition klein “Kleinste dag” (Name)
              removed   page klein/practical (nl) “Praktisch”
              unchanged 1 stage, 1 session, 1 speaker
            proef: unchanged
            site: unchanged

            """,
            report.ToString());
        Assert.Equal("Klein en fijn", (await _bench.ProgrammeAsync("klein")).Sessions.Single().Title);
    }

    [Fact]
    public async Task A_broken_edition_stays_as_it_was_and_the_others_go_in()
    {
        await _bench.ImportedAsync();
        var before = await _bench.ProgrammeAsync("klein");
        _bench.Edit("klein/klein.md", "title: Klein maar fijn", "title: Klein\n    kind: geen");
        _bench.Edit("proef/verslag.md", "name: 'Dag van de Proef'", "name: Dag");

        var report = await _bench.ImportAsync();

        Assert.Equal(["content/klein/klein.md:15: sessions[0].kind: found \"geen\"; expected one of talk, opening, keynote, case, discussion, workshop, closing"], report.Faults.Select(fault => fault.ToString()));
        Assert.Equal([UnitOutcome.Refused, UnitOutcome.Imported, UnitOutcome.Unchanged], report.Units.Select(unit => unit.Outcome));
        Assert.Equal(before, await _bench.ProgrammeAsync("klein"));
        Assert.Equal("Dag", (await _bench.ProgrammeAsync("proef")).Edition.Name);

        _bench.Edit("klein/klein.md", "kind: geen", "kind: case");
        await _bench.ImportedAsync();
        Assert.Equal(SessionKind.Case, (await _bench.ProgrammeAsync("klein")).Sessions.Single().Kind);
    }

    [Fact]
    public async Task An_edition_that_publishes_on_save_gets_a_release_for_every_change()
    {
        await _bench.ImportedAsync();
        _bench.Edit("klein/klein.md", "name: Cor Klein", "name: Cor Kleiner");
        await _bench.ImportedAsync();
        Assert.Equal(
            [(1, "import", "Cor Klein"), (2, "import", "Cor Kleiner")],
            await _bench.LookAsync(async db => (await db.Releases.Where(release => release.EditionSlug == "klein").OrderBy(release => release.Number).ToListAsync(Cancellation))
                .Select(release => (release.Number, release.By, release.Programme.Speakers.Single().Name)).ToList()));
    }

    [Fact]
    public async Task An_edition_that_publishes_on_a_button_gets_its_first_release_only()
    {
        await _bench.ImportedAsync();
        _bench.Edit("proef/verslag.md", "question: Hoe", "question: Wat");
        await _bench.ImportedAsync();
        Assert.Equal([(1, "Hoe")], await _bench.LookAsync(async db =>
            (await db.Releases.Where(release => release.EditionSlug == "proef").ToListAsync(Cancellation)).Select(release => (release.Number, release.Programme.Edition.Question!)).ToList()));
    }

    [Fact]
    public async Task A_speaker_that_changes_is_published_with_every_edition_they_are_in()
    {
        _bench.Edit("klein/klein.md", "speakers: [cor]", "speakers: [cor, bas]");
        await _bench.ImportedAsync();
        _bench.Edit("proef/verslag.md", "name: Bas", "name: Bas Proef");
        await _bench.ImportedAsync();
        Assert.Equal("Bas Proef", await _bench.LookAsync(async db => (await db.Releases.Where(release => release.EditionSlug == "klein").OrderByDescending(release => release.Number).FirstAsync(Cancellation))
            .Programme.SpeakerBy("bas")!.Name));
    }

    [Fact]
    public async Task Example_editions_are_left_out_unless_they_are_asked_for()
    {
        _bench.Edit("klein/klein.md", "  language: nl", "  language: nl\n  example: true");
        var report = await _bench.ImportAsync(withExamples: false);
        Assert.Equal([UnitOutcome.Example, UnitOutcome.Imported, UnitOutcome.Imported], report.Units.Select(unit => unit.Outcome));
        Assert.Equal(["proef"], await _bench.LookAsync(db => db.Editions.Select(edition => edition.Slug).ToListAsync(Cancellation)));

        await _bench.ImportedAsync();
        Assert.Equal(["klein", "proef"], await _bench.LookAsync(db => db.Editions.OrderBy(edition => edition.Slug).Select(edition => edition.Slug).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_folder_that_vanishes_takes_nothing_with_it()
    {
        await _bench.ImportedAsync();
        var before = await _bench.EverythingAsync();
        Directory.Delete(Path.Combine(_bench.Folder, "klein"), recursive: true);
        Assert.Equal([UnitOutcome.Gone, UnitOutcome.Unchanged, UnitOutcome.Unchanged], (await _bench.ImportAsync()).Units.Select(unit => unit.Outcome));
        Directory.Delete(_bench.Folder, recursive: true);

        var report = await _bench.ImportAsync();

        Assert.Equal(["content:1: folder: found nothing; expected the content folder"], report.Faults.Select(fault => fault.ToString()));
        Assert.Equal(before, await _bench.EverythingAsync());
    }

    [Fact]
    public async Task Pictures_are_made_once_and_keep_their_original()
    {
        byte[] given = Given.Quarters(1200, 800);
        _bench.Write("klein/foto.png", given);
        _bench.Write("klein/stuk.md", Seeds.Post("stuk", "![Een vlak](foto.png)"));
        await _bench.ImportedAsync();

        var picture = await _bench.LookAsync(db => db.Pictures.SingleAsync(Cancellation));
        Assert.Equal(FoundFile.Of("", given).Hash, picture.Hash);
        Assert.Equal(given, await _bench.LookAsync(db => db.ContentFiles.Where(file => file.Path == "klein/foto.png").Select(file => file.Bytes).SingleAsync(Cancellation)));
        Assert.All(picture.Widths, width => Assert.True(File.Exists(Path.Combine(_bench.Pictures, PictureFolder.FileName(picture, width, PictureFormat.WebP)))));
    }

    [Fact]
    public async Task A_new_session_slug_is_in_every_text_that_leads_to_it()
    {
        _bench.Write("stuk.md", Seeds.Post("stuk", "Zie [klein](session:KLEIN1)."));
        await _bench.ImportedAsync();
        var updated = await _bench.LookAsync(db => db.Posts.Where(post => post.Slug == "stuk").Select(post => post.UpdatedAt).SingleAsync(Cancellation));
        _bench.Edit("klein/klein.md", "title: Klein maar fijn", "title: Groot en grof");
        await _bench.ImportedAsync();

        var post = await _bench.LookAsync(db => db.Posts.SingleAsync(post => post.Slug == "stuk", Cancellation));
        Assert.Contains("~/klein/sessions/KLEIN1-groot-en-grof", post.Rendered.Html, StringComparison.Ordinal);
        Assert.Equal(updated, post.UpdatedAt);
    }
}
