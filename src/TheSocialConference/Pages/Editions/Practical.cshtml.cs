using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions;

public sealed class PracticalModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public ContentPage? Text { get; private set; }

    public IActionResult OnGet(string edition)
    {
        if (!OpenEdition(edition))
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.Practical(known) : null);
        }

        Text = Site.Page(ContentPage.Practical, edition, Language.Code);
        Title = PartOfEdition(Words.EditionPractical);
        Description = $"{Words.EditionPractical}: {Programme!.Edition.Name}, {Words.Days(Programme.Edition)}.";
        return Page();
    }
}
