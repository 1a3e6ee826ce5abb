using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Organisers;

/// <summary>Writes deeds down in the transaction of the deed itself, and tells whether what was written is still whole.</summary>
public static class DeedLog
{
    private const int HistoryLength = 50;

    /// <summary>Adds the deeds; the caller saves, within <see cref="ConferenceDb.WriteAsync"/>.</summary>
    public static async Task RecordAsync(
        this ConferenceDb db, IEnumerable<DeedDone> done, Doer by, DateTimeOffset at, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A deed is written down in the transaction that it is done in.");
        }

        var previous = db.ChangeTracker.Entries<Deed>().Where(deed => deed.State == EntityState.Added).Select(deed => deed.Entity).MaxBy(deed => deed.Number) ?? await db.Deeds.OrderByDescending(deed => deed.Number).FirstOrDefaultAsync(cancellation);
        foreach (var one in done)
        {
            previous = new Deed(one, by, at, previous);
            db.Deeds.Add(previous);
        }
    }

    /// <summary>Writes down what was done outside the database, such as an export.</summary>
    public static Task RecordAloneAsync(this ConferenceDb db, DeedDone done, Doer by, DateTimeOffset at, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        await db.RecordAsync([done], by, at, cancellation);
        await db.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>What was done to one record, newest first, with what it was about; the last fifty.</summary>
    public static async Task<IReadOnlyList<Deed>> HistoryAsync(
        this ConferenceDb db, SubjectKind kind, string key, string? edition, CancellationToken cancellation) =>
        await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.Kind == kind && deed.Key == key && deed.EditionSlug == edition)
            .OrderByDescending(deed => deed.Number).Take(HistoryLength).ToListAsync(cancellation);

    /// <summary>What was removed lately, with what it was: the last removal of each record, newest first.</summary>
    /// <param name="which">Of what; whoever asks leaves out what is there again.</param>
    public static async Task<IReadOnlyList<Deed>> RemovalsAsync(
        this ConferenceDb db, Expression<Func<Deed, bool>> which, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - Deed.UndoneWithin;
        var deeds = await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.What == DeedKind.Removed && deed.At > since && deed.Content!.Before != null).Where(which)
            .OrderByDescending(deed => deed.Number).ToListAsync(cancellation);
        return [.. deeds.DistinctBy(deed => (deed.Kind, deed.Key))];
    }

    /// <summary>Walks the whole log.</summary>
    /// <returns>The first thing that is wrong, in a sentence, or null; and how far it is right: the number and hash of the last deed.</returns>
    public static async Task<(string? Fault, long Number, string Hash)> VerifyAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var (number, hash) = (0L, "");
        await foreach (var deed in db.Deeds.AsNoTracking().Include(deed => deed.Content).OrderBy(deed => deed.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (FaultOf(deed, number, hash) is { } fault)
            {
                return (fault, number, hash);
            }

            (number, hash) = (deed.Number, deed.Hash);
        }

        return (null, number, hash);
    }

    private static string? FaultOf(Deed deed, long number, string hash) =>
        deed.Number != number + 1 ? $"After deed {number} comes {deed.Number}: one or more are missing."
        : deed.PreviousHash != hash ? $"Deed {deed.Number} does not follow on deed {number}: one of the two was replaced."
        : deed.Hash != deed.HashOfRow() ? $"Deed {deed.Number} was changed after it was written."
        : deed.Content is { } content && content.Hash() != deed.ContentHash ? $"What deed {deed.Number} was about was changed after it was written."
        : null;
}
