using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Takes comments in: screened, and then stored by <see cref="CommentIntake"/>. What it says is stored is on disk.</summary>
public sealed class CommentWriting(ConferenceDb db, CommentScreening screening, CommentIntake intake, LiveComments live, TimeProvider clock)
{
    /// <param name="draft">Its text is one that is not refused, its ticket one of ours and still good.</param>
    public async Task<CommentOutcome> SubmitAsync(CommentDraft draft, CancellationToken cancellation)
    {
        var (former, writer, around) = await LookAsync(draft, cancellation);
        var outcome = former ?? await StoreAsync(draft, writer, around!, cancellation);
        if (outcome.Comment?.State == CommentState.Published)
        {
            await live.RefreshAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Whatever only reads is done before storing: those who write at once wait there for each other.</summary>
    private async Task<(CommentOutcome? Former, Commenter? Writer, Circumstances? Around)> LookAsync(CommentDraft draft, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation); // one for all that is asked
        try
        {
            var writer = await WriterAsync(draft, cancellation);
            if (await FormerAsync(draft, writer, cancellation) is { } former)
            {
                return (former, writer, null);
            }

            return (null, writer, await screening.LookAsync(
                draft.Text, writer, draft.OrganiserId is not null, fromNetwork: 0, draft.IsTrapFilled, clock.GetUtcNow() - draft.Ticket.At, cancellation));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<CommentOutcome> StoreAsync(CommentDraft draft, Commenter? writer, Circumstances around, CancellationToken cancellation)
    {
        try
        {
            return await intake.StoreAsync(draft, writer?.Id, around);
        }
        catch (DbUpdateException fault) when (SqliteFaults.IsOfSame(fault)) // the same form twice at once
        {
            return await FormerAsync(draft, writer, cancellation) ?? throw new InvalidOperationException("A comment could not be told from another.", fault);
        }
    }

    /// <summary>The reader whose cookie came along; null for a new one, and for an organiser.</summary>
    private async Task<Commenter?> WriterAsync(CommentDraft draft, CancellationToken cancellation)
    {
        var hash = Secret.Hash(draft.Secret ?? draft.Ticket.Reader);
        return draft.OrganiserId is null ? await db.Commenters.SingleOrDefaultAsync(commenter => commenter.SecretHash == hash, cancellation) : null;
    }

    /// <summary>What the same form, or the same person with the same words, brought before.</summary>
    private async Task<CommentOutcome?> FormerAsync(CommentDraft draft, Commenter? writer, CancellationToken cancellation)
    {
        var (ticket, words) = (draft.Ticket.Hash, CommentText.HashOf(draft.Text.Plain));
        if (await db.Comments.SingleOrDefaultAsync(comment => comment.Ticket == ticket, cancellation) is { } same)
        {
            return same.TextHash == words ? new CommentOutcome(null, same, same.OrganiserId is null ? draft.Ticket.Key : null, draft.Secret ?? draft.Ticket.Reader) : CommentRefusal.TicketUsed;
        }

        var said = await db.Comments.FirstOrDefaultAsync(
            comment => comment.PostSlug == draft.PostSlug && comment.TextHash == words && comment.State != CommentState.Deleted
                && ((writer != null && comment.CommenterId == writer.Id) || (draft.OrganiserId != null && comment.OrganiserId == draft.OrganiserId)),
            cancellation);
        return said is null ? null : new(null, said, null, draft.Secret);
    }
}
