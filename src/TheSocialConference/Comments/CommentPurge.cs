using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>Throws away what is kept no longer: rejected comments, reports that were answered, readers of whom nothing is left, and counts of other days.</summary>
public sealed class CommentPurge(ConferenceDb db, CommentNetworks networks, TimeProvider clock)
{
    /// <returns>How many comments are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (purged, now) = (0, clock.GetUtcNow());
        var before = now - Comment.RejectedKeptFor;
        await db.WriteAsync(async () =>
        {
            await networks.ForgetBeforeAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellation);
            purged = await PurgeAsync(now, before, cancellation);
            await db.CommentReports.Where(report => report.AnsweredAt < now - CommentReport.AnsweredKeptFor).ExecuteDeleteAsync(cancellation);
            await db.Commenters.Where(writer => writer.CreatedAt < before && !db.Comments.Any(comment => comment.CommenterId == writer.Id)).ExecuteDeleteAsync(cancellation);
        }, cancellation);
        await db.ForgetDeletedAsync(cancellation);
        return purged;
    }

    private async Task<int> PurgeAsync(DateTimeOffset now, DateTimeOffset before, CancellationToken cancellation)
    {
        var rejected = db.Comments.Where(comment => comment.State == CommentState.Rejected || comment.State == CommentState.Spam);
        await rejected.Where(comment => comment.DecidedAt == null).ExecuteUpdateAsync(comment => comment.SetProperty(one => one.DecidedAt, now), cancellation); // another system did: it is kept from now
        var old = rejected.Where(comment => comment.DecidedAt < before);
        await db.Comments.Where(answer => old.Any(parent => parent.Id == answer.ParentId))
            .ExecuteUpdateAsync(answer => answer.SetProperty(one => one.ParentId, (int?)null), cancellation); // it stood by itself already
        var purged = await old.ExecuteDeleteAsync(cancellation);
        while (await db.Comments.Where(place => place.State == CommentState.Deleted && !db.Comments.Any(answer => answer.ParentId == place.Id)).ExecuteDeleteAsync(cancellation) > 0)
        {
            // An empty place that only another empty place kept goes next.
        }

        return purged;
    }
}
