using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions.Themes;

public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public IActionResult OnGet(string edition)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Themes(known) : null);
        }

        Title = PartOfEdition(Words.Themes);
        Description = Words.Listed(Programme!.Themes.Select(theme => theme.Name.In(Language).Text));
        return Page();
    }
}
