using System.Reflection;

namespace TheSocialConference.Data;

/// <summary>Tells, without Entity Framework, whether a database can be used as it is: most starts find one that can.</summary>
internal static class DatabaseState
{
    /// <summary>The migrations of this program: the build writes down the names of their files, for finding their classes would load every class there is.</summary>
    public static IReadOnlySet<string> Migrations { get; } = typeof(DatabaseState).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(noted => noted.Key == "Migrations").Value!.Split(';').ToHashSet();

    /// <summary>Whether it is at this version, nothing was left half done, and copies of it keep its journal.</summary>
    public static bool IsCurrent(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var connection = SqliteReading.Open(path);
        return connection.Ask("PRAGMA journal_mode") is "wal"
            && connection.Ask("SELECT COUNT(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', '__EFMigrationsLock')") is 2L
            && connection.Ask("SELECT COUNT(*) FROM __EFMigrationsLock") is 0L
            && connection.Read("SELECT MigrationId FROM __EFMigrationsHistory", row => row.GetString(0)).ToHashSet().SetEquals(Migrations);
    }

    /// <summary>Looks through every page of the file for damage; about a second for 100 MB.</summary>
    /// <exception cref="InvalidDataException">Something is damaged; the message says what.</exception>
    public static void Check(string path)
    {
        using var connection = SqliteReading.Open(path);
        if (connection.Ask("PRAGMA quick_check(1)") is string verdict and not "ok")
        {
            throw new InvalidDataException(verdict);
        }
    }
}
