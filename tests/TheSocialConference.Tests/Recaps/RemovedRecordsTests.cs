using Microsoft.EntityFrameworkCore;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>What the files do not say any more: it goes, and its address says so, unless somebody refers to it.</summary>
public sealed class RemovedRecordsTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public RemovedRecordsTests() => _bench.Write("klein/klein.md", Seeds.Small.Replace("    speakers: [cor]\n---\n", """
            speakers: [cor]
          - code: KLEIN2
            title: Mag weg
            theme: oud
            speakers: [dirk]
            slots:
              - {start: 2031-05-01 10:00, minutes: 30, stages: [zolder]}
        themes:
          - {slug: oud, name: Oud, shape: star, colour: 2}
        stages:
          - {slug: zolder, name: Zolder}
        ---

        """, StringComparison.Ordinal).Replace("  - slug: cor", "  - {slug: dirk, name: Dirk}\n  - slug: cor", StringComparison.Ordinal));

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_removed_record_goes_and_its_address_is_gone_for_good()
    {
        await _bench.ImportedAsync();
        _bench.Write("klein/klein.md", Seeds.Small);

        var report = await _bench.ImportedAsync();

        Assert.Equal(
            [("theme", "oud"), ("stage", "zolder"), ("session", "KLEIN2"), ("slot", SlotIdentity.Of("klein", "KLEIN2", "").ToString()), ("speaker", "dirk")],
            Records(report, ImportOutcome.Removed).Select(record => (record.Kind, record.Key)));
        Assert.Equal("KLEIN1", (await _bench.ProgrammeAsync("klein")).Sessions.Single().Code);
        Assert.Equal(
            [(AddressKind.Session, "klein", "KLEIN2", null), (AddressKind.Speaker, "", "dirk", null), (AddressKind.Stage, "klein", "zolder", null), (AddressKind.Theme, "klein", "oud", null)],
            await FormerAsync());
    }

    [Fact]
    public async Task A_record_that_comes_back_has_its_address_again()
    {
        var whole = _bench.Read("klein/klein.md");
        await _bench.ImportedAsync();
        _bench.Write("klein/klein.md", Seeds.Small);
        await _bench.ImportedAsync();
        _bench.Write("klein/klein.md", whole);
        await _bench.ImportedAsync();
        Assert.Equal([], await FormerAsync());
    }

    [Fact]
    public async Task A_session_that_a_post_elsewhere_is_about_is_kept_with_all_it_needs()
    {
        _bench.Write("stuk.md", Seeds.Post("stuk", "Zie [weg](session:KLEIN2)."));
        await _bench.ImportedAsync();
        var before = await _bench.ProgrammeAsync("klein");
        _bench.Write("klein/klein.md", Seeds.Small);

        var report = await _bench.ImportedAsync();

        Assert.Equal(
            [
                ("theme", "oud", "it is the theme of KLEIN2"),
                ("stage", "zolder", "KLEIN2 2031-05-01 10:00 is on it"),
                ("session", "KLEIN2", "the post stuk is about it"),
                ("slot", SlotIdentity.Of("klein", "KLEIN2", "").ToString(), "its session is kept"),
                ("speaker", "dirk", "KLEIN2 names them"),
            ],
            Records(report, ImportOutcome.Kept).Select(record => (record.Kind, record.Key, record.Detail)));
        Assert.Equal(before, await _bench.ProgrammeAsync("klein"));
        Assert.Equal([], await FormerAsync());
    }

    [Fact]
    public async Task A_speaker_on_the_bill_of_another_edition_is_kept()
    {
        _bench.Write("ander/ander.md", Seeds.Small.Replace("klein", "ander", StringComparison.Ordinal).Replace("KLEIN1", "ANDER1", StringComparison.Ordinal)
            .Replace("speakers:\n  - slug: cor\n    name: Cor Klein\n", "", StringComparison.Ordinal).Replace("[cor]", "[dirk]", StringComparison.Ordinal));
        await _bench.ImportedAsync();
        _bench.Write("klein/klein.md", Seeds.Small);
        Assert.Equal([("dirk", "ANDER1 names them")], Records(await _bench.ImportedAsync(), ImportOutcome.Kept).Select(record => (record.Key, record.Detail)));
        Assert.Equal("Dirk", (await _bench.ProgrammeAsync("ander")).Speakers.Single().Name);
    }

    [Fact]
    public async Task A_post_that_another_is_a_translation_of_is_kept()
    {
        _bench.Write("klein/stuk.md", Seeds.Post("stuk", "Tekst."));
        _bench.Write("piece.md", Seeds.Post("piece", "Text.", "  translation-of: stuk\n"));
        await _bench.ImportedAsync();
        _bench.Remove("klein/stuk.md");
        Assert.Equal([("stuk", "piece is a translation of it")], Records(await _bench.ImportedAsync(), ImportOutcome.Kept).Select(record => (record.Key, record.Detail)));
        Assert.Equal(["piece", "stuk"], await _bench.LookAsync(db => db.Posts.OrderBy(post => post.Slug).Select(post => post.Slug).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_removed_page_is_gone_when_no_language_has_it()
    {
        _bench.Write("klein/nl.md", "---\npage: {address: practical, language: nl, title: Praktisch}\n---\nHier.\n");
        _bench.Write("klein/en.md", "---\npage: {address: practical, language: en, title: Practical}\n---\nHere.\n");
        await _bench.ImportedAsync();
        _bench.Remove("klein/en.md");
        await _bench.ImportedAsync();
        Assert.Equal([], await FormerAsync());
        _bench.Remove("klein/nl.md");
        await _bench.ImportedAsync();
        Assert.Equal([(AddressKind.Page, "klein", "practical", null)], await FormerAsync());
    }

    private static IEnumerable<ImportedRecord> Records(ImportReport report, ImportOutcome what) =>
        report.Units.SelectMany(unit => unit.Records).Where(record => record.What == what);

    private Task<List<(AddressKind Kind, string Edition, string Slug, string? Current)>> FormerAsync() => _bench.LookAsync(async db =>
        (await db.FormerSlugs.ToListAsync(Cancellation)).Select(former => (former.Kind, former.Edition, former.Slug, former.Current))
            .OrderBy(former => former.Kind.ToString(), StringComparer.Ordinal).ThenBy(former => former.Slug, StringComparer.Ordinal).ToList());
}
