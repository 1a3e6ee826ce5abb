using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Speakers;

public sealed class IndexModel(LiveSite live) : ConferencePage(live)
{
    public SpeakerIndex Speakers { get; private set; } = null!;

    public void OnGet()
    {
        Title = Words.Speakers;
        Description = Words.SpeakersIntro;
        Speakers = SpeakerIndex.Of(Site);
    }
}
