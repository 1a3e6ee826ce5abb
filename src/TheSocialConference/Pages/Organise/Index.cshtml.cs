using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Pages.Organise;

/// <summary>What waits, what is incomplete, and what was changed lately.</summary>
public sealed class IndexModel(ConferenceDb db, ProgrammeEditing editing, Backups backups, FileDifferences differences, TimeProvider clock) : OrganisePage
{
    private const int Latest = 12;

    public IReadOnlyList<EditionState> Editions { get; private set; } = [];

    public IReadOnlyList<Deed> Deeds { get; private set; } = [];

    /// <summary>How many posts are how far.</summary>
    public IReadOnlyDictionary<PostStage, int> Posts { get; private set; } = new Dictionary<PostStage, int>();

    /// <summary>Whether nobody but the owner has an account: then inviting a colleague is the next thing to do.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>For the owner: how it stands with backups, and mails that could not be sent; null for others.</summary>
    public (BackupState Backups, int DeadMails)? Upkeep { get; private set; }

    /// <summary>How many records are to choose about, because both the site and their file changed.</summary>
    public int OpenDifferences { get; private set; }

    public int CommentsWaiting { get; private set; }

    public int CommentsReported { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words.Overview;
        CommentsWaiting = await db.Comments.CountAsync(comment => comment.State == CommentState.Waiting, cancellation);
        CommentsReported = await db.Comments.CountAsync(comment => comment.Reports > 0, cancellation);
        if (Role > Organisers.Role.Organiser)
        {
            return;
        }

        IsAlone = Role == Organisers.Role.Owner && await db.Users.CountAsync(cancellation) == 1;
        Upkeep = Role == Organisers.Role.Owner ? (backups.State, await db.Mails.Dead.CountAsync(cancellation)) : null;
        Editions = await EditionsAsync(cancellation);
        Posts = await PostsModel.CountAsync(db, clock.GetUtcNow(), cancellation);
        OpenDifferences = (await differences.OpenAsync(cancellation)).Count;
        Deeds = await db.Deeds.AsNoTracking().Include(deed => deed.Content).OrderByDescending(deed => deed.Number).Take(Latest).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<EditionState>> EditionsAsync(CancellationToken cancellation)
    {
        var states = new List<EditionState>();
        foreach (var slug in await db.Editions.OrderByDescending(edition => edition.FirstDay).Select(edition => edition.Slug).ToListAsync(cancellation))
        {
            if (await editing.FindAsync(slug, cancellation) is { } programme)
            {
                states.Add(new(programme, (await editing.NewestReleaseAsync(slug, cancellation))?.Programme));
            }
        }

        return states;
    }
}

/// <summary>How far an edition is.</summary>
/// <param name="Published">Null before the first release.</param>
public sealed record EditionState(Programme Programme, Programme? Published)
{
    /// <summary>How many records differ from what visitors see.</summary>
    public int Waiting { get; } = ProgrammeDiff.Between(Published, Programme).Changes.Count;

    public int Unplaced { get; } = Programme.Sessions.Count(session => session.Cancellation is null && Programme.SlotsOf(session).Count == 0);

    public IReadOnlyList<Conflict> Conflicts { get; } = Programmes.Conflicts.In(Programme);

    public int Errors => Conflicts.Count(conflict => conflict.Severity == Severity.Error);

    public int Warnings => Conflicts.Count(conflict => conflict.Severity == Severity.Warning);
}
