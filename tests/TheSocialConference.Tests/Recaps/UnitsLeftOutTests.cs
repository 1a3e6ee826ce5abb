using Microsoft.EntityFrameworkCore;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>What an import leaves as it was: what is broken, what is gone, and examples that are not asked for.</summary>
public sealed class UnitsLeftOutTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public UnitsLeftOutTests()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        _bench.Write("klein/klein.md", Seeds.Small);
        _bench.Write("about.md", Seeds.About);
    }

    public void Dispose() => _bench.Dispose();

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
    public async Task Of_an_example_that_is_left_out_nothing_is_read_below_its_edition()
    {
        _bench.Write("klein/aaa.md", Seeds.Post("aaa", "Tekst."));
        _bench.Edit("klein/klein.md", "  language: nl", "  language: nl\n  example: true");
        _bench.Edit("klein/klein.md", "title: Klein maar fijn", "title: Klein: maar fijn");
        var report = await _bench.ImportAsync(withExamples: false);
        Assert.Equal((UnitOutcome.Example, false), (report.Units[0].Outcome, report.HasFaults));

        _bench.Edit("klein/klein.md", "  example: true\n", "");
        Assert.Equal(["content/klein/klein.md:14: fields"], (await _bench.ImportAsync(withExamples: false)).Faults.Select(fault => $"{fault.File}:{fault.Line}: {fault.Field}"));
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
}
