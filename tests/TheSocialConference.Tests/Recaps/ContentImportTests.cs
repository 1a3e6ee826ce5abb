using Microsoft.EntityFrameworkCore;
using TheSocialConference.Pictures;

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
