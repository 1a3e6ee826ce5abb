using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Speakers;

/// <summary>Everybody who spoke, or with <c>?edition=</c> those of one edition; the people of an example are found in no other way.</summary>
public sealed class IndexModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public SpeakerIndex Speakers { get; private set; } = null!;

    public IActionResult OnGet(string? edition)
    {
        HttpContext.Page().VaryBy("edition");
        if (string.IsNullOrEmpty(edition))
        {
            Title = Words.Speakers;
            Speakers = SpeakerIndex.Of(Site);
        }
        else if (Site.Edition(edition) is { } programme)
        {
            Fill(programme);
        }
        else
        {
            return Missing(AddressKind.Edition, "", edition, slug => Site.Edition(slug) is { } known ? Links.SpeakersOf(known) : null);
        }

        Description = $"{Title}: {Words.SpeakersIntro}";
        return Page();
    }

    private void Fill(Programme programme)
    {
        Programme = programme;
        NoIndex = programme.Edition.IsExample;
        Title = PartOfEdition(Words.Speakers);
        SharedQuery = Links.SpeakersOf(programme)[Links.Speakers.Length..];
        Speakers = SpeakerIndex.Of(programme);
    }
}
