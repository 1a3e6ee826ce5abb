using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>One field changed in the database: the exported file differs in the lines of that field, and reads back without a change.</summary>
public sealed class MinimalDiffTests : IDisposable
{
    /// <summary>The lines of each change, under its name.</summary>
    private static readonly Dictionary<string, string[]> Expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recaps/Exporting/minimal-diffs.txt"))
        .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd('\n').Split('\n')).ToDictionary(part => part[0], part => part[1..]);

    private readonly ContentBench _bench = new();

    public static TheoryData<string> Changes => [.. FieldChanges.OfProgramme.Keys, .. FieldChanges.OfSpeakers.Keys, .. FieldChanges.OfPost.Keys];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_field_changes_its_own_lines(string name)
    {
        _bench.Write("proef/verslag.md", Seeds.Everything);
        await _bench.ImportedAsync();
        await ChangeAsync(name);

        var exported = await _bench.ExportAsync(_bench.Folder);

        Assert.Equal([], exported.Errors);
        Assert.Equal(["proef/verslag.md"], exported.Written);
        Assert.Equal(Expected[name], LineDiff.Between(Seeds.Everything, _bench.Read("proef/verslag.md")));
        var before = await _bench.ProgrammeAsync("proef");
        var report = await _bench.ImportedAsync();
        Assert.All(report.Units.SelectMany(unit => unit.Records), record => Assert.Equal(ImportOutcome.Unchanged, record.What));
        Assert.Equal(before, await _bench.ProgrammeAsync("proef"));
    }

    private Task ChangeAsync(string name)
    {
        if (FieldChanges.OfProgramme.TryGetValue(name, out var programme))
        {
            return _bench.ChangeAsync("proef", programme, PublishMode.OnButton);
        }

        return FieldChanges.OfSpeakers.TryGetValue(name, out var speaker)
            ? _bench.ChangeSpeakerAsync(speaker.Slug, speaker.Change)
            : _bench.ChangePostAsync("verslag-van-de-proef", FieldChanges.OfPost[name]);
    }
}
