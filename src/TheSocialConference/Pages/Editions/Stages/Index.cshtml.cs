using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions.Stages;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public IActionResult OnGet(string edition)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Stages(known) : null);
        }

        Title = $"{Words.Stages} {Programme!.Edition.Name}";
        Description = Words.Listed(Programme.Stages.Select(stage => stage.Name.In(Language).Text));
        return Page();
    }

    /// <summary>How many sessions are held on this stage alone; those on all stages are not counted.</summary>
    public int CountOn(Programme.Stage stage) => Programme!.SlotsOn(stage)
        .Where(slot => slot is { IsOnAllStages: false, SessionCode: not null } && !Programme.IsCancelled(slot))
        .DistinctBy(slot => slot.SessionCode).Count();
}
