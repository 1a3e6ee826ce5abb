using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions;

public sealed class EditionModel(LiveSite live, TimeProvider clock) : FrontPage(live, clock)
{
    public IActionResult OnGet(string edition)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Edition(known) : null);
        }

        Fill(Programme!);
        Title = Programme!.Edition.Name;
        return Page();
    }
}
