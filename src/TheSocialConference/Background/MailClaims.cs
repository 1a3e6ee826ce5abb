using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Background;

/// <summary>The table of mails as the sender uses it: one step at a time, and nothing held while a server is waited for.</summary>
public sealed class MailClaims(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Takes the mail that has been due longest, so that nobody else sends it; null when none is due.</summary>
    internal async Task<OutgoingMail?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
            var now = time.GetUtcNow();
            if (await db.Mails.DueAt(now).FirstOrDefaultAsync(cancellation) is not { } mail)
            {
                return null;
            }

            if (mail.IsSpent)
            {
                mail.NoteFailed(MailFault.Unforeseen, null, isForGood: true, now);
            }
            else
            {
                mail.Claim(now);
            }

            if (await TrySaveAsync(db) && mail.DeadAt is null)
            {
                return mail;
            }
        }
    }

    /// <summary>Notes how a claim ended, unless it is somebody else's by now or the mail is gone.</summary>
    internal async Task NoteAsync(OutgoingMail claimed, Action<OutgoingMail, DateTimeOffset> outcome)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
        if (await db.Mails.Waiting.SingleOrDefaultAsync(mail => mail.Id == claimed.Id && mail.Attempts == claimed.Attempts) is { } mail)
        {
            outcome(mail, time.GetUtcNow());
            await TrySaveAsync(db);
        }
    }

    /// <summary>Deletes the rows of mails that were sent or given up long ago: addresses are not kept for ever.</summary>
    internal async Task SweepAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
        var over = db.Mails.OverBefore(time.GetUtcNow() - OutgoingMail.KeptFor);
        await db.WriteAsync(() => over.ExecuteDeleteAsync(cancellation), cancellation);
    }

    /// <summary>What was begun is noted, also while the program stops.</summary>
    /// <returns>False when somebody else was first.</returns>
    private static async Task<bool> TrySaveAsync(ConferenceDb db)
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
