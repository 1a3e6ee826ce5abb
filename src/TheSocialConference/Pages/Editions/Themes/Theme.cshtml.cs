using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions.Themes;

public sealed class ThemeModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public Programme.Theme Theme { get; private set; } = null!;

    public IReadOnlyList<Programme.Session> Sessions { get; private set; } = [];

    public IActionResult OnGet(string edition, string slug)
    {
        if (!OpenEdition(edition) || Programme!.ThemeBy(slug) is not { } theme)
        {
            return Missing(AddressKind.Theme, edition, slug, now => Programme?.ThemeBy(now) is { } moved ? Links.Theme(Programme, moved) : null);
        }

        Theme = theme;
        Title = PartOfEdition(theme.Name.In(Language).Text);
        Description = theme.Description?.In(Language).Text;
        Sessions = [.. Programme.InReadingOrder.Where(session => session.Theme == theme.Slug)];
        return Page();
    }
}
