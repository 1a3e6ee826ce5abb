using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>Those that were or will be, newest first.</summary>
    public IReadOnlyList<Programme> Editions { get; private set; } = [];

    /// <summary>Those that were made up.</summary>
    public IReadOnlyList<Programme> Examples { get; private set; } = [];

    public void OnGet()
    {
        Title = Words.Editions;
        Description = Words.EditionsIntro;
        Editions = [.. Site.Editions.Where(programme => !programme.Edition.IsExample)];
        Examples = [.. Site.Editions.Where(programme => programme.Edition.IsExample)];
    }
}
