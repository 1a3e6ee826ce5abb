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

        Title = PartOfEdition(Words.Stages);
        Description = Words.Listed(Programme!.Stages.Select(stage => stage.Name.In(Language).Text));
        return Page();
    }
}
