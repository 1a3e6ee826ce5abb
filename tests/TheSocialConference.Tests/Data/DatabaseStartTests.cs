using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Visits;

namespace TheSocialConference.Data;

public sealed class DatabaseStartTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.In("data");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task The_migrations_match_the_model()
    {
        await using var database = new OpenedDatabase(Folder);

        Assert.False(await database.LookAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task The_program_knows_its_migrations_without_looking_for_them()
    {
        await using var database = new OpenedDatabase(Folder);

        Assert.Equal(await database.LookAsync(db => Task.FromResult(db.Database.GetMigrations().Order())), DatabaseState.Migrations.Order());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("trusted_schema", "0")]
    [InlineData("cell_size_check", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("journal_size_limit", "67108864")]
    public async Task Every_connection_keeps_its_promises(string pragma, string value)
    {
        await using var database = new OpenedDatabase(Folder);
        await database.OpenAsync();

        Assert.Equal(value, await database.AskAsync($"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_stop_the_next_start()
    {
        await using (var killed = new OpenedDatabase(Folder, OlderMigrations.Use))
        {
            await MigrateToFirstAsync(killed);
            await killed.AskAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2027-03-01')");
        }

        await using var next = new OpenedDatabase(Folder, OlderMigrations.Use);
        await next.OpenAsync();

        Assert.Equal("changed", await next.AskAsync("SELECT Name FROM Things"));
        Assert.Equal("0", await next.AskAsync("SELECT COUNT(*) FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task A_database_is_copied_before_it_is_migrated()
    {
        await using (var older = new OpenedDatabase(Folder, OlderMigrations.Use))
        {
            await MigrateToFirstAsync(older);
        }

        await using var newer = new OpenedDatabase(Folder, OlderMigrations.Use);
        await newer.OpenAsync();

        var copy = Assert.Single(Directory.GetFiles(newer.Folder.Backups));
        Assert.Equal(OlderMigrations.Second, BackupFile.Of(copy)?.BeforeMigration);
        Assert.True(new BackupReading(Directory.CreateDirectory(_temporary.In("read")).FullName, DatabaseState.Migrations, default).Read(copy).IsSound);
        Assert.Equal("kept", AskFile(Path.Combine(_temporary.In("read"), "conference.db"), "SELECT Name FROM Things"));
        Assert.Equal("changed", await newer.AskAsync("SELECT Name FROM Things"));
    }

    [Fact]
    public async Task A_new_database_needs_no_copy()
    {
        await using var database = new OpenedDatabase(Folder);
        await database.OpenAsync();

        Assert.False(Directory.Exists(database.Folder.Backups));
    }

    [Fact]
    public async Task A_database_that_was_left_in_order_is_taken_as_it_is()
    {
        var path = Path.Combine(Folder, "conference.db");
        Assert.False(DatabaseState.IsCurrent(path));
        await using (var first = new OpenedDatabase(Folder))
        {
            await first.OpenAsync();
        }

        Assert.True(DatabaseState.IsCurrent(path));

        await using var killed = new OpenedDatabase(Folder);
        await killed.AskAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2027-03-01')");
        Assert.False(DatabaseState.IsCurrent(path));
    }

    [Fact]
    public async Task Several_that_start_at_once_on_an_empty_folder_all_come_up()
    {
        OpenedDatabase[] starting = [new(Folder), new(Folder), new(Folder), new(Folder)];

        await Task.WhenAll(starting.Select(database => Task.Run(database.OpenAsync)));

        foreach (var database in starting)
        {
            Assert.Equal($"{DatabaseState.Migrations.Count}", await database.AskAsync("SELECT COUNT(DISTINCT MigrationId) FROM __EFMigrationsHistory"));
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_running_program_of_another_version_is_waited_for_and_then_told_of()
    {
        var clock = new FakeTimeProvider();
        await using var older = new OpenedDatabase(Folder, OlderMigrations.Use);
        await MigrateToFirstAsync(older);
        using var running = older.Folder.TryLock(alone: false);
        Assert.NotNull(running);

        await using var newer = new OpenedDatabase(Folder, services => OlderMigrations.Use(services.AddSingleton<TimeProvider>(clock)));
        var opening = newer.OpenAsync();
        while (!opening.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => opening);
        Assert.Equal(
            $"The database in {Folder} has to be brought to this version, and another running program uses it; stop that one and start again.", refusal.Message);
        Assert.Equal("kept", await older.AskAsync("SELECT Name FROM Things"));
    }

    [Fact]
    public async Task A_second_program_of_the_same_version_joins_the_first()
    {
        await using var site = new OpenedDatabase(Folder);
        await site.OpenAsync();

        await using var command = new OpenedDatabase(Folder);
        await command.OpenAsync();

        Assert.Null(site.Folder.TryLock(alone: true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_stop_the_database_is_one_complete_file_though_another_program_wrote_to_it(bool isWrittenTo)
    {
        await using (var first = new OpenedDatabase(Folder))
        {
            await first.OpenAsync();
        }

        await using (var site = new OpenedDatabase(Folder))
        {
            await site.OpenAsync();
            site.Stored.Version();
            await using var command = new OpenedDatabase(Folder);
            await command.OpenAsync();
            await command.AskAsync(isWrittenTo ? "CREATE TABLE Things (Name TEXT)" : "SELECT COUNT(*) FROM Releases");
        }

        Assert.Equal(["conference.db", "site.lock"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(isWrittenTo ? "1" : "0", AskFile(Path.Combine(Folder, "conference.db"), "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Things'"));
    }

    private static async Task MigrateToFirstAsync(OpenedDatabase database) => await database.LookAsync(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync(OlderMigrations.First);
        return true;
    });

    private static string AskFile(string path, string question)
    {
        using var connection = SqliteReading.Open(path);
        return $"{connection.Ask(question)}";
    }
}
