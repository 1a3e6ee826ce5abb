using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>Takes in what visitors report: a moderator looks at the comment again, and meanwhile it stays.</summary>
public sealed class CommentReporting(ConferenceDb db, CommentNetworks networks, TimeProvider clock)
{
    /// <summary>In an hour, from one network.</summary>
    public const int MostFromNetwork = 10;

    /// <summary>Counted apart from comments: who reports much may still write.</summary>
    private const byte Mark = (byte)'!';

    /// <param name="text">The reason, or null.</param>
    /// <param name="network">Of the sender's address the part that is counted by; it is not stored.</param>
    public async Task<ReportOutcome> ReportAsync(string post, int number, string? text, byte[] network, CancellationToken cancellation)
    {
        var outcome = ReportOutcome.Missing;
        await db.WriteAsync(async () =>
        {
            if (await db.Comments.SingleOrDefaultAsync(comment => comment.PostSlug == post && comment.Number == number && comment.State == CommentState.Published, cancellation) is not { } comment)
            {
                return;
            }

            var now = clock.GetUtcNow();
            outcome = (await networks.CountAsync([[.. network, Mark]], now, cancellation))[0] >= MostFromNetwork ? ReportOutcome.Flood : ReportOutcome.Taken;
            if (outcome == ReportOutcome.Taken)
            {
                comment.Report();
                if (await db.CommentReports.CountAsync(report => report.CommentId == comment.Id && report.AnsweredAt == null, cancellation) < CommentReport.MostKept)
                {
                    db.CommentReports.Add(new(comment.Id, text, now));
                }
            }

            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        return outcome;
    }
}

public enum ReportOutcome
{
    Taken,

    /// <summary>There is no such comment, or no longer.</summary>
    Missing,

    /// <summary>Too many came from the same network.</summary>
    Flood,
}
