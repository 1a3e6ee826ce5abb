using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>What moderators decide about comments, one or many at once; each decision is in the log, with numbers only, and can be taken back.</summary>
public sealed class Moderation(ConferenceDb db, CommentMails mails, LiveComments live, TimeProvider clock)
{
    /// <summary>Decides about comments as they were seen; one that its writer changed meanwhile stays as it is, to be looked at again.</summary>
    /// <param name="state">Any but <see cref="CommentState.Deleted"/>.</param>
    public Task<Decision> DecideAsync(IReadOnlyCollection<SeenComment> seen, CommentState state, Doer by, CancellationToken cancellation)
    {
        var versions = seen.GroupBy(one => one.Id).ToDictionary(one => one.Key, one => one.First().Version);
        return DecideAsync(db.Comments.Where(comment => versions.Keys.Contains(comment.Id)), comment => versions[comment.Id] == comment.Version, state, by, cancellation);
    }

    /// <summary>Decides about every comment of a list; those that came since, or that were changed or decided about, stay as they are. One that was put back to wait keeps no time of that, and goes along.</summary>
    /// <param name="which">What of those; a filter.</param>
    public Task<Decision> DecideAllAsync(IQueryable<Comment> which, SeenList seen, CommentState state, Doer by, CancellationToken cancellation) =>
        DecideAsync(which, comment => comment.Id <= seen.LastId && (comment.EditedAt ?? seen.At) <= seen.At && (comment.DecidedAt ?? seen.At) <= seen.At, state, by, cancellation);

    /// <summary>Takes a decision of one's own back: every comment becomes what it was, unless somebody decided otherwise since. Mail that went is gone.</summary>
    /// <param name="first">The first deed of it in the log.</param>
    /// <param name="last">The last one.</param>
    /// <returns>The comments that were put back.</returns>
    public async Task<IReadOnlyList<int>> UndoAsync(long first, long last, Doer by, CancellationToken cancellation)
    {
        List<int> undone = [];
        await db.WriteAsync(async () =>
        {
            var now = clock.GetUtcNow();
            var deeds = await DecisionsAsync(first, last, by, cancellation);
            var ids = deeds.Keys.ToList();
            var comments = await db.Comments.Include(comment => comment.Commenter).Where(comment => ids.Contains(comment.Id)).OrderBy(comment => comment.SubmittedAt).ThenBy(comment => comment.Id).ToListAsync(cancellation);
            var writers = comments.Select(comment => comment.CommenterId).ToList();
            var others = await db.Comments.Where(comment => writers.Contains(comment.CommenterId) && comment.State == CommentState.Published && !ids.Contains(comment.Id))
                .Select(comment => comment.CommenterId).Distinct().ToListAsync(cancellation);
            var done = new List<DeedDone>();
            foreach (var comment in comments.Where(comment => deeds[comment.Id].After == comment.State.ToString() && Enum.TryParse<CommentState>(deeds[comment.Id].Before, out _)))
            {
                if (comment.State == CommentState.Published && comment.Commenter?.TrustedAt == comment.DecidedAt && !others.Contains(comment.CommenterId))
                {
                    comment.Commenter?.Distrust(); // it was this approval that gave it
                }

                var answered = comment.DecidedAt;
                done.Add(Decide(comment, Enum.Parse<CommentState>(deeds[comment.Id].Before!), DeedKind.Restored, now));
                await ReportAgainAsync(comment, answered, cancellation);
                undone.Add(comment.Id);
            }

            await db.RecordAsync(done, by, now, cancellation);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return undone;
    }

    /// <summary>What visitors had reported is open again.</summary>
    private async Task ReportAgainAsync(Comment comment, DateTimeOffset? answered, CancellationToken cancellation)
    {
        foreach (var report in await db.CommentReports.Where(report => report.CommentId == comment.Id && report.AnsweredAt == answered && answered != null).ToListAsync(cancellation))
        {
            report.Reopen();
            comment.Report();
        }
    }

    /// <summary>The decisions of this moderator with these numbers in the log, by comment.</summary>
    public async Task<IReadOnlyDictionary<int, DeedContent>> DecisionsAsync(long first, long last, Doer by, CancellationToken cancellation) =>
        (await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.Number >= first && deed.Number <= last && deed.OrganiserId == by.OrganiserId && deed.Kind == SubjectKind.Comment && deed.What == DeedKind.Changed && deed.Content != null)
            .ToListAsync(cancellation))
        .GroupBy(deed => int.Parse(deed.Key, CultureInfo.InvariantCulture)).ToDictionary(deed => deed.Key, deed => deed.MaxBy(one => one.Number)!.Content!);

    private async Task<Decision> DecideAsync(IQueryable<Comment> which, Func<Comment, bool> isAsSeen, CommentState state, Doer by, CancellationToken cancellation)
    {
        var decision = new Decision(0, 0, 0, 0);
        await db.WriteAsync(async () =>
        {
            var now = clock.GetUtcNow();
            var comments = await which.Where(comment => comment.State != CommentState.Deleted && (comment.State != state || comment.Reports > 0)).Include(comment => comment.Commenter)
                .OrderBy(comment => comment.SubmittedAt).ThenBy(comment => comment.Id).ToListAsync(cancellation);
            var decided = comments.FindAll(comment => isAsSeen(comment));
            var done = decided.ConvertAll(comment => Decide(comment, state, DeedKind.Changed, now));
            if (state == CommentState.Published)
            {
                await PublishedAsync(decided, now, cancellation);
            }

            var ids = decided.ConvertAll(comment => comment.Id);
            await db.CommentReports.Where(report => ids.Contains(report.CommentId) && report.AnsweredAt == null).ExecuteUpdateAsync(report => report.SetProperty(one => one.AnsweredAt, now), cancellation);
            await db.RecordAsync(done, by, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            var last = db.ChangeTracker.Entries<Deed>().Select(deed => deed.Entity.Number).DefaultIfEmpty().Max();
            decision = new(last - done.Count + 1, last, done.Count, comments.Count - decided.Count);
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return decision;
    }

    /// <summary>Their writers need no approval from now on and are asked whether their address is right if they were not yet, and whoever they answer is told.</summary>
    private async Task PublishedAsync(List<Comment> comments, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = comments.ConvertAll(comment => comment.ParentId);
        var parents = await db.Comments.Include(parent => parent.Commenter).Where(parent => ids.Contains(parent.Id)).ToDictionaryAsync(parent => parent.Id, cancellation);
        foreach (var comment in comments)
        {
            if (comment.Commenter is { } writer)
            {
                writer.Trust(now);
                await mails.AskToConfirmAsync(comment, writer, cancellation);
            }

            await mails.TellParentAsync(comment, comment.ParentId is { } parent ? parents.GetValueOrDefault(parent) : null, cancellation);
        }
    }

    private static DeedDone Decide(Comment comment, CommentState state, DeedKind what, DateTimeOffset now)
    {
        var before = comment.State;
        comment.Decide(state, now);
        return new(
            what, SubjectKind.Comment, comment.Id.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"#{comment.Number} · {comment.PostSlug}"),
            Before: before.ToString(), After: state.ToString());
    }
}

/// <summary>What a moderator saw of a list that is longer than a page.</summary>
/// <param name="LastId">Of the comments of the whole site; one that was being stored while the list was made has a higher one, whatever its time.</param>
/// <param name="At">Before the list was made.</param>
public sealed record SeenList(int LastId, DateTimeOffset At)
{
    /// <summary><c>12-639000000000000000</c>; what is none of ours has seen nothing.</summary>
    public static SeenList Parse(string? text) =>
        (text ?? "").Split('-') is [var last, var at] && int.TryParse(last, CultureInfo.InvariantCulture, out var id) && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new(id, new(ticks, TimeSpan.Zero))
            : new(0, default);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LastId}-{At.UtcTicks}");
}

/// <summary>A comment as a moderator saw it.</summary>
/// <param name="Version">As <see cref="Comment.Version"/> was then.</param>
public sealed record SeenComment(int Id, int Version)
{
    /// <summary><c>12-3</c>.</summary>
    public static SeenComment? Parse(string text) =>
        text.Split('-') is [var id, var version] && int.TryParse(id, CultureInfo.InvariantCulture, out var number) && int.TryParse(version, CultureInfo.InvariantCulture, out var seen) ? new(number, seen) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}-{Version}");
}

/// <summary>What was decided.</summary>
/// <param name="First">The first deed of it in the log.</param>
/// <param name="Last">The last one.</param>
/// <param name="Changed">How many stayed as they are, because their writers changed them meanwhile.</param>
public sealed record Decision(long First, long Last, int Count, int Changed);
