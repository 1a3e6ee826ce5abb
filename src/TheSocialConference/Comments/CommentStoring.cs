using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Publication;

namespace TheSocialConference.Comments;

/// <summary>Gives comments that were looked at their numbers and their places, within a transaction of <see cref="CommentIntake"/>.</summary>
public sealed class CommentStoring(ConferenceDb db, CommentNetworks networks, CommentMails mails, LiveSite live, TimeProvider clock)
{
    /// <summary>Stores those that may be; whatever they have in common is asked once.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<CommentOutcome>> AddAsync(IReadOnlyList<ScreenedComment> comments, CancellationToken cancellation)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false; // once, when all are there
        var now = clock.GetUtcNow();
        var counts = await networks.CountAsync(comments.Select(comment => comment.Draft.Network), now, cancellation);
        await LoadWritersAsync(comments, cancellation);
        var outcomes = new List<CommentOutcome>();
        foreach (var (comment, fromNetwork) in comments.Zip(counts))
        {
            outcomes.Add(await AddAsync(comment, fromNetwork, now, cancellation));
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await db.SaveChangesAsync(cancellation);
        return outcomes;
    }

    private async Task<CommentOutcome> AddAsync(ScreenedComment screened, int fromNetwork, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = screened.Draft;
        var parent = draft.ParentNumber is { } number
            ? await db.Comments.SingleOrDefaultAsync(comment => comment.PostSlug == draft.PostSlug && comment.Number == number && comment.State == CommentState.Published, cancellation)
            : null;
        if (draft.ParentNumber is not null && parent is null)
        {
            return CommentRefusal.ParentMissing;
        }

        if (fromNetwork >= Screening.CeilingFromNetwork)
        {
            return CommentRefusal.Flood;
        }

        var isOrganiser = draft.OrganiserId is not null;
        var writer = isOrganiser ? null : await WriterAsync(draft, screened.Commenter, now, cancellation);
        var comment = new Comment(draft.PostSlug, (await DiscussionAsync(draft.PostSlug, now, cancellation)).NextNumber(), parent, now);
        comment.SignBy(writer, draft.OrganiserId, draft.Name, draft.LanguageCode, draft.Ticket.KeyHash);
        comment.Write(draft.Text, Screening.Of(isOrganiser ? screened.Around : screened.Around with { FromNetwork = fromNetwork }));
        db.Comments.Add(comment);
        await mails.TellAsync(comment, parent, writer, draft.Email, cancellation);
        return new(null, comment, isOrganiser ? null : draft.Ticket.Key, isOrganiser ? null : draft.Secret ?? draft.Ticket.Reader);
    }

    /// <summary>So that each is found at once.</summary>
    private async Task LoadWritersAsync(IReadOnlyList<ScreenedComment> comments, CancellationToken cancellation)
    {
        int[] writers = [.. comments.Select(comment => comment.Commenter).OfType<int>()];
        if (writers.Length > 0)
        {
            await db.Commenters.Where(writer => writers.Contains(writer.Id)).LoadAsync(cancellation);
        }
    }

    /// <summary>Who was forgotten meanwhile is a new one.</summary>
    private async Task<Commenter> WriterAsync(CommentDraft draft, int? commenter, DateTimeOffset now, CancellationToken cancellation) =>
        (commenter is { } id ? await db.Commenters.FindAsync([id], cancellation) : null) ?? db.Commenters.Add(new(draft.Secret ?? draft.Ticket.Reader, now)).Entity;

    private async Task<Discussion> DiscussionAsync(string post, DateTimeOffset now, CancellationToken cancellation) =>
        db.Discussions.Local.FirstOrDefault(discussion => discussion.PostSlug == post)
        ?? await db.Discussions.SingleOrDefaultAsync(discussion => discussion.PostSlug == post, cancellation)
        ?? db.Discussions.Add(new(post, live.Current.Post(post)?.PublishedAt ?? now)).Entity;
}

/// <summary>A comment that was looked at.</summary>
/// <param name="Commenter">The reader whose cookie came along; null for a new one, and for an organiser.</param>
/// <param name="Around">What is known of it but how many came from its network.</param>
public sealed record ScreenedComment(CommentDraft Draft, int? Commenter, Circumstances Around);
