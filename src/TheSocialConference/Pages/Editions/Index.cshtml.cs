using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public void OnGet()
    {
        Title = Words.Editions;
        Description = Words.EditionsIntro;
    }
}
