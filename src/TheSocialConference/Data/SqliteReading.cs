using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data;

/// <summary>Reads a database file by itself, without Entity Framework and outside its pool of connections.</summary>
internal static class SqliteReading
{
    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadOnly)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The first value of the answer, or null.</summary>
    public static object? Ask(this SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    /// <summary>Every row of the answer.</summary>
    /// <param name="values">What the parameters of the question stand for.</param>
    public static List<T> Read<T>(this SqliteConnection connection, string question, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
        where T : class
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The first value of the answer as an instant, or null.</summary>
    public static DateTimeOffset? Instant(this SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.Instant(0) : null;
    }

    /// <summary>A moment as Entity Framework stored it: UTC, without saying so.</summary>
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
