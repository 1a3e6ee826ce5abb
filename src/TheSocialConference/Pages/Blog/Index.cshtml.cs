using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>Newest day first; of one day, those in the language of the page.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public void OnGet()
    {
        HttpContext.Page().DependsOn(PageTag.Comments);
        Title = Words.Blog;
        Description = Words.BlogIntro;
        Posts =
        [
            .. Site.BlogAt(Now).OrderByDescending(post => SiteTime.DayOf(post.PublishedAt))
                .ThenBy(post => post.Language == Language.Code ? 0 : 1),
        ];
    }
}
