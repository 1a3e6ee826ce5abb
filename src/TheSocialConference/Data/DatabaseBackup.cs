using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data;

/// <summary>A copy of a database that was checked to be whole: copying the file while it is in use gives a broken one.</summary>
internal static class DatabaseBackup
{
    /// <summary>Makes the copy under its name only when it is complete, sound and on disk.</summary>
    /// <exception cref="InvalidDataException">What was copied is damaged.</exception>
    public static void Make(string database, string target)
    {
        var unfinished = $"{target}.unfinished";
        try
        {
            Copy(database, unfinished);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished); // on a full disk every half copy would be in the way of the next
        }
    }

    /// <summary>The last copy that was made, or null.</summary>
    public static string? Newest(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.db").Max(StringComparer.Ordinal) : null;

    private static void Copy(string database, string target)
    {
        using (var copy = SqliteReading.Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            using (var source = SqliteReading.Open(database, SqliteOpenMode.ReadWrite))
            {
                source.BackupDatabase(copy);
            }

            Verify(copy);
            copy.Ask("PRAGMA journal_mode = DELETE"); // one file that needs no other beside it
        }

        using var file = File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    private static void Verify(SqliteConnection copy)
    {
        if (copy.Ask("PRAGMA integrity_check") is string verdict and not "ok")
        {
            throw new InvalidDataException(verdict);
        }

        if (copy.Ask("PRAGMA foreign_key_check") is { } table)
        {
            throw new InvalidDataException($"a row of {table} refers to one that is not there");
        }
    }
}
