using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Whose comments wait from now on: moderators decide so from a comment, and take it back. The log has the kind and a number, no address.</summary>
public sealed class Banning(ConferenceDb db, TimeProvider clock)
{
    /// <param name="domain">One of those that the comment leads to, for a ban of that kind.</param>
    /// <returns>Whether there is something to ban.</returns>
    public async Task<bool> BanAsync(int commentId, BanKind kind, string? domain, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            var comment = await db.Comments.Include(one => one.Commenter).SingleOrDefaultAsync(one => one.Id == commentId, cancellation);
            if (comment is null || ValueOf(comment, kind, domain) is not { } value)
            {
                return;
            }

            isDone = true;
            if (await db.Bans.AnyAsync(ban => ban.Kind == kind && ban.Value == value, cancellation))
            {
                return;
            }

            var ban = new Ban(kind, value, NumberOf(by.OrganiserId ?? 0), clock.GetUtcNow());
            db.Bans.Add(ban);
            await db.SaveChangesAsync(cancellation); // gives it its number
            await RecordAsync(ban, DeedKind.Added, by, cancellation);
        }, cancellation);
        return isDone;
    }

    public async Task<bool> LiftAsync(int id, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            if (await db.Bans.SingleOrDefaultAsync(ban => ban.Id == id, cancellation) is { } ban)
            {
                db.Bans.Remove(ban);
                await RecordAsync(ban, DeedKind.Removed, by, cancellation);
                isDone = true;
            }
        }, cancellation);
        return isDone;
    }

    /// <summary>Every ban with the name of whoever made it, newest first.</summary>
    public async Task<IReadOnlyList<(Ban Ban, string? By)>> AllAsync(CancellationToken cancellation)
    {
        var names = await db.Users.AsNoTracking().Select(organiser => new { organiser.Id, organiser.Name }).ToDictionaryAsync(organiser => NumberOf(organiser.Id), organiser => organiser.Name, cancellation);
        return [.. (await db.Bans.AsNoTracking().OrderByDescending(ban => ban.Id).ToListAsync(cancellation)).Select(ban => (ban, names.GetValueOrDefault(ban.By)))];
    }

    private static string? ValueOf(Comment comment, BanKind kind, string? domain) => kind switch
    {
        BanKind.Email => comment.Commenter?.ConfirmedEmail is { } email ? Ban.HashOf(email) : null,
        BanKind.Browser => comment.Commenter?.SecretHash,
        _ => CommentText.SplitDomains(comment.Domains).FirstOrDefault(one => one == domain),
    };

    /// <summary>A number and no name: nothing of a moderator is left here once their account is erased.</summary>
    private static string NumberOf(int organiser) => organiser.ToString(CultureInfo.InvariantCulture);

    private async Task RecordAsync(Ban ban, DeedKind what, Doer by, CancellationToken cancellation)
    {
        await db.RecordAsync([new(what, SubjectKind.Ban, NumberOf(ban.Id), $"{ban.Kind} {NumberOf(ban.Id)}")], by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
