namespace TheSocialConference.Data.Keeping;

/// <summary>Restores that come to an end halfway.</summary>
public sealed class CutOffRestorationTests
{
    private const string Name = "restore-20270301T090000Z";

    [Fact]
    public async Task One_that_is_cut_off_after_any_move_is_finished_by_the_next_start()
    {
        for (var moves = 0; ; moves++)
        {
            using var site = await KeptSite.MakeAsync();
            var backup = site.Backups.Make().Path;
            RestorationTests.LeaveLog(site, "second");
            Decide(site, backup);
            var done = site.Restoration.Moves(Name).Take(moves).Count(move =>
            {
                Restoration.Move(move.From, move.To);
                return true;
            });
            Assert.True(site.Restoration.WasCutOff);

            await using (var next = new OpenedDatabase(site.Folder.Path))
            {
                await next.OpenAsync();
                Assert.Equal("first", await next.AskAsync("SELECT group_concat(Name, ' ') FROM Marks"));
            }

            Assert.False(site.Restoration.WasCutOff);
            Assert.Equal(
                ["conference.db", "conference.db-shm", "conference.db-wal", "keys", "pictures"],
                Directory.GetFileSystemEntries(Path.Combine(site.Folder.Path, $"before-{Name}")).Select(Path.GetFileName).Order());
            if (done < moves)
            {
                Assert.Equal(8, done);
                return;
            }
        }
    }

    [Fact]
    public async Task One_that_is_cut_off_before_it_was_decided_leaves_the_old()
    {
        using var site = await KeptSite.MakeAsync();
        site.Mark("second");
        Directory.CreateDirectory(Path.Combine(site.Folder.Path, $"{Name}.unfinished", "pictures"));

        await using var next = new OpenedDatabase(site.Folder.Path);
        await next.OpenAsync();

        Assert.Equal("first second", await next.AskAsync("SELECT group_concat(Name, ' ') FROM Marks"));
        Assert.False(site.Restoration.WasCutOff);
    }

    [Fact]
    public async Task The_next_restore_finishes_one_that_was_cut_off()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make().Path;
        site.Mark("second");
        Decide(site, backup);

        var restored = site.Restoration.Restore(backup, DatabaseState.Migrations, site.Clock.GetUtcNow(), default);

        Assert.Equal("before-restore-20270301T090001Z", Path.GetFileName(restored.Aside));
        Assert.Equal("first", site.Marks);
    }

    [Fact]
    public async Task When_something_cannot_be_moved_everything_is_moved_back()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make().Path;
        RestorationTests.LeaveLog(site, "second");
        var before = site.Everything();
        Decide(site, backup);
        var inTheWay = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Folder.Path, $"before-{Name}")).FullName, "conference.db");
        await File.WriteAllTextAsync(inTheWay, "");

        Assert.Throws<IOException>(() => site.Restoration.MoveIntoPlace(Name));
        File.Delete(inTheWay);
        site.Restoration.Finish();

        Assert.Equal(before, site.Everything());
    }

    /// <summary>Goes as far as a restore that is killed right after it was decided.</summary>
    private static void Decide(KeptSite site, string backup)
    {
        var ready = Directory.CreateDirectory(Path.Combine(site.Folder.Path, Name)).FullName;
        Assert.True(new BackupReading(ready, DatabaseState.Migrations, default) { Unpacks = true }.Read(backup).IsSound);
    }
}
