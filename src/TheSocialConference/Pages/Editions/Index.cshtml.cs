using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions;

public sealed class IndexModel(LiveSite live) : ConferencePage(live)
{
    public void OnGet()
    {
        Title = Words.Editions;
        Description = Words.EditionsIntro;
    }
}
