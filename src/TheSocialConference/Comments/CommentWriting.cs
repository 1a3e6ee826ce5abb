using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Takes comments in: screened, numbered and stored in one transaction. What it says is stored is on disk.</summary>
public sealed class CommentWriting(ConferenceDb db, CommentScreening screening, CommentNetworks networks, CommentMails mails, LiveComments live, TimeProvider clock)
{
    private const int UniqueConstraint = 2067; // https://sqlite.org/rescode.html#constraint_unique: the same form twice at once

    /// <param name="draft">Its text is one that is not refused, its ticket one of ours and still good.</param>
    public async Task<CommentOutcome> SubmitAsync(CommentDraft draft, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation); // one for all that is asked
        try
        {
            var outcome = await TakeInAsync(draft, cancellation);
            if (outcome.Comment?.State == CommentState.Published)
            {
                await live.RefreshAsync(cancellation);
            }

            return outcome;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<CommentOutcome> TakeInAsync(CommentDraft draft, CancellationToken cancellation)
    {
        var writer = await WriterAsync(draft, cancellation);
        if (await FormerAsync(draft, writer, cancellation) is { } former)
        {
            return former;
        }

        // Whatever only reads is done before the gate: those who write at once wait there for each other.
        var around = await screening.LookAsync(
            draft.Text, writer, draft.OrganiserId is not null, fromNetwork: 0, draft.IsTrapFilled, clock.GetUtcNow() - draft.Ticket.At, cancellation);
        CommentOutcome outcome = CommentRefusal.Flood;
        try
        {
            await db.WriteAsync(async () => outcome = await AddAsync(draft, writer, around, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint })
        {
            db.ChangeTracker.Clear();
            outcome = await FormerAsync(draft, writer, cancellation) ?? throw new InvalidOperationException("A comment could not be told from another.", fault);
        }

        return outcome;
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

    private async Task<CommentOutcome> AddAsync(CommentDraft draft, Commenter? writer, Circumstances around, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var parent = draft.ParentNumber is { } number
            ? await db.Comments.SingleOrDefaultAsync(comment => comment.PostSlug == draft.PostSlug && comment.Number == number && comment.State == CommentState.Published, cancellation)
            : null;
        if (draft.ParentNumber is not null && parent is null)
        {
            return CommentRefusal.ParentMissing;
        }

        var fromNetwork = await networks.CountAsync(draft.Network, now, cancellation);
        if (fromNetwork >= Screening.CeilingFromNetwork)
        {
            return CommentRefusal.Flood;
        }

        var isOrganiser = draft.OrganiserId is not null;
        if (!isOrganiser && writer is null)
        {
            writer = new(draft.Secret ?? draft.Ticket.Reader, now);
            db.Commenters.Add(writer);
        }

        var comment = new Comment(draft.PostSlug, (await DiscussionAsync(draft.PostSlug, now, cancellation)).NextNumber(), parent, now);
        comment.SignBy(writer, draft.OrganiserId, draft.Name, draft.LanguageCode, draft.Ticket.Hash, isOrganiser ? null : Secret.Hash(draft.Ticket.Key));
        comment.Write(draft.Text, Screening.Of(isOrganiser ? around : around with { FromNetwork = fromNetwork }));
        db.Comments.Add(comment);
        await mails.TellAsync(comment, parent, writer, draft.Email, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new(null, comment, isOrganiser ? null : draft.Ticket.Key, isOrganiser ? null : draft.Secret ?? draft.Ticket.Reader);
    }

    private async Task<Discussion> DiscussionAsync(string post, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Discussions.SingleOrDefaultAsync(discussion => discussion.PostSlug == post, cancellation) is { } known)
        {
            return known;
        }

        var discussion = new Discussion(post, now);
        db.Discussions.Add(discussion);
        return discussion;
    }
}
