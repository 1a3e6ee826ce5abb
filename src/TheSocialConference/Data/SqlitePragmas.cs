using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TheSocialConference.Data;

/// <summary>What every connection promises: committed means on disk, deleted means gone, and a damaged file is noticed.</summary>
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
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Promises;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Promises;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
