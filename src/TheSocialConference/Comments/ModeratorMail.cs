using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Web;

namespace TheSocialConference.Comments;

/// <summary>Mails moderators that something waits: how much and where, never what it says. At most once an hour, and only when something new came in.</summary>
public sealed class ModeratorMail(ConferenceDb db, Outbox outbox, CommentSeals seals, PublicAddress address, SiteSettings settings, TimeProvider clock)
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

    /// <summary>One of them wants no more of it.</summary>
    public async Task EndAsync(int organiser, CancellationToken cancellation)
    {
        if (await db.Users.FindAsync([organiser], cancellation) is { } one)
        {
            one.MailOfComments(false);
            await db.SaveChangesAsync(cancellation);
        }
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

        var (held, reported) = (await waiting.CountAsync(cancellation), await db.Comments.CountAsync(comment => comment.Reports > 0, cancellation));
        var to = await ReadersAsync(cancellation);
        foreach (var (id, email, language) in to)
        {
            var links = Links.In(language);
            outbox.Add(db, Words.In(language).ModeratorMail(
                settings.SiteName, held, reported, new(address.Absolute(links.OrganiseComments)), new($"{address.Absolute(links.EndReplies)}?key={seals.SealModerator(id)}")).To(email), now);
        }

        (last ?? db.CommentDigests.Add(new(now)).Entity).Sent(now);
        await db.SaveChangesAsync(cancellation);
        return to.Count;
    }

    /// <summary>Each in the language they last signed in in.</summary>
    private async Task<List<(int Id, string Email, Language Language)>> ReadersAsync(CancellationToken cancellation) =>
        (await db.Users.Where(organiser => organiser.RemovedAt == null && !organiser.DeclinesCommentMail)
            .Select(organiser => new
            {
                organiser.Id,
                organiser.Email,
                Language = db.SignIns.Where(signIn => signIn.OrganiserId == organiser.Id).OrderByDescending(signIn => signIn.CreatedAt).Select(signIn => signIn.LanguageCode).FirstOrDefault(),
            })
            .ToListAsync(cancellation))
        .ConvertAll(organiser => (organiser.Id, organiser.Email!, Language.Around(organiser.Language ?? "")));
}
