using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

/// <summary>The poster of an edition: the site's home page shows that of the current one.</summary>
public abstract class FrontPage(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>More names than this are not a poster any more.</summary>
    private const int MostActs = 6;

    /// <summary>Headliners first, then in the order of the programme; opening and closing are not names to come for.</summary>
    public IReadOnlyList<Programme.Session> Acts { get; private set; } = [];

    /// <summary>How many sessions the programme has besides those on the poster.</summary>
    public int MoreActs { get; private set; }

    /// <summary>The newest recap of the edition, in the language of the page if there is one.</summary>
    public Post? Recap { get; private set; }

    protected void Fill(Programme programme)
    {
        Programme = programme;
        NoIndex = programme.Edition.IsExample;
        Description = $"{programme.Edition.Name}: {Words.Days(programme.Edition)}{(programme.Edition.Venue is { } venue ? $", {venue.Name}" : "")}.";
        Programme.Session[] acts =
        [
            .. programme.Sessions.Where(session =>
                session is { Kind: not (SessionKind.Opening or SessionKind.Closing), Cancellation: null, Speakers.Count: > 0 })
                .OrderBy(session => session.Billing),
        ];
        Acts = acts[..Math.Min(MostActs, acts.Length)];
        MoreActs = acts.Length - Acts.Count;
        Recap = Site.PostsAt(Now).Where(post => post.EditionSlug == programme.Edition.Slug)
            .OrderBy(post => post.Language == Language.Code ? 0 : 1).FirstOrDefault();
    }
}
