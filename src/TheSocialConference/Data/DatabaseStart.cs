using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data.Keeping;

namespace TheSocialConference.Data;

/// <summary>
/// Brings the database to this version before anything uses it, and cannot get stuck doing so. Running programs hold the lock of the
/// data folder together; whoever migrates holds it alone, so that what a killed one left behind is known to be stale.
/// </summary>
public sealed class DatabaseStart(IServiceScopeFactory scopes, DataFolder folder, Backups backups, TimeProvider time, ILogger<DatabaseStart> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Restoration _restoration = new(folder);

    private IDisposable? _lock;

    /// <summary>Waits for others, migrates when something is pending, and holds the lock until disposed.</summary>
    /// <exception cref="StartRefusedException">The database is newer than this program, damaged, out of reach, or in use by another version.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (!await TryOpenAsync(cancellation))
        {
            if (time.GetElapsedTime(began) > Patience)
            {
                throw new StartRefusedException(
                    $"The database in {folder.Path} has to be brought to this version, and another running program uses it; stop that one and start again.");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    public void Dispose()
    {
        using (var pool = new SqliteConnection(folder.ConnectionString))
        {
            SqliteConnection.ClearPool(pool);
        }

        if (_lock is not null)
        {
            LeaveOneFile();
            Unlock();
        }
    }

    private async Task<bool> TryOpenAsync(CancellationToken cancellation)
    {
        try
        {
            if (TryJoin())
            {
                return true;
            }

            using (var alone = folder.TryLock(alone: true))
            {
                if (alone is not null)
                {
                    FinishRestore();
                    await InDatabaseAsync(db => MigrateAsync(db, cancellation));
                }
            }

            _lock = folder.TryLock(alone: false);
            if (_lock is not null && await InDatabaseAsync(async db => (await PendingAsync(db, cancellation)).Count == 0))
            {
                DatabaseState.Check(folder.Database);
                return true;
            }

            Unlock();
            return false;
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Unlock();
            throw new StartRefusedException($"The database {folder.Database} cannot be used: {fault.Message.TrimEnd('.')}{(folder.IsFull ? "; the disk is full" : "")}. {backups.NewestSentence}", fault);
        }
    }

    /// <summary>Takes the database as it is, when nothing has to be done to it first.</summary>
    private bool TryJoin()
    {
        _lock = folder.TryLock(alone: false);
        if (_lock is not null && !_restoration.WasCutOff && DatabaseState.IsCurrent(folder.Database))
        {
            DatabaseState.Check(folder.Database);
            return true;
        }

        Unlock();
        return false;
    }

    private async Task<bool> MigrateAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var pending = await PendingAsync(db, cancellation);
        await ClearStaleLockAsync(db, cancellation);
        if (pending.Count > 0)
        {
            await BackUpAsync(db, pending[0], cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation); // a restored copy has another
        return true;
    }

    private async Task<IReadOnlyList<string>> PendingAsync(ConferenceDb db, CancellationToken cancellation)
    {
        HashSet<string> known = [.. db.Database.GetMigrations()];
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        return applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown
            ? throw new StartRefusedException(
                $"The database {folder.Database} was made by a newer version of this program (it holds {unknown}): start that version, or put back an older copy. {backups.SentenceBefore(unknown)}")
            : [.. known.Except(applied).Order(StringComparer.Ordinal)];
    }

    /// <summary>Entity Framework marks a migration in progress by a row that outlives a killed process, and then waits for it for ever.</summary>
    private async Task ClearStaleLockAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var tables = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellation);
        if (tables > 0 && await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation) > 0)
        {
            log.LogWarning("An earlier start was cut off while it migrated the database; it is taken up again");
        }
    }

    private async Task BackUpAsync(ConferenceDb db, string migration, CancellationToken cancellation)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellation)).Any())
        {
            return;
        }

        try
        {
            var made = backups.Make(beforeMigration: migration, cancellation: cancellation);
            log.LogInformation("The database is brought to this version; as it was, it is kept in {Backup}", made.Path);
        }
        catch (BackupFailedException fault)
        {
            throw new StartRefusedException($"The database was left as it was, because no sound copy of it could be made first: {fault.Message} {backups.NewestSentence}", fault);
        }
    }

    private void FinishRestore()
    {
        try
        {
            if (_restoration.WasCutOff)
            {
                _restoration.Finish();
                log.LogWarning("A restore was cut off; what was left to be done is done");
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"A restore was cut off, and cannot be finished: {fault.Message}", fault);
        }
    }

    /// <summary>The last connection to close puts everything in one file, if it is one that may write; the site itself reads by one that may not.</summary>
    private void LeaveOneFile()
    {
        try
        {
            using var last = SqliteReading.Open(folder.Database, SqliteOpenMode.ReadWrite);
            last.Ask("PRAGMA schema_version"); // a connection that was never used has nothing to put away
        }
        catch (SqliteException fault)
        {
            log.LogWarning(fault, "The database could not be closed: nothing is lost, but it is not complete without the files beside it");
        }
    }

    private void Unlock()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private async Task<bool> InDatabaseAsync(Func<ConferenceDb, Task<bool>> deed)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }
}
