using System.Diagnostics;
using System.Globalization;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Visits;

namespace TheSocialConference.Commands;

/// <summary>backup, verify and restore as somebody gives them, with the site beside them. <c>KILLS=100</c> kills more restores.</summary>
public sealed class KeepingCommandsTests(ITestOutputHelper output)
{
    private readonly int _kills = int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    [Fact]
    public async Task A_running_site_is_backed_up_and_not_restored_until_it_is_stopped()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.In("mine.zip");
        using var program = RunningProgram.Start(site.Folder.Path, [], ("ContentFolder", EmptyContent(site)));
        await program.ListensAsync();

        var made = await RunAsync(site, "backup", backup);
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.Matches($"^{backup} holds The Social Conference as it was on .* UTC: the database at [0-9]+_[A-Za-z]+, with [0-9]+ rows, 8 files of pictures and [0-9]+ of keys; it was verified.$", made.Output);
        Assert.Equal(
            (1, "", $"The site runs, or another command does, on the data in {site.Folder.Path}: stop it, and give this command again."), await RunAsync(site, "restore", backup));
        Assert.Equal(0, await program.StopAsync());
        Assert.Equal("Exported Backup mine.zip", site.Tell("SELECT What || ' ' || Kind || ' ' || \"Key\" FROM Deeds ORDER BY Number DESC LIMIT 1"));
        site.Mark("second");

        var restored = await RunAsync(site, "restore", backup);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));
        Assert.Matches($"^{site.Folder.Path} now holds The Social Conference as it was .* of keys. What was there is in .*/before-restore-[0-9TZ]+: delete it when all is well.$", restored.Output);
        Assert.Equal("first", site.Marks);
        Assert.Equal("Restored Backup mine.zip", site.Tell("SELECT What || ' ' || Kind || ' ' || \"Key\" FROM Deeds ORDER BY Number DESC LIMIT 1"));
        Assert.Equal("0", site.Tell("SELECT COUNT(*) FROM Deeds WHERE What = 'Exported'")); // it was made before that was written down
        using var again = RunningProgram.Start(site.Folder.Path, [], ("ContentFolder", EmptyContent(site)));
        await again.ListensAsync();
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task One_that_is_broken_off_leaves_everything_as_it_was(string command)
    {
        using var site = await KeptSite.MakeAsync();
        await File.WriteAllBytesAsync(Path.Combine(site.Folder.Pictures, "large-480.webp"), new byte[150_000_000]); // it takes a while
        var backup = command == "backup" ? site.In("mine.zip") : site.Backups.Make(site.In("mine.zip")).Path;
        site.Mark("second");
        using var program = RunningProgram.Start(site.Folder.Path, [command, backup]);
        await IsUnfinishedAsync(site, true);

        Assert.Equal((1, "It was broken off, and everything is as it was."), (await program.StopAsync(), program.Errors));
        Assert.Equal(command == "restore", File.Exists(backup));
        Assert.Empty(Unfinished(site));
        Assert.Equal("first second", site.Marks);
    }

    [Fact]
    public async Task Verify_needs_no_data_and_says_what_it_found()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make(site.In("mine.zip")).Path;
        var nowhere = site.In("nowhere");

        var sound = await RunningProgram.RunAsync(nowhere, ["verify", backup]);
        Assert.StartsWith($"{backup} is sound. It holds Kept as it was on 2027-03-01 09:00:00 UTC: ", sound.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (sound.ExitCode, sound.Errors));

        await File.WriteAllBytesAsync(backup, (await File.ReadAllBytesAsync(backup))[..^1]);
        Assert.Equal(
            (1, "", $"{backup}: It is damaged: It is cut off, or was not made by this program: its end is not there."), await RunningProgram.RunAsync(nowhere, ["verify", backup]));
        Assert.Equal((1, "", $"There is no file {backup}x."), await RunningProgram.RunAsync(nowhere, ["verify", backup + "x"]));
        Assert.Equal((1, "", $"{site.Folder.Path} is a folder and no backup."), await RunningProgram.RunAsync(nowhere, ["verify", site.Folder.Path]));
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((1, "", $"There is nothing to make a backup of: no database in {folder.Path}."), await RunningProgram.RunAsync(folder.Path, ["backup"]));
    }

    [Fact]
    public async Task A_restore_that_is_killed_at_any_moment_leaves_the_old_or_the_new()
    {
        using var site = await KeptSite.MakeAsync();
        for (var picture = 3; picture < 60; picture++)
        {
            site.AddPicture(picture);
        }

        var backup = site.Backups.Make(site.In("mine.zip")).Path;
        var calm = Stopwatch.StartNew();
        await RunAsync(site, "restore", backup);
        calm.Stop();
        var restored = 0;
        for (var kill = 0; kill < _kills; kill++)
        {
            site.Mark("second");
            using var program = RunningProgram.Start(site.Folder.Path, ["restore", backup]);
            var decided = kill % 3 == 0;
            await (decided ? DecidesAsync(site) : Task.Delay(calm.Elapsed * (1.3 * (kill + Random.Shared.NextDouble()) / _kills)));
            await program.KillAsync();
            using var next = RunningProgram.Start(site.Folder.Path, [], ("ContentFolder", EmptyContent(site)));
            await next.ListensAsync();
            await next.KillAsync();

            Assert.Contains(site.Marks, decided ? ["first"] : (string[])["first", "first second"]);
            Assert.Equal("ok", site.Tell("PRAGMA integrity_check"));
            Assert.Equal(59 * 4, Directory.GetFiles(site.Folder.Pictures).Length);
            Assert.False(site.Restoration.WasCutOff);
            restored += site.Marks == "first" ? 1 : 0;
            site.Tell("DELETE FROM Marks WHERE Name = 'second'");
        }

        output.WriteLine($"{_kills} kills: {restored} restored, {_kills - restored} as it was");
    }

    /// <summary>Waits for the moment at which everything is unpacked and moving it into place begins.</summary>
    private static async Task DecidesAsync(KeptSite site)
    {
        await IsUnfinishedAsync(site, true);
        await IsUnfinishedAsync(site, false);
    }

    private static async Task IsUnfinishedAsync(KeptSite site, bool expected)
    {
        for (var tries = 0; Unfinished(site).Any() != expected; tries++)
        {
            Assert.True(tries < 30_000, "It did not begin, or does not end.");
            await Task.Delay(1);
        }
    }

    private static IEnumerable<string> Unfinished(KeptSite site) => Directory.GetDirectories(site.In(""), "*.unfinished")
        .Concat(Directory.GetDirectories(site.Folder.Path, "*.unfinished"));

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(KeptSite site, params string[] words) => RunningProgram.RunAsync(site.Folder.Path, words);

    private static string EmptyContent(KeptSite site) => Directory.CreateDirectory(site.In("content")).FullName;
}
