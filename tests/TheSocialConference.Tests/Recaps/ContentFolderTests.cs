using TheSocialConference.Visits;

namespace TheSocialConference.Recaps;

/// <summary>The content that comes with the site.</summary>
public sealed class ContentFolderTests : IDisposable
{
    private readonly ContentBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_content_of_the_site_goes_in_without_a_fault_and_comes_out_the_same()
    {
        foreach (var file in Directory.GetFiles(ConferenceApp.RepositoryContent, "*", SearchOption.AllDirectories))
        {
            _bench.Write(Path.GetRelativePath(ConferenceApp.RepositoryContent, file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        await _bench.ImportedAsync();
        var report = await _bench.ExportAsync(_bench.Folder);

        Assert.Equal([], report.Errors);
        Assert.Equal([], report.Written);
        Assert.Equal([], report.Removed);
    }

    [Fact]
    public async Task The_example_in_the_manual_is_a_recap()
    {
        var manual = await File.ReadAllTextAsync(Path.Combine(ConferenceApp.RepositoryContent, "README.md"), TestContext.Current.CancellationToken);
        var example = manual.Split("```markdown\n")[1].Split("```\n")[0];
        _bench.Write("try-out/recap.md", example);
        await _bench.ImportedAsync();
        Assert.Equal(["TRY001", "TRY002"], (await _bench.ProgrammeAsync("try-out")).Sessions.Select(session => session.Code));
    }
}
