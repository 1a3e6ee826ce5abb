using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data.Keeping;

public sealed class BackupsTests
{
    [Fact]
    public async Task A_backup_holds_database_pictures_keys_and_what_it_is()
    {
        using var site = await KeptSite.MakeAsync();

        var made = site.Backups.Make();

        Assert.Equal(Path.Combine(site.Folder.Backups, "conference-20270301T090000Z.zip"), made.Path);
        Assert.Equal([made.Path], Directory.GetFileSystemEntries(site.Folder.Backups));
        using var zip = ZipFile.OpenRead(made.Path);
        Assert.Equal(
            ["conference.db", "keys/key-1.xml", .. Directory.GetFiles(site.Folder.Pictures).Select(path => $"pictures/{Path.GetFileName(path)}").Order(StringComparer.Ordinal), "manifest.json"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(8, Directory.GetFiles(site.Folder.Pictures).Length);
        Assert.Equal(("Kept", site.Clock.GetUtcNow(), 1, 2L, 1L, DatabaseState.Migrations.Max()), (
            made.Manifest.Site, made.Manifest.MadeAt, made.Manifest.Format, made.Manifest.Rows["Pictures"], made.Manifest.Rows["Marks"], made.Manifest.Migration));
        Assert.Empty(made.Manifest.MissingPictures);
        Assert.Equal((true, null), (site.Read(made.Path).IsSound, site.Read(made.Path).Newer));
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are kept otherwise there.");
        using var site = await KeptSite.MakeAsync();

        var made = site.Backups.Make();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Path));
        }
    }

    [Fact]
    public async Task What_is_being_written_does_not_go_along()
    {
        using var site = await KeptSite.MakeAsync();
        await File.WriteAllTextAsync(Path.Combine(site.Folder.Pictures, "aaaaaaaaaaaaaaaa-320.webp.1.tmp"), "half");

        Assert.DoesNotContain(site.Backups.Make().Manifest.Files, file => file.Name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_picture_is_told_of_and_stops_no_backup()
    {
        using var site = await KeptSite.MakeAsync();
        var lost = Directory.GetFiles(site.Folder.Pictures)[0];
        File.Delete(lost);

        var made = site.Backups.Make();

        Assert.Equal([Path.GetFileName(lost)], made.Manifest.MissingPictures);
        Assert.True(site.Read(made.Path).IsSound);
    }

    [Fact]
    public async Task It_goes_where_it_is_asked_to_and_over_nothing()
    {
        using var site = await KeptSite.MakeAsync();
        var folder = Directory.CreateDirectory(site.In("elsewhere")).FullName;

        Assert.Equal(Path.Combine(folder, "mine.zip"), site.Backups.Make(Path.Combine(folder, "mine.zip")).Path);
        Assert.Equal(Path.Combine(folder, "conference-20270301T090000Z.zip"), site.Backups.Make(folder).Path);
        var refusal = Assert.Throws<BackupFailedException>(() => site.Backups.Make(Path.Combine(folder, "mine.zip")));

        Assert.Equal($"{Path.Combine(folder, "mine.zip")} is there already, and is left as it is.", refusal.Message);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length);
        Assert.Null(site.Backups.NewestVerified);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_said_in_a_sentence_and_nothing_is_left()
    {
        using var site = await KeptSite.MakeAsync();
        var file = site.In("file");
        await File.WriteAllTextAsync(file, "");

        var refusal = Assert.Throws<BackupFailedException>(() => site.Backups.Make(Path.Combine(file, "mine.zip")));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["data", "file"], Directory.GetFileSystemEntries(site.In("")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_damaged_database_gives_no_backup()
    {
        using var site = await KeptSite.MakeAsync();
        var page = int.Parse(site.Tell("SELECT rootpage FROM sqlite_master WHERE name = 'IX_Speakers_Slug'"), CultureInfo.InvariantCulture);
        using (var database = File.OpenHandle(site.Folder.Database, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.Write(database, new byte[4096], (long)(page - 1) * 4096);
        }

        var refusal = Assert.Throws<BackupFailedException>(() => site.Backups.Make());

        Assert.StartsWith("The database is damaged: ", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(site.Folder.Backups));
    }

    [Theory]
    [InlineData(13, "The disk of /b is full: make room on it, and try again.")]
    [InlineData(14, "No database can be opened or made in /b: see that its disk has room, and that the user ")]
    public void What_the_database_says_is_put_in_a_sentence(int code, string sentence) =>
        Assert.StartsWith(sentence, BackupFailedException.Of(new SqliteException("?", code), "/b").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(28, "The disk of /b is full: make room on it, and try again.")]
    [InlineData(30, "The disk of /b is read-only: give another place, or let it be written to.")]
    public void What_the_disk_says_is_put_in_a_sentence(int code, string sentence) =>
        Assert.Equal(sentence, BackupFailedException.Of(new IOException("?", code), "/b").Message);

    [Fact]
    public async Task What_a_killed_backup_left_is_cleared_by_the_next()
    {
        using var site = await KeptSite.MakeAsync();
        var left = Directory.CreateDirectory(Path.Combine(site.Folder.Backups, "conference-20270228T020000Z.zip.unfinished")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "backup.zip"), "half");

        Assert.Null(site.Backups.NewestVerified);
        Assert.Equal([site.Backups.Make().Path], Directory.GetFileSystemEntries(site.Folder.Backups));
    }

    [Fact]
    public async Task One_is_made_at_a_time()
    {
        using var site = await KeptSite.MakeAsync();
        using (new FileStream(Path.Combine(site.Folder.Path, "backup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal("Another backup is being made at this moment; try again when it is done.", Assert.Throws<BackupFailedException>(() => site.Backups.Make()).Message);
        }

        site.Backups.Make();
    }

    [Fact]
    public async Task Two_of_one_second_are_two()
    {
        using var site = await KeptSite.MakeAsync();

        Assert.Equal(
            ["conference-20270301T090000Z.zip", "conference-20270301T090001Z.zip"],
            new[] { site.Backups.Make(), site.Backups.Make() }.Select(made => Path.GetFileName(made.Path)));
    }

    [Fact]
    public async Task Who_asks_while_one_is_being_made_gets_that_one()
    {
        using var site = await KeptSite.MakeAsync();
        var backups = site.Backups;

        var asked = Enumerable.Range(0, 20).Select(_ => backups.MakeAsync(default)).ToArray();
        Assert.True(backups.State.IsBeingMade);
        var made = await Task.WhenAll(asked);

        Assert.Equal(Assert.Single(Directory.GetFiles(site.Folder.Backups)), Assert.Single(made.Distinct()).Path);
        Assert.False(backups.State.IsBeingMade);
        Assert.NotEqual(made[0].Path, (await backups.MakeAsync(default)).Path);
    }

    [Fact]
    public async Task It_says_how_old_the_newest_is_and_why_the_last_one_failed()
    {
        using var site = await KeptSite.MakeAsync();
        var backups = site.Backups;
        Assert.Equal(new(null, IsOverdue: true, IsBeingMade: false, null), backups.State);
        var at = site.Clock.GetUtcNow();
        var made = new BackupFile((await backups.MakeAsync(default)).Path, at, null);
        Assert.Equal(new(made, IsOverdue: false, IsBeingMade: false, null), backups.State);

        site.Clock.Advance(Backups.Overdue + TimeSpan.FromSeconds(1));
        File.Move(site.Folder.Database, site.In("gone.db"));
        var refusal = await Assert.ThrowsAsync<BackupFailedException>(() => backups.MakeAsync(default));
        Assert.Equal(new(made, IsOverdue: true, IsBeingMade: false, new(site.Clock.GetUtcNow(), refusal.Message)), backups.State);

        File.Move(site.In("gone.db"), site.Folder.Database);
        await backups.MakeAsync(default);
        Assert.Equal((site.Clock.GetUtcNow(), false, null), (backups.State.Newest?.MadeAt, backups.State.IsOverdue, backups.State.LastFailure));
    }

    [Fact]
    public async Task The_newest_is_the_newest_that_is_complete()
    {
        using var site = await KeptSite.MakeAsync();
        Assert.Equal($"There is no copy in {site.Folder.Backups}.", site.Backups.NewestSentence);
        var made = site.Backups.Make();
        await File.WriteAllBytesAsync(Path.Combine(site.Folder.Backups, "conference-20270302T090000Z.zip"), (await File.ReadAllBytesAsync(made.Path))[..^1]);

        Assert.Equal(new(made.Path, site.Clock.GetUtcNow(), null), site.Backups.NewestVerified);
        Assert.Equal($"The newest copy is {made.Path}; the command restore puts it back.", site.Backups.NewestSentence);
    }

    [Fact]
    public async Task Pruning_leaves_alone_what_we_did_not_make()
    {
        using var site = await KeptSite.MakeAsync();
        var old = site.Backups.Make();
        string[] others = ["conference-20200101T000000Z.zip", "conference.zip", "notes.txt", "20200101T000000Z-before-20200102000000_Some.db"];
        foreach (var other in others)
        {
            await File.WriteAllTextAsync(Path.Combine(site.Folder.Backups, other), "not ours");
        }

        site.Clock.Advance(TimeSpan.FromDays(400));
        site.Backups.Prune();
        Assert.True(File.Exists(old.Path), "The only one there is was deleted.");

        var made = site.Backups.Make();
        site.Backups.Prune();

        Assert.Equal([.. others.Append(Path.GetFileName(made.Path)).Order()], Directory.GetFileSystemEntries(site.Folder.Backups).Select(path => Path.GetFileName(path)).Order());
    }
}
