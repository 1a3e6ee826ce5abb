using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>What moderators look through: the comments of the whole site, those that wait first. However many there are, it asks as often.</summary>
public sealed class CommentDesk(ConferenceDb db)
{
    public const int PageSize = 50;

    /// <summary>The comments that are asked for, in no order.</summary>
    public IQueryable<Comment> Asked(QueueQuestion question)
    {
        var comments = question.Show switch
        {
            QueueShow.Waiting => db.Comments.Where(comment => comment.State == CommentState.Waiting),
            QueueShow.Published => db.Comments.Where(comment => comment.State == CommentState.Published),
            QueueShow.Rejected => db.Comments.Where(comment => comment.State == CommentState.Rejected),
            QueueShow.Spam => db.Comments.Where(comment => comment.State == CommentState.Spam),
            QueueShow.Reported => db.Comments.Where(comment => comment.Reports > 0),
            _ => db.Comments.Where(comment => comment.State != CommentState.Deleted),
        };
        comments = question.By is { } writer ? comments.Where(comment => comment.CommenterId == writer) : comments;
        comments = question.Id is { } id ? comments.Where(comment => comment.Id == id) : comments;
        foreach (var word in question.Words)
        {
            var like = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            var posts = question.PostsWith(word);
            comments = comments.Where(comment => EF.Functions.Like(comment.Source, like, "\\") || EF.Functions.Like(comment.Name, like, "\\") || EF.Functions.Like(comment.PostSlug, like, "\\") || posts.Contains(comment.PostSlug));
        }

        return comments;
    }

    /// <summary>Which comes after this one in the list, or null.</summary>
    public async Task<int?> AfterAsync(QueueQuestion question, int id, CancellationToken cancellation)
    {
        if (await db.Comments.AsNoTracking().Where(comment => comment.Id == id).Select(comment => new { comment.SubmittedAt }).SingleOrDefaultAsync(cancellation) is not { SubmittedAt: var at })
        {
            return null;
        }

        var asked = Asked(question);
        return await InOrder(question.IsOldestFirst
            ? asked.Where(comment => comment.SubmittedAt > at || (comment.SubmittedAt == at && comment.Id > id))
            : asked.Where(comment => comment.SubmittedAt < at || (comment.SubmittedAt == at && comment.Id < id)), question).Select(comment => (int?)comment.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The comment that was stored last, or 0.</summary>
    public async Task<int> LastAsync(CancellationToken cancellation) => await db.Comments.MaxAsync(comment => (int?)comment.Id, cancellation) ?? 0;

    /// <summary>How many there are of each kind on the whole site.</summary>
    public async Task<IReadOnlyDictionary<QueueShow, int>> CountAsync(CancellationToken cancellation)
    {
        var states = await db.Comments.GroupBy(comment => comment.State).Select(state => new { state.Key, Count = state.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count, cancellation);
        return new Dictionary<QueueShow, int>
        {
            [QueueShow.Waiting] = states.GetValueOrDefault(CommentState.Waiting),
            [QueueShow.Reported] = await db.Comments.CountAsync(comment => comment.Reports > 0, cancellation),
            [QueueShow.Published] = states.GetValueOrDefault(CommentState.Published),
            [QueueShow.Rejected] = states.GetValueOrDefault(CommentState.Rejected),
            [QueueShow.Spam] = states.GetValueOrDefault(CommentState.Spam),
        };
    }

    /// <summary>How many comments the question finds.</summary>
    public Task<int> FoundAsync(QueueQuestion question, CancellationToken cancellation) => Asked(question).CountAsync(cancellation);

    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<QueuedComment>> PageAsync(QueueQuestion question, int page, CancellationToken cancellation)
    {
        var rows = await InOrder(Asked(question), question).Skip((page - 1) * PageSize).Take(PageSize).AsNoTracking()
            .Select(comment => new
            {
                Comment = comment,
                Parent = db.Comments.Where(parent => parent.Id == comment.ParentId).Select(parent => new QueuedParent(parent.Number, parent.Name, parent.Html)).FirstOrDefault(),
                IsConfirmed = comment.Commenter != null && comment.Commenter.Email != null && comment.Commenter.EmailConfirmedAt != null,
            }).ToListAsync(cancellation);
        var writers = rows.Select(row => row.Comment.CommenterId).OfType<int>().Distinct().ToList();
        var earlier = (await db.Comments.Where(comment => comment.CommenterId != null && writers.Contains(comment.CommenterId.Value))
                .GroupBy(comment => new { comment.CommenterId, comment.State }).Select(one => new { one.Key.CommenterId, one.Key.State, Count = one.Count() }).ToListAsync(cancellation))
            .ToDictionary(one => (one.CommenterId, one.State), one => one.Count);
        var ids = rows.ConvertAll(row => row.Comment.Id);
        var reports = (await db.CommentReports.AsNoTracking().Where(report => ids.Contains(report.CommentId) && report.AnsweredAt == null).OrderBy(report => report.Id).ToListAsync(cancellation)).ToLookup(report => report.CommentId);
        int Of(Comment comment, params CommentState[] states) => states.Sum(state => earlier.GetValueOrDefault((comment.CommenterId, state)) - (comment.CommenterId is not null && comment.State == state ? 1 : 0));
        return rows.ConvertAll(row => new QueuedComment(row.Comment, row.Parent, row.IsConfirmed, Of(row.Comment, CommentState.Published), Of(row.Comment, CommentState.Rejected, CommentState.Spam), [.. reports[row.Comment.Id]]));
    }

    private static IQueryable<Comment> InOrder(IQueryable<Comment> comments, QueueQuestion question) => question.IsOldestFirst
        ? comments.OrderBy(comment => comment.SubmittedAt).ThenBy(comment => comment.Id)
        : comments.OrderByDescending(comment => comment.SubmittedAt).ThenByDescending(comment => comment.Id);
}

public enum QueueShow
{
    Waiting,

    /// <summary>Visitors said that they should not stand there.</summary>
    Reported,
    Published,
    Rejected,
    Spam,

    /// <summary>Whatever their state.</summary>
    All,
}

/// <summary>What of the comments is asked for.</summary>
/// <param name="Words">Each stands in the text, the name, or the title or the address of the post.</param>
/// <param name="PostsWith">The slugs of the posts that have a word in their title.</param>
/// <param name="By">A writer, or null for all.</param>
/// <param name="Id">A single comment, or null for all.</param>
public sealed record QueueQuestion(QueueShow Show, IReadOnlyList<string> Words, Func<string, IReadOnlyList<string>> PostsWith, int? By, int? Id)
{
    /// <summary>Who waits longest comes first; what is over is looked up newest first.</summary>
    public bool IsOldestFirst => Show is QueueShow.Waiting or QueueShow.Reported;
}

/// <summary>A comment as a moderator judges it.</summary>
/// <param name="Parent">What it answers, or null.</param>
/// <param name="IsConfirmed">Whether its writer has an address that they confirmed; which, is not said.</param>
/// <param name="Approved">How many others of the same writer are published.</param>
/// <param name="Rejected">How many others were rejected, or are spam.</param>
public sealed record QueuedComment(Comment Comment, QueuedParent? Parent, bool IsConfirmed, int Approved, int Rejected, IReadOnlyList<CommentReport> Reports)
{
    public SeenComment Seen { get; } = new(Comment.Id, Comment.Version);

    public IReadOnlyList<string> Domains { get; } = CommentText.SplitDomains(Comment.Domains);
}

/// <param name="Name">Empty when its writer took it back.</param>
public sealed record QueuedParent(int Number, string Name, string Html);
