namespace TheSocialConference.Recaps;

/// <summary>What can lie in a folder besides files and folders.</summary>
public sealed class StrangeFilesTests : IDisposable
{
    private readonly ContentBench _bench = new();

    public StrangeFilesTests() => _bench.Write("klein/klein.md", Seeds.Small);

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("klein.md", "content/klein/link.md:2: edition: found a second edition in this folder")]
    [InlineData("/dev/zero", "content/klein/link.md:1: file: found \"\"; expected a line --- with the fields below it")]
    [InlineData("link.md", "content/klein/link.md:1: file: found a file that cannot be read; expected one that the program may read")]
    [InlineData("nothing.md", "content/klein/link.md:1: file: found a file that cannot be read; expected one that the program may read")]
    [InlineData("..", "content/klein/link.md:1: file: found a link to a folder; expected the folder itself")]
    public async Task A_link_is_read_as_the_file_it_leads_to_and_never_as_a_folder(string target, string says)
    {
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "klein/link.md"), target);
        Assert.StartsWith(says, (await _bench.ImportAsync()).Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_place_of_an_edition_takes_nothing_with_it()
    {
        await _bench.ImportedAsync();
        Directory.Move(Path.Combine(_bench.Folder, "klein"), Path.Combine(_bench.Folder, ".elsewhere"));
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "klein"), ".elsewhere");

        var report = await _bench.ImportAsync();

        Assert.Equal(["content/klein:1: file: found a link to a folder; expected the folder itself"], report.Faults.Select(fault => fault.ToString()));
        Assert.Equal([("klein", UnitOutcome.Refused)], report.Units.Select(unit => (unit.Title, unit.Outcome)));
    }

    [Fact]
    public async Task A_folder_named_as_a_file_is_a_folder()
    {
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "klein/leeg.md"));
        _bench.Write("map.md/stuk.md", Seeds.Post("stuk", "Tekst."));
        Assert.Equal(
            ["content/map.md/stuk.md:1: edition: found nothing; expected the field edition in one of the files of the folder"],
            (await _bench.ImportAsync()).Faults.Select(fault => fault.ToString()));
    }
}
