using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>What a reader may do with what they wrote: change it for a while, take it back, be given all of it, and be forgotten.</summary>
public sealed class WrittenComments(ConferenceDb db, CommentScreening screening, CommentMails mails, LiveComments live, TimeProvider clock)
{
    /// <param name="key">What was given out when the comment came in.</param>
    public Task<Comment?> FindAsync(string? key, CancellationToken cancellation)
    {
        var hash = Secret.Hash(key ?? "");
        return db.Comments.Include(comment => comment.Commenter).SingleOrDefaultAsync(comment => comment.KeyHash == hash, cancellation);
    }

    /// <summary>Another text for the one that is there, judged as a new one is.</summary>
    /// <returns>The comment; null when it is gone, or too old to be changed.</returns>
    public async Task<Comment?> RewriteAsync(string? key, VisitorText text, CancellationToken cancellation)
    {
        Comment? changed = null;
        await db.WriteAsync(async () =>
        {
            if (await FindAsync(key, cancellation) is not { } comment || !comment.MayBeEditedAt(clock.GetUtcNow()))
            {
                return;
            }

            var around = screening.Look(text, comment.CommenterId, isTrapFilled: false, TimeSpan.MaxValue, comment.Id);
            var stays = comment.Reasons & (HoldReasons.Trap | HoldReasons.TooFast | HoldReasons.Rate);
            comment.Rewrite(text, Screening.Of(around) | (comment.State == CommentState.Waiting ? stays : HoldReasons.None), clock.GetUtcNow());
            if (comment.State == CommentState.Published)
            {
                await mails.TellParentAsync(comment, comment.ParentId is { } parent ? await db.Comments.FindAsync([parent], cancellation) : null, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            changed = comment;
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return changed;
    }

    /// <summary>Takes a comment back: its place stays where it was answered. With the last one the address of its writer goes.</summary>
    public async Task<bool> DeleteAsync(string? key, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            if (await FindAsync(key, cancellation) is { } comment)
            {
                var writer = comment.Commenter;
                await TakeBackAsync(comment, cancellation);
                if (writer is not null && !await db.Comments.AnyAsync(other => other.CommenterId == writer.Id, cancellation))
                {
                    await ForgetAddressAsync(writer, cancellation); // with their last comment goes the key to it
                }

                isDone = true;
            }
        }, cancellation);
        await db.ForgetDeletedAsync(cancellation);
        await live.RefreshAsync(cancellation);
        return isDone;
    }

    /// <summary>No more mails about answers, or again.</summary>
    public Task EndRepliesAsync(int commenter, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            foreach (var comment in await db.Comments.Where(comment => comment.CommenterId == commenter && comment.WantsReplies).ToListAsync(cancellation))
            {
                comment.TellReplies(false);
            }

            await db.SaveChangesAsync(cancellation);
        },
        cancellation);

    /// <summary>Whoever has the key from the mail reads the mail of that address.</summary>
    /// <returns>Whether answers will be mailed there; null when it is their address no longer.</returns>
    public async Task<bool?> ConfirmAsync(int commenter, string email, CancellationToken cancellation)
    {
        bool? isTold = null;
        await db.WriteAsync(async () =>
        {
            if (await db.Commenters.FindAsync([commenter], cancellation) is { } known && string.Equals(known.Email, email, StringComparison.OrdinalIgnoreCase))
            {
                known.ConfirmEmail(clock.GetUtcNow());
                await db.SaveChangesAsync(cancellation);
                isTold = await db.Comments.AnyAsync(comment => comment.CommenterId == commenter && comment.WantsReplies, cancellation);
            }
        }, cancellation);
        return isTold;
    }

    /// <summary>Everything that is stored about the writer of a comment.</summary>
    public async Task<KeptOfWriter> AllOfAsync(Comment one, CancellationToken cancellation)
    {
        var comments = await db.Comments.AsNoTracking().Where(comment => comment.Id == one.Id || (comment.CommenterId != null && comment.CommenterId == one.CommenterId))
            .OrderBy(comment => comment.SubmittedAt).ToListAsync(cancellation);
        var answered = comments.Select(comment => comment.ParentId).ToList();
        return new(
            comments,
            await db.Comments.Where(parent => answered.Contains(parent.Id)).ToDictionaryAsync(parent => parent.Id, parent => parent.Number, cancellation),
            await db.Mails.AsNoTracking().Where(mail => mail.CommenterId != null && mail.CommenterId == one.CommenterId).OrderBy(mail => mail.Created).ToListAsync(cancellation));
    }

    /// <summary>Forgets the writer of a comment: all they wrote goes, and so does what is known of them, in the file of the database too.</summary>
    public async Task<bool> EraseAsync(string? key, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            if (await FindAsync(key, cancellation) is not { Commenter: { } writer })
            {
                return;
            }

            foreach (var id in await db.Comments.Where(comment => comment.CommenterId == writer.Id).OrderByDescending(comment => comment.Id).Select(comment => comment.Id).ToListAsync(cancellation))
            {
                if (await db.Comments.SingleOrDefaultAsync(comment => comment.Id == id, cancellation) is { } comment)
                {
                    await TakeBackAsync(comment, cancellation);
                }
            }

            await ForgetAddressAsync(writer, cancellation);
            db.Commenters.Remove(writer);
            await db.SaveChangesAsync(cancellation);
            isDone = true;
        }, cancellation);
        await db.ForgetDeletedAsync(cancellation);
        await live.RefreshAsync(cancellation);
        return isDone;
    }

    private async Task ForgetAddressAsync(Commenter writer, CancellationToken cancellation)
    {
        await db.Mails.Where(mail => mail.CommenterId == writer.Id).ExecuteDeleteAsync(cancellation);
        writer.MailTo(null);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Empties the place of a comment that was answered, or clears it away, and then the empty places that only it kept.</summary>
    private async Task TakeBackAsync(Comment comment, CancellationToken cancellation)
    {
        if (await db.Comments.AnyAsync(answer => answer.ParentId == comment.Id, cancellation))
        {
            comment.Delete();
            await db.CommentReports.Where(report => report.CommentId == comment.Id).ExecuteDeleteAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
            return;
        }

        var parent = comment.ParentId;
        db.Comments.Remove(comment);
        await db.SaveChangesAsync(cancellation);
        if (parent is { } id && await db.Comments.SingleOrDefaultAsync(above => above.Id == id && above.State == CommentState.Deleted, cancellation) is { } empty)
        {
            await TakeBackAsync(empty, cancellation);
        }
    }
}

/// <summary>What is kept of somebody who commented, beside what their own row says.</summary>
/// <param name="Answered">The numbers of what they answer, by id.</param>
/// <param name="Mails">That went to them, or are on their way.</param>
public sealed record KeptOfWriter(IReadOnlyList<Comment> Comments, IReadOnlyDictionary<int, int> Answered, IReadOnlyList<OutgoingMail> Mails);
