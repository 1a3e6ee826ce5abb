using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Visits;

namespace TheSocialConference.Data;

/// <summary>Databases that a start must not touch.</summary>
public sealed class RefusedDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.In("data");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        await using (var newer = new OpenedDatabase(Folder))
        {
            await newer.OpenAsync();
            await newer.AskAsync("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");
            SqliteConnection.ClearPool(new($"Data Source={newer.Folder.Database}"));
        }

        var copy = BackUp();
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "conference.db")));

        await using var older = new OpenedDatabase(Folder);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(older.OpenAsync);

        Assert.Equal(
            $"The database {older.Folder.Database} was made by a newer version of this program (it holds 20990101000000_Later): "
            + $"start that version, or put back an older copy. The newest copy is {copy}; the command restore puts it back.",
            refusal.Message);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(older.Folder.Database)));
    }

    [Fact]
    public async Task Of_a_newer_database_the_copy_is_named_that_this_program_can_use()
    {
        string before;
        await using (var newer = new OpenedDatabase(Folder))
        {
            await newer.OpenAsync();
            before = BackUp("20990101000000_Later");
            await newer.AskAsync("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0'), ('20990202000000_Again', '99.0.0')");
        }

        BackUp("20990202000000_Again");
        BackUp();

        await using var older = new OpenedDatabase(Folder);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(older.OpenAsync);

        Assert.EndsWith($"or put back an older copy. The copy from before that is {before}; the command restore puts it back.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_by_a_sentence()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "conference.db"), new string('?', 8192));

        await using var database = new OpenedDatabase(Folder);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(database.OpenAsync);

        Assert.Equal(
            $"The database {database.Folder.Database} cannot be used: SQLite Error 26: 'file is not a database'. There is no copy in {database.Folder.Backups}.",
            refusal.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_locked_is_refused_by_a_sentence()
    {
        var inTheWay = Directory.CreateDirectory(Path.Combine(Folder, "site.lock")).FullName;

        await using var database = new OpenedDatabase(Folder);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(database.OpenAsync);

        Assert.Equal(
            $"The database {database.Folder.Database} cannot be used: Access to the path '{inTheWay}' is denied. There is no copy in {database.Folder.Backups}.",
            refusal.Message);
    }

    [Fact]
    public async Task When_no_sound_copy_can_be_made_nothing_is_migrated_and_no_half_copy_is_left()
    {
        await using var older = new OpenedDatabase(Folder, OlderMigrations.Use);
        await older.LookAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(OlderMigrations.First);
            return true;
        });
        await older.AskAsync("PRAGMA foreign_keys = OFF; CREATE TABLE Parts (Whole REFERENCES Wholes); INSERT INTO Parts VALUES ('lost')");

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(older.OpenAsync);

        Assert.Equal(
            "The database was left as it was, because no sound copy of it could be made first: The database is damaged: a row of Parts refers to one that is not there. "
            + $"There is no copy in {older.Folder.Backups}.",
            refusal.Message);
        Assert.Equal("kept", await older.AskAsync("SELECT Name FROM Things"));
        Assert.Empty(Directory.GetFileSystemEntries(older.Folder.Backups));
    }

    [Fact]
    public async Task A_database_with_a_damaged_page_is_refused_and_the_newest_copy_named()
    {
        await using (var sound = new OpenedDatabase(Folder))
        {
            await sound.OpenAsync();
        }

        var copy = BackUp();
        Damage(Path.Combine(Folder, "conference.db"), "IX_Speakers_Slug");

        await using var database = new OpenedDatabase(Folder);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(database.OpenAsync);

        Assert.StartsWith($"The database {database.Folder.Database} cannot be used: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith($". The newest copy is {copy}; the command restore puts it back.", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(database.Folder.TryLock(alone: true));
    }

    private string BackUp(string? beforeMigration = null) => new Backups(
        new(Folder), new() { DataFolder = Folder, ContentFolder = "", TrustedProxies = [], SiteName = "Refused", ExampleDay = false }, TimeProvider.System)
        .Make(beforeMigration: beforeMigration).Path;

    /// <summary>Overwrites the page of the file that a table or an index begins on.</summary>
    private static void Damage(string path, string name)
    {
        var page = int.Parse(Ask(path, $"SELECT rootpage FROM sqlite_master WHERE name = '{name}'"), CultureInfo.InvariantCulture);
        var size = int.Parse(Ask(path, "PRAGMA page_size"), CultureInfo.InvariantCulture);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, new byte[size], (long)(page - 1) * size);
    }

    private static string Ask(string path, string question)
    {
        using var connection = SqliteReading.Open(path);
        return $"{connection.Ask(question)}";
    }
}
