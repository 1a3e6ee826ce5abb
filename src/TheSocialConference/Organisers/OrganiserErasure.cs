using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;

namespace TheSocialConference.Organisers;

/// <summary>
/// Erases an account with all that the database knows of whoever had it. What they did stays in the log, done by somebody who was erased, and
/// can still be put back.
/// </summary>
public sealed class OrganiserErasure(ConferenceDb db, LiveSiteRefresh live, TimeProvider clock)
{
    /// <summary>Whom it is about, or null when there is no such account.</summary>
    public async Task<Erasable?> FindAsync(int id, Doer by, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(organiser => organiser.Id == id, cancellation) is not { } organiser)
        {
            return null;
        }

        var traces = TracesOf(organiser);
        return new(organiser.Name, traces)
        {
            Refusal = by.OrganiserId == id ? ErasureRefusal.Oneself : await IsLastOwnerAsync(organiser, cancellation) ? ErasureRefusal.LastOwner : null,
            Posts = (await db.Posts.AsNoTracking().ToListAsync(cancellation)).Count(post => traces.AreIn(post.Author)),
            Texts = await db.TextsAsync(traces, cancellation),
            Files = await db.FilesAsync(traces, cancellation),
        };
    }

    public async Task<int?> FindAsync(string email, CancellationToken cancellation) => (await db.Users.AsNoTracking().ToListAsync(cancellation))
        .Find(organiser => string.Equals(organiser.Email, email.Trim(), StringComparison.OrdinalIgnoreCase))?.Id;

    /// <returns>Whether that was done.</returns>
    public async Task<bool> EraseAsync(int id, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            if (await db.Users.SingleOrDefaultAsync(organiser => organiser.Id == id, cancellation) is not { } organiser
                || by.OrganiserId == id || await IsLastOwnerAsync(organiser, cancellation))
            {
                return;
            }

            await EraseAsync(organiser, TracesOf(organiser), cancellation);
            var key = id.ToString(CultureInfo.InvariantCulture);
            await db.RecordAsync([new(DeedKind.Erased, SubjectKind.Organiser, key, key)], by, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            isDone = true;
        }, cancellation);
        await db.ForgetDeletedAsync(cancellation);
        await live.RefreshAsync(cancellation);
        return isDone;
    }

    private async Task EraseAsync(Organiser organiser, Traces traces, CancellationToken cancellation)
    {
        var (id, key) = (organiser.Id, Accounts.Key(organiser));
        await db.SignIns.Where(signIn => signIn.OrganiserId == id).ExecuteDeleteAsync(cancellation);
        await db.OneTimeKeys.Where(one => one.OrganiserId == id).ExecuteDeleteAsync(cancellation);
        await db.UserPasskeys.Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancellation);
        await db.EraseMailsAsync(traces, cancellation);
        await db.ErasePicturesAsync(traces, null, cancellation);
        await db.EraseDisagreementsAsync(traces, cancellation);
        await db.EraseDeedsAsync(traces, deed => deed.Kind == SubjectKind.Organiser && deed.Key == key, id, cancellation);
        foreach (var release in await db.Releases.ToListAsync(cancellation))
        {
            release.EraseIn(traces.Without);
            if (traces.AreIn(release.By))
            {
                release.EraseBy(Deed.ErasedSign.ToString());
            }
        }

        foreach (var post in (await db.Posts.Include(post => post.Mentions).ToListAsync(cancellation)).Where(post => traces.AreIn(post.Author)))
        {
            post.Revise(post.AsValue() with { Author = Words.In(Language.Around(post.Language)).Editors }, post.Rendered, [.. post.Mentions], clock.GetUtcNow());
        }

        foreach (var profile in (await db.Profiles.ToListAsync(cancellation)).Where(profile => traces.AreIn(profile.Contact)))
        {
            profile.Call(profile.Name, null); // the one that the program was given stands in
        }

        db.Users.Remove(organiser); // with the passwords, tokens and claims that hang on it
    }

    private async Task<bool> IsLastOwnerAsync(Organiser organiser, CancellationToken cancellation) =>
        organiser is { IsActive: true, Role: Role.Owner }
        && !await db.Users.AnyAsync(other => other.Id != organiser.Id && other.Role == Role.Owner && other.RemovedAt == null, cancellation);

    private static Traces TracesOf(Organiser organiser) => new([organiser.Name, organiser.Email!], []);
}
