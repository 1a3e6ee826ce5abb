using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

/// <summary>Mails moderators that something waits: how much and where, never what it says. At most once an hour, and only when something new came in.</summary>
public sealed class ModeratorMail(ConferenceDb db, Outbox outbox, PublicAddress address, SiteSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <returns>How many were mailed.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var sent = 0;
        if (outbox.IsSet)
        {
            await db.WriteAsync(async () => sent = await SendIfNewAsync(clock.GetUtcNow(), cancellation), cancellation);
        }

        return sent;
    }

    private async Task<int> SendIfNewAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.CommentDigests.SingleOrDefaultAsync(cancellation);
        var since = last?.SentAt ?? DateTimeOffset.MinValue;
        if (last is not null && now - since < Rest)
        {
            return 0;
        }

        var waiting = db.Comments.Where(comment => comment.State == CommentState.Waiting);
        if (!await waiting.AnyAsync(comment => comment.SubmittedAt > since || comment.EditedAt > since, cancellation) && !await db.CommentReports.AnyAsync(report => report.At > since, cancellation))
        {
            return 0;
        }

        var to = await db.Users.Where(organiser => organiser.RemovedAt == null && !organiser.DeclinesCommentMail).Select(organiser => organiser.Email!).ToListAsync(cancellation);
        var mail = Words.Dutch.ModeratorMail(
            settings.SiteName, await waiting.CountAsync(cancellation), await db.Comments.CountAsync(comment => comment.Reports > 0, cancellation), new(address.Absolute(Links.Dutch.OrganiseComments)));
        foreach (var one in to)
        {
            outbox.Add(db, mail.To(one), now);
        }

        (last ?? db.CommentDigests.Add(new(now)).Entity).Sent(now);
        await db.SaveChangesAsync(cancellation);
        return to.Count;
    }
}
