using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TheSocialConference.Data.Keeping;

/// <summary>What goes wrong when a database is put back by hand.</summary>
public sealed class RestorationTests
{
    [Fact]
    public async Task What_is_restored_is_what_was_backed_up_and_what_was_there_is_set_aside()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make();
        site.Mark("second");
        site.AddPicture(3);
        var before = site.Everything();

        var restored = Restore(site, backup.Path);

        Assert.Equal(
            backup.Manifest.Files.Select(file => (file.Name, file.Sha256)).Order(),
            site.Everything().Where(file => !file.Key.StartsWith("before-", StringComparison.Ordinal)).Select(file => (file.Key, file.Value)).Order());
        Assert.Equal(before, site.Everything(restored.Aside));
        Assert.Equal(Path.Combine(site.Folder.Path, "before-restore-20270301T090000Z"), restored.Aside);
        Assert.Equal("first", site.Marks);
        Assert.True(File.Exists(backup.Path));
    }

    [Fact]
    public async Task An_empty_folder_gets_everything()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make(site.In("backup.zip"));
        Directory.Delete(site.Folder.Path, recursive: true);
        Directory.CreateDirectory(site.Folder.Path);

        Assert.Null(Restore(site, backup.Path).Aside);

        Assert.Equal(["conference.db", "keys", "pictures"], Directory.GetFileSystemEntries(site.Folder.Path).Select(Path.GetFileName).Order());
        await using var database = new OpenedDatabase(site.Folder.Path);
        await database.OpenAsync();
        Assert.Equal("first", await database.AskAsync("SELECT Name FROM Marks"));
    }

    [Fact]
    public async Task A_log_that_a_killed_site_left_does_not_come_over_what_is_restored_and_is_not_lost()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make();
        LeaveLog(site, "unwritten");
        Assert.True(File.Exists(site.Folder.Database + "-wal") && File.Exists(site.Folder.Database + "-shm"));

        var aside = Restore(site, backup.Path).Aside!;

        Assert.False(File.Exists(site.Folder.Database + "-wal") || File.Exists(site.Folder.Database + "-shm"));
        Assert.Equal("first", site.Marks);
        using var former = SqliteReading.Open(Path.Combine(aside, "conference.db"), SqliteOpenMode.ReadWrite);
        Assert.Equal("first unwritten", former.Ask("SELECT group_concat(Name, ' ') FROM Marks"));
    }

    [Fact]
    public async Task A_log_without_a_database_is_set_aside_too()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make();
        LeaveLog(site, "unwritten");
        File.Delete(site.Folder.Database);

        Restore(site, backup.Path);

        Assert.Equal("first", site.Marks);
    }

    [Fact]
    public async Task A_damaged_one_changes_nothing()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make(site.In("backup.zip")).Path;
        var bytes = await File.ReadAllBytesAsync(backup);
        bytes[^200] ^= 1;
        await File.WriteAllBytesAsync(backup, bytes);
        var before = site.Everything();

        var refusal = Assert.Throws<BackupFailedException>(() => Restore(site, backup));

        Assert.StartsWith($"{backup} is not restored, and everything is as it was. It is damaged: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task One_of_a_newer_program_changes_nothing()
    {
        using var site = await KeptSite.MakeAsync();
        site.Tell("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");
        var backup = site.Backups.Make(site.In("backup.zip")).Path;
        site.Tell("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '2099%'");
        var before = site.Everything();

        var refusal = Assert.Throws<BackupFailedException>(() => Restore(site, backup));

        Assert.Equal(
            $"{backup} is not restored, and everything is as it was. It was made by a newer version of this program (it holds 20990101000000_Later): only that version can restore it.",
            refusal.Message);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task An_older_one_is_migrated_by_the_next_start()
    {
        using var site = await KeptSite.MakeAsync();
        var older = new DataFolder(Directory.CreateDirectory(site.In("older")).FullName);
        await using (var database = new OpenedDatabase(older.Path, OlderMigrations.Use))
        {
            await database.LookAsync(async db =>
            {
                await db.GetService<IMigrator>().MigrateAsync(OlderMigrations.First);
                return true;
            });
        }

        var backup = site.BackupsOf(older).Make().Path;
        site.Restoration.Restore(backup, new HashSet<string> { OlderMigrations.First, OlderMigrations.Second }, site.Clock.GetUtcNow(), default);
        await using var newer = new OpenedDatabase(site.Folder.Path, OlderMigrations.Use);
        await newer.OpenAsync();

        Assert.Equal("changed", await newer.AskAsync("SELECT Name FROM Things"));
        Assert.EndsWith($"-before-{OlderMigrations.Second}.zip", Assert.Single(Directory.GetFiles(newer.Folder.Backups)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_in_one_second_do_not_mix_what_they_set_aside()
    {
        using var site = await KeptSite.MakeAsync();
        var backup = site.Backups.Make().Path;
        site.Mark("second");

        var asides = new[] { Restore(site, backup).Aside, Restore(site, backup).Aside };

        Assert.Equal(["before-restore-20270301T090000Z", "before-restore-20270301T090001Z"], asides.Select(Path.GetFileName));
    }

    /// <summary>Leaves the database as a site does that is killed: with a row that is only in its log.</summary>
    internal static void LeaveLog(KeptSite site, string mark)
    {
        var killed = Directory.CreateDirectory(site.In("killed")).FullName;
        using (var running = SqliteReading.Open(site.Folder.Database, SqliteOpenMode.ReadWrite))
        {
            running.Ask($"PRAGMA wal_autocheckpoint = 0; INSERT INTO Marks VALUES ('{mark}');");
            foreach (var file in Directory.GetFiles(site.Folder.Path, "conference.db*"))
            {
                File.Copy(file, Path.Combine(killed, Path.GetFileName(file)), overwrite: true);
            }
        }

        foreach (var file in Directory.GetFiles(killed))
        {
            File.Move(file, Path.Combine(site.Folder.Path, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static RestoredBackup Restore(KeptSite site, string backup) => site.Restoration.Restore(backup, DatabaseState.Migrations, site.Clock.GetUtcNow(), default);
}
