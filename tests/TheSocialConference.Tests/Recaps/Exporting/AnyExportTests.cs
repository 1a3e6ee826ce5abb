using CsCheck;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Whatever is in the database reads back from the files as it was.</summary>
public sealed class AnyExportTests : IDisposable
{
    private readonly ContentBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Any_programme_without_files_reads_back_from_new_ones()
    {
        await _bench.ChangeAsync(async db =>
        {
            db.Add(Given("2030"));
            db.AddRange(Enumerable.Range(1, 5).Select(n => new Speaker(A.Speaker($"speaker-{n}"))));
            await Task.CompletedTask;
        });
        await Check.SampleAsync(AnyProgramme.AtRandom, async programme =>
        {
            await _bench.ChangeAsync("2030", _ => programme);
            await ReadsBackAsync("2030");
        }, iter: 25, threads: 1);
    }

    [Fact]
    public async Task Any_changes_together_read_back_from_the_file()
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        await _bench.ImportedAsync();
        var given = await _bench.ProgrammeAsync("proef");
        string[] names = [.. FieldChanges.OfProgramme.Keys];
        await Check.SampleAsync(Gen.Shuffle(names).Select(Gen.Int[1, 12], (all, count) => all[..count]), async some =>
        {
            if (Changed(given, some) is { } changed)
            {
                await _bench.ChangeAsync("proef", _ => changed, PublishMode.OnButton);
                await ReadsBackAsync("proef");
            }
        }, iter: 60, threads: 1);
    }

    /// <summary>Null when the changes do not go together: what one takes away another needs.</summary>
    private static Programme? Changed(Programme given, string[] names)
    {
        try
        {
            var changed = names.Aggregate(given, (programme, name) => FieldChanges.OfProgramme[name](programme));
            ProgrammeIntegrity.Demand(changed);
            var edition = changed.Edition;
            return changed.Slots.All(slot => changed.DayOf(slot.Start) >= edition.FirstDay && changed.DayOf(slot.Start) <= edition.LastDay) ? changed : null;
        }
        catch (Exception cannot) when (cannot is ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private async Task ReadsBackAsync(string edition)
    {
        var folder = Directory.CreateTempSubdirectory("tsc-export-").FullName;
        try
        {
            Assert.Equal([], (await _bench.ExportAsync(folder)).Errors);
            var unit = new UnitReader("content").Read(ContentFolder.Read(folder).Units.Single(unit => unit.Name == edition));
            var here = await _bench.ProgrammeAsync(edition);
            Assert.Equal(here with { Speakers = [], Slots = [.. here.Slots.Select(slot => slot with { Sequence = 0 })] }, unit.Programme());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Edition Given(string slug)
    {
        var edition = new Edition(slug);
        edition.Become(A.Programme([]), PublishMode.OnSave, new Dictionary<string, Speaker>());
        return edition;
    }
}
