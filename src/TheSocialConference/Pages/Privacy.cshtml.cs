using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

public sealed class PrivacyModel(LiveSite live) : ConferencePage(live)
{
    public void OnGet()
    {
        Title = Words.Privacy;
        Description = Words.PrivacyLead;
    }
}
