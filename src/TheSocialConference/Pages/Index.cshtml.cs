using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : FrontPage(live, clock)
{
    public void OnGet()
    {
        if (Site.Current is { } current)
        {
            Fill(current);
        }
    }
}
