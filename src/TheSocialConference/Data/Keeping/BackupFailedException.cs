using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data.Keeping;

/// <summary>Why a backup was not made or restored, in a sentence that says what to do; everything is as it was.</summary>
public sealed class BackupFailedException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    internal const int SqliteFull = 13;
    private const int SqliteCorrupt = 11;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int UnixFull = 28;
    private const int UnixReadOnly = 30;
    private const int WindowsFull = unchecked((int)0x80070070);

    /// <summary>Whether a fault is one of the disk, a file or a database, which <see cref="Of"/> has a sentence for.</summary>
    public static bool Explains(Exception fault) => fault is IOException or UnauthorizedAccessException or InvalidDataException or SqliteException;

    /// <param name="folder">Where was written.</param>
    public static BackupFailedException Of(Exception fault, string folder) => new(
        fault switch
        {
            IOException { HResult: UnixFull or WindowsFull } or SqliteException { SqliteErrorCode: SqliteFull } => $"The disk of {folder} is full: make room on it, and try again.",
            IOException { HResult: UnixReadOnly } => $"The disk of {folder} is read-only: give another place, or let it be written to.",
            SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } => $"The database is damaged: {fault.Message.TrimEnd('.')}.",
            SqliteException { SqliteErrorCode: SqliteCannotOpen } => $"No database can be opened or made in {folder}: see that its disk has room, and that the user {Environment.UserName} may write there.",
            UnauthorizedAccessException => $"{fault.Message.TrimEnd('.')}: the user {Environment.UserName} has to be allowed to read and write there.",
            _ => $"{fault.Message.TrimEnd('.')}.",
        },
        fault);
}
