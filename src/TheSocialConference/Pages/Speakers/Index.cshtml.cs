using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Speakers;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public SpeakerIndex Speakers { get; private set; } = null!;

    public void OnGet()
    {
        Title = Words.Speakers;
        Description = Words.SpeakersIntro;
        Speakers = SpeakerIndex.Of(Site);
    }
}
