using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TheSocialConference.Visits;

/// <summary>Lets the database grow no further while it is full, by SQLite's own limit: it then fails as it does when a disk has no room.</summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : int.MaxValue)}"; // no less than it has
        command.ExecuteScalar();
    }
}
