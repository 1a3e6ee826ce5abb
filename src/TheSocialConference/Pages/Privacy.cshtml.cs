using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

public sealed class PrivacyModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public void OnGet()
    {
        Title = Words.Privacy;
        Description = Words.PrivacyLead;
    }
}
