using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Markup;

namespace TheSocialConference.Comments;

/// <summary>Finds out what <see cref="Screening"/> judges by.</summary>
public sealed class CommentScreening(ConferenceDb db)
{
    /// <param name="writer">Null for an organiser.</param>
    /// <param name="except">The comment itself, when it is changed.</param>
    public async Task<Circumstances> LookAsync(
        VisitorText text, Commenter? writer, bool isOrganiser, int fromNetwork, bool isTrapFilled, TimeSpan age, CancellationToken cancellation, int? except = null)
    {
        var words = CommentText.HashOf(text.Plain);
        string[] domains = [.. text.Links.Select(CommentText.DomainOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return isOrganiser
            ? new(IsTrusted: true, false, false, false, FromNetwork: 0, LinkCount: 0, false, TimeSpan.MaxValue) // who is signed in answers for it by name
            : new(
                await IsTrustedAsync(writer, cancellation),
                await IsBannedAsync(writer, domains, cancellation),
                await db.Comments.AnyAsync(comment => comment.TextHash == words && comment.Id != except && comment.State != CommentState.Deleted, cancellation),
                await LeadsToRejectedAsync(domains, cancellation),
                fromNetwork,
                text.Links.Count,
                isTrapFilled,
                age);
    }

    /// <summary>Known by their cookie, or by an address that both they and somebody who was approved confirmed; never by one they typed.</summary>
    private async Task<bool> IsTrustedAsync(Commenter? writer, CancellationToken cancellation) =>
        writer?.TrustedAt is not null
        || (writer?.ConfirmedEmail is { } email && await db.Commenters.AnyAsync(
            other => other.Email == email && other.EmailConfirmedAt != null && other.TrustedAt != null, cancellation));

    /// <summary>By name, or because something of theirs is spam.</summary>
    private async Task<bool> IsBannedAsync(Commenter? writer, string[] domains, CancellationToken cancellation)
    {
        if (writer is not null && await db.Comments.AnyAsync(comment => comment.CommenterId == writer.Id && comment.State == CommentState.Spam, cancellation))
        {
            return true;
        }

        string[] places = [.. domains.SelectMany(CommentText.DomainAndAbove).Distinct(StringComparer.Ordinal)];
        var (browser, email) = (writer?.SecretHash ?? "", writer?.ConfirmedEmail is { } confirmed ? Ban.HashOf(confirmed) : "");
        return await db.Bans.AnyAsync(
            ban => (ban.Kind == BanKind.Browser && ban.Value == browser) || (ban.Kind == BanKind.Email && ban.Value == email)
                || (ban.Kind == BanKind.Domain && places.Contains(ban.Value)),
            cancellation);
    }

    private async Task<bool> LeadsToRejectedAsync(string[] domains, CancellationToken cancellation)
    {
        foreach (var domain in domains.Select(domain => $" {domain} "))
        {
            if (await db.Comments.AnyAsync(
                comment => (comment.State == CommentState.Rejected || comment.State == CommentState.Spam) && comment.Domains.Contains(domain), cancellation))
            {
                return true;
            }
        }

        return false;
    }
}
