using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

/// <summary>The poster of an edition: the site's home page shows that of the current one.</summary>
public abstract class FrontPage(LiveSite live, TimeProvider clock) : ConferencePage(live)
{
    /// <summary>More names than this are not a poster any more.</summary>
    private const int MostActs = 12;

    /// <summary>Headliners first, then in the order of the programme; the opening stands apart.</summary>
    public IReadOnlyList<Programme.Session> Acts { get; private set; } = [];

    public Programme.Session? Opening { get; private set; }

    /// <summary>The newest recap of the edition, in the language of the page if there is one.</summary>
    public Post? Recap { get; private set; }

    protected void Fill(Programme programme)
    {
        Programme = programme;
        NoIndex = programme.Edition.IsExample;
        Description = $"{programme.Edition.Name}: {Words.Days(programme.Edition)}{(programme.Edition.Venue is { } venue ? $", {venue.Name}" : "")}.";
        Opening = programme.Sessions.FirstOrDefault(session => session.Kind == SessionKind.Opening);
        Acts =
        [
            .. programme.Sessions.Where(session => session.Kind is not (SessionKind.Opening or SessionKind.Closing) && session.Cancellation is null && session.Speakers.Count > 0)
                .OrderBy(session => session.Billing).Take(MostActs),
        ];
        Recap = Site.PostsAt(clock.GetUtcNow()).Where(post => post.EditionSlug == programme.Edition.Slug)
            .OrderBy(post => post.Language == Language.Code ? 0 : 1).FirstOrDefault();
    }
}
