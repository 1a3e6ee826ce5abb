using Microsoft.EntityFrameworkCore;

namespace TheSocialConference.Recaps;

/// <summary>What an import publishes.</summary>
public sealed class ImportedReleasesTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public ImportedReleasesTests()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        _bench.Write("klein/klein.md", Seeds.Small);
    }

    public void Dispose() => _bench.Dispose();

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
}
