using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Takes comments in: screened, and then stored by <see cref="CommentIntake"/>. What it says is stored is on disk.</summary>
public sealed class CommentWriting(ConferenceDb db, CommentFacts facts, CommentScreening screening, CommentIntake intake, LiveComments live, TimeProvider clock)
{
    /// <summary>Whatever only reads is done before storing: those who write at once wait there for each other.</summary>
    /// <param name="draft">Its text is one that is not refused, its ticket one of ours and still good.</param>
    public async Task<CommentOutcome> SubmitAsync(CommentDraft draft, CancellationToken cancellation)
    {
        var (former, writer) = await FormerAsync(draft, cancellation);
        var outcome = former ?? await StoreAsync(draft, writer, cancellation);
        if (outcome.Comment?.State == CommentState.Published)
        {
            await live.RefreshAsync(cancellation);
        }

        return outcome;
    }

    private async Task<CommentOutcome> StoreAsync(CommentDraft draft, int? writer, CancellationToken cancellation)
    {
        try
        {
            return await intake.StoreAsync(LookAt(draft, writer));
        }
        catch (DbUpdateException fault) when (SqliteFaults.IsOfSame(fault)) // the same form twice at once, or two of a reader who is new here
        {
            (var former, writer) = await FormerAsync(draft, cancellation);
            return former ?? await intake.StoreAsync(LookAt(draft, writer));
        }
    }

    private ScreenedComment LookAt(CommentDraft draft, int? writer) => new(draft, writer, draft.OrganiserId is not null
        ? CommentScreening.OfOrganiser
        : screening.Look(draft.Text, writer, draft.IsTrapFilled, clock.GetUtcNow() - draft.Ticket.At));

    /// <summary>What the same form, or the same person with the same text in the same place, brought before; and who that is, null for a new reader and for an organiser.</summary>
    private async Task<(CommentOutcome? Outcome, int? Writer)> FormerAsync(CommentDraft draft, CancellationToken cancellation)
    {
        var reader = draft.OrganiserId is null ? Secret.Hash(draft.Secret ?? draft.Ticket.Reader) : null;
        var (writer, ofTicket, ofText) = facts.FormerOf(
            reader, draft.OrganiserId, draft.Ticket.KeyHash, draft.PostSlug, draft.ParentNumber, draft.Text.Source, CommentText.HashOf(draft.Text.Plain));
        if (ofTicket is { } same && await db.Comments.FindAsync([same], cancellation) is { } sent)
        {
            return (sent.Source == draft.Text.Source ? new CommentOutcome(null, sent, sent.OrganiserId is null ? draft.Ticket.Key : null, draft.Secret ?? draft.Ticket.Reader) : CommentRefusal.TicketUsed, writer);
        }

        return (ofText is { } said && await db.Comments.FindAsync([said], cancellation) is { } former ? new(null, former, null, draft.Secret) : null, writer);
    }
}
