using Microsoft.EntityFrameworkCore;

namespace TheSocialConference.Data;

/// <summary>Deleted has to mean gone, in every file of the database.</summary>
internal static class ForgottenRows
{
    /// <summary>
    /// Empties the journal, in which what was deleted still stands as it was before; <see cref="SqlitePragmas"/> sees to the database itself. When
    /// somebody is reading at that moment it is emptied later, by the next journal that grows full.
    /// </summary>
    public static Task ForgetDeletedAsync(this ConferenceDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);

    /// <summary>
    /// Saves deeds of which a key was erased, which the database itself refuses otherwise. It is within the transaction of the caller, so that
    /// nobody else ever finds the table without what guards it.
    /// </summary>
    public static async Task SaveErasedDeedsAsync(this ConferenceDb db, CancellationToken cancellation)
    {
        var guard = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' AND name = 'Deeds_stay'").SingleAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Deeds_stay", cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(guard, cancellation);
    }
}
