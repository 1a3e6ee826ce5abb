using Microsoft.EntityFrameworkCore;

namespace TheSocialConference.Recaps;

/// <summary>What files of different editions say of each other.</summary>
public sealed class SiteCheckTests : IDisposable
{
    private const string Second = """
        ---
        edition:
          slug: tweede
          acronym: tweede
          name: Tweede dag
          language: nl
          first-day: 2032-05-01
          time-zone: Europe/Amsterdam
        sessions:
          - code: TWEED1
            title: Opnieuw
            speakers: [cor]
        ---

        """;

    private readonly ContentBench _bench = new();

    public SiteCheckTests()
    {
        _bench.Write("klein/klein.md", Seeds.Small);
        _bench.Write("tweede/tweede.md", Second);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Another_edition_refers_to_a_speaker_by_slug()
    {
        await _bench.ImportedAsync();
        Assert.Equal("Cor Klein", (await _bench.ProgrammeAsync("tweede")).Speakers.Single().Name);
    }

    [Fact]
    public async Task Sessions_may_have_been_called_the_same_once_for_their_codes_lead_to_them()
    {
        _bench.Edit("klein/klein.md", "code: KLEIN1", "code: KLEIN1\n    formerly: [welkom]");
        _bench.Edit("tweede/tweede.md", "code: TWEED1", "code: TWEED1\n    formerly: [welkom]");
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public async Task The_same_speaker_in_two_files_is_refused_and_both_are_named()
    {
        _bench.Edit("tweede/tweede.md", "sessions:", "speakers:\n  - {slug: cor, name: Cor K.}\nsessions:");
        Assert.Equal(
            ["content/tweede/tweede.md:10: speakers[0].slug: found \"cor\" again; expected one of its own (the first is in content/klein/klein.md:10)"], await FaultsAsync());
        Assert.Equal(["klein"], await EditionsAsync());
    }

    [Fact]
    public async Task A_speaker_may_move_to_another_file()
    {
        await _bench.ImportedAsync();
        _bench.Edit("klein/klein.md", "speakers:\n  - slug: cor\n    name: Cor Klein\n", "");
        _bench.Edit("tweede/tweede.md", "sessions:", "speakers:\n  - {slug: cor, name: Cor Klein}\nsessions:");
        var report = await _bench.ImportedAsync();
        Assert.Equal([("cor", ImportOutcome.Unchanged)], report.Units.SelectMany(unit => unit.Records).Where(record => record.Kind == "speaker").Select(record => (record.Key, record.What)));
    }

    [Fact]
    public async Task A_code_is_used_once_for_ever()
    {
        _bench.Edit("tweede/tweede.md", "TWEED1", "KLEIN1");
        Assert.Equal(
            ["content/tweede/tweede.md:10: sessions[0].code: found \"KLEIN1\" again; expected one of its own (the first is in content/klein/klein.md:13)"], await FaultsAsync());

        _bench.Edit("klein/klein.md", "code: KLEIN1", "code: KLEIN2");
        Assert.Equal(
            ["content/tweede/tweede.md:10: sessions[0].code: found \"KLEIN1\"; expected a code that was never used; this one belongs to a session of klein"], await FaultsAsync());

        await _bench.ImportAsync();
        Assert.Equal(
            ["content/tweede/tweede.md:10: sessions[0].code: found \"KLEIN1\"; expected a code that was never used; this one belongs to a session of klein"], await FaultsAsync());
    }

    [Fact]
    public async Task An_acronym_is_that_of_one_edition()
    {
        _bench.Edit("tweede/tweede.md", "acronym: tweede", "acronym: klein");
        Assert.Equal(
            ["content/tweede/tweede.md:4: edition.acronym: found \"klein\" again; expected one of its own (the first is in content/klein/klein.md:4)"], await FaultsAsync());
    }

    [Fact]
    public async Task An_unknown_speaker_is_refused_with_a_guess()
    {
        _bench.Edit("tweede/tweede.md", "speakers: [cor]", "speakers: [corr]");
        Assert.Equal(["content/tweede/tweede.md:12: sessions[0].speakers[0]: found \"corr\"; expected one of cor (did you mean cor?)"], await FaultsAsync());
    }

    [Fact]
    public async Task Only_a_speaker_on_the_bill_is_quoted()
    {
        _bench.Edit("klein/klein.md", "  - slug: cor", "  - {slug: dirk, name: Dirk}\n  - slug: cor");
        _bench.Edit("klein/klein.md", "    speakers: [cor]", "    speakers: [cor]\n    quotes:\n      - {text: ja, speaker: dirk, language: nl}");
        Assert.Equal(["content/klein/klein.md:18: sessions[0].quotes[0].speaker: found \"dirk\"; expected one of cor"], (await FaultsAsync())[..1]);
    }

    [Fact]
    public async Task An_edition_that_leans_on_a_broken_one_waits_for_it()
    {
        _bench.Edit("klein/klein.md", "Europe/Amsterdam", "Europe/Nergens");
        Assert.Equal(
            [
                "content/klein/klein.md:8: edition.time-zone: found \"Europe/Nergens\"; expected a time zone by its IANA name, as Europe/Amsterdam",
                "content/tweede/tweede.md:12: sessions[0].speakers[0]: found \"cor\"; expected none, for there are none",
            ],
            await FaultsAsync());
        Assert.Equal([], await EditionsAsync());

        _bench.Edit("klein/klein.md", "Europe/Nergens", "Europe/Amsterdam");
        await _bench.ImportedAsync();
        Assert.Equal(["klein", "tweede"], await EditionsAsync());
    }

    [Fact]
    public async Task A_post_refers_to_posts_and_editions_that_there_are()
    {
        _bench.Write("stuk.md", Seeds.Post("stuk", "Tekst.", "  edition: klien\n  translation-of: origineel\n"));
        Assert.Equal(
            [
                "content/stuk.md:8: post.edition: found \"klien\"; expected one of klein, tweede (did you mean klein?)",
                "content/stuk.md:9: post.translation-of: found \"origineel\"; expected one of stuk",
            ],
            await FaultsAsync());
    }

    [Fact]
    public async Task What_is_wrong_in_a_body_is_said_with_the_line_of_the_file()
    {
        _bench.Write("klein/stuk.md", Seeds.Post("stuk", "Tekst.\n\n## Kop {KLEIN9}\n\n![Weg](weg.jpg)\n\n![](klein.md)\n\n<b>vet</b>"));
        var faults = (await _bench.ImportAsync()).Faults.Where(fault => fault.File == "content/klein/stuk.md");
        Assert.Equal([(11, "body"), (13, "body"), (15, "body"), (15, "body"), (17, "body"), (17, "body")], faults.Select(fault => (fault.Line, fault.Field)));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_with_the_reason()
    {
        _bench.Write("klein/foto.png", "geen foto");
        _bench.Write("klein/stuk.md", Seeds.Post("stuk", "![Een foto](foto.png)"));
        var fault = (await _bench.ImportAsync()).Faults[0];
        Assert.Equal(("content/klein/stuk.md", 9, "the picture foto.png"), (fault.File, fault.Line, fault.Found));
        Assert.StartsWith("one that can be shown: ", fault.Expected, StringComparison.Ordinal);
    }

    private async Task<string[]> FaultsAsync() => [.. (await _bench.ImportAsync()).Faults.Select(fault => fault.ToString())];

    private Task<List<string>> EditionsAsync() =>
        _bench.LookAsync(db => db.Editions.OrderBy(edition => edition.Slug).Select(edition => edition.Slug).ToListAsync(TestContext.Current.CancellationToken));
}
