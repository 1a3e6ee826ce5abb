using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Data.Keeping;

/// <summary>A database in one file that nobody uses: made from one that is in use, or looked through.</summary>
internal sealed class DatabaseCopy : IDisposable
{
    private readonly SqliteConnection _connection;

    private DatabaseCopy(SqliteConnection connection) => _connection = connection;

    /// <summary>Copies a database as it is at one moment, while others write to it: copying the file gives a broken one.</summary>
    /// <remarks>In one step: with a write-ahead log a reader keeps no writer waiting, and nothing has to begin anew when one writes.</remarks>
    public static void Make(string database, string target)
    {
        using var copy = SqliteReading.Open(target, SqliteOpenMode.ReadWriteCreate);
        copy.Ask("PRAGMA synchronous = OFF"); // it only lives until it is packed
        using (var source = SqliteReading.Open(database, SqliteOpenMode.ReadWrite))
        {
            source.Ask("PRAGMA busy_timeout = 5000");
            source.BackupDatabase(copy);
        }

        copy.Ask("PRAGMA journal_mode = DELETE"); // one file that needs no other beside it
    }

    /// <summary>Opens one to look through; it may come from anywhere.</summary>
    public static DatabaseCopy Open(string path)
    {
        var connection = SqliteReading.Open(path);
        connection.Ask("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
        return new(connection);
    }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault() =>
        _connection.Ask("PRAGMA integrity_check(1)") is string verdict and not "ok" ? $"The database is damaged: {verdict.TrimEnd('.')}."
        : _connection.Ask("PRAGMA foreign_key_check") is { } table ? $"The database is damaged: a row of {table} refers to one that is not there."
        : null;

    /// <summary>The migrations it has had, oldest first.</summary>
    public IReadOnlyList<string> Migrations() => Has("__EFMigrationsHistory")
        ? _connection.Read("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", row => row.GetString(0))
        : [];

    /// <summary>Null when it has had none.</summary>
    public string? NewestMigration => Migrations() is [.., var newest] ? newest : null;

    /// <summary>How many rows each table has.</summary>
    public SortedDictionary<string, long> Rows() => new(
        _connection.Read(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'", row => row.GetString(0))
            .ToDictionary(table => table, table => (long)_connection.Ask($"SELECT COUNT(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")!),
        StringComparer.Ordinal);

    /// <summary>The files of every picture it names.</summary>
    public IReadOnlyList<string> PictureFiles() => !Has("Pictures")
        ? []
        : [.. _connection.Read(
            "SELECT Hash, Width, Height, Widths FROM Pictures",
            row => new Picture(row.GetString(0), row.GetInt32(1), row.GetInt32(2), JsonSerializer.Deserialize<ValueList<int>>(row.GetString(3), JsonColumn.Options)!))
            .SelectMany(PictureFolder.FilesOf), .. OwnPictures()];

    private List<string> OwnPictures() => !Has("UploadedPictures")
        ? []
        : _connection.Read(
            "SELECT Hash FROM Pictures JOIN UploadedPictures ON UploadedPictures.PictureId = Pictures.Id", row => PictureFolder.OwnFileName(row.GetString(0)));

    public void Dispose() => _connection.Dispose();

    private bool Has(string table) => _connection.Ask($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{table}'") is not null;
}
