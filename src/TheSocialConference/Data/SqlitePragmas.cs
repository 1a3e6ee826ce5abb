using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TheSocialConference.Data;

/// <summary>
/// What every connection promises: committed means on disk, deleted means gone, and a damaged file is noticed. Asked once of each that SQLite
/// has: those of the pool come back with what they promised. What was written is moved into the file itself every 80 MB and not every 4,
/// because whoever writes just then waits for it.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Promises = """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA wal_autocheckpoint = 20000;
        """;

    private readonly ConditionalWeakTable<sqlite3, object> _promised = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Ask((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Ask((SqliteConnection)connection); // SQLite has nothing to wait for here
        return Task.CompletedTask;
    }

    private void Ask(SqliteConnection connection)
    {
        if (_promised.TryGetValue(connection.Handle!, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Promises;
        command.ExecuteNonQuery();
        _promised.AddOrUpdate(connection.Handle!, this);
    }
}
