using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

public sealed class MenuModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>Every edition but the current one, newest first; examples are labelled.</summary>
    public IEnumerable<Programme> OtherEditions => Site.Editions.Where(programme => programme != Site.Current);

    public void OnGet()
    {
        Title = Words.Menu;
        Description = Words.MenuDescription;
    }
}
