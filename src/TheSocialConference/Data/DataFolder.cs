using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data;

/// <summary>The one folder that holds everything the site must not lose.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => In("conference.db");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Database }.ToString();

    /// <summary>Backups that were made by themselves, and those for which no other place was given.</summary>
    public string Backups => In("backups");

    /// <summary>The keys that protect forms and sign-ins.</summary>
    public string Keys => In("keys");

    public string Pictures => In("pictures");

    /// <summary>Whether there is no room for as much as a journal; SQLite speaks of an I/O error then.</summary>
    public bool IsFull => new DriveInfo(Path).AvailableFreeSpace < 64 * 1024;

    /// <summary>Takes the lock that every running program holds together, or that one holds alone; null when others are in the way.</summary>
    /// <remarks>A lock of the operating system: it goes when the process goes, however that happens.</remarks>
    public IDisposable? TryLock(bool alone)
    {
        try
        {
            return alone
                ? new FileStream(In("site.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : new FileStream(In("site.lock"), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException) when (File.Exists(In("site.lock")))
        {
            return null;
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
