using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Gives a comment that was looked at its number and its place, within a transaction of <see cref="CommentIntake"/>, which saves.</summary>
public sealed class CommentStoring(ConferenceDb db, CommentNetworks networks, CommentMails mails, TimeProvider clock)
{
    /// <param name="commenter">The reader whose cookie came along; null for a new one, and for an organiser.</param>
    /// <param name="around">What is known of it but how many came from its network.</param>
    public async Task<CommentOutcome> AddAsync(CommentDraft draft, int? commenter, Circumstances around, CancellationToken cancellation)
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
        var writer = isOrganiser ? null : await WriterAsync(draft, commenter, now, cancellation);
        var comment = new Comment(draft.PostSlug, (await DiscussionAsync(draft.PostSlug, now, cancellation)).NextNumber(), parent, now);
        comment.SignBy(writer, draft.OrganiserId, draft.Name, draft.LanguageCode, draft.Ticket.Hash, isOrganiser ? null : Secret.Hash(draft.Ticket.Key));
        comment.Write(draft.Text, Screening.Of(isOrganiser ? around : around with { FromNetwork = fromNetwork }));
        db.Comments.Add(comment);
        await mails.TellAsync(comment, parent, writer, draft.Email, cancellation);
        return new(null, comment, isOrganiser ? null : draft.Ticket.Key, isOrganiser ? null : draft.Secret ?? draft.Ticket.Reader);
    }

    /// <summary>Who was forgotten meanwhile is a new one.</summary>
    private async Task<Commenter> WriterAsync(CommentDraft draft, int? commenter, DateTimeOffset now, CancellationToken cancellation) =>
        (commenter is { } id ? await db.Commenters.FindAsync([id], cancellation) : null) ?? db.Commenters.Add(new(draft.Secret ?? draft.Ticket.Reader, now)).Entity;

    private async Task<Discussion> DiscussionAsync(string post, DateTimeOffset now, CancellationToken cancellation) =>
        db.Discussions.Local.FirstOrDefault(discussion => discussion.PostSlug == post)
        ?? await db.Discussions.SingleOrDefaultAsync(discussion => discussion.PostSlug == post, cancellation)
        ?? db.Discussions.Add(new(post, now)).Entity;
}
