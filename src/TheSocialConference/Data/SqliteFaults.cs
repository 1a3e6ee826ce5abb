using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data;

/// <summary>What a fault of the database means; https://sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    private const int Constraint = 19;
    private const int UniqueConstraint = 2067;

    /// <summary>The disk is full, or the database is away or may only be read: waiting helps, or an operator.</summary>
    public static bool IsOfStorage(Exception fault) => fault.GetBaseException() is SqliteException { SqliteErrorCode: not Constraint } or IOException;

    /// <summary>There is one already.</summary>
    public static bool IsOfSame(Exception fault) => fault.GetBaseException() is SqliteException { SqliteExtendedErrorCode: UniqueConstraint };
}
