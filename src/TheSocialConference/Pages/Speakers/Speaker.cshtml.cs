using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Speakers;

public sealed class SpeakerModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public Programme.Speaker Speaker { get; private set; } = null!;

    /// <summary>Where they spoke, newest first; an example only when there is nothing else.</summary>
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    public Programme.Theme? Theme { get; private set; }

    public IReadOnlyList<(Programme Programme, Programme.Session Session, Programme.Quote Quote)> Quotes { get; private set; } = [];

    public IReadOnlyList<Passages> Passages { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        if (Site.Speaker(slug) is not var (speaker, programmes))
        {
            return Missing(AddressKind.Speaker, "", slug, now => Site.Speaker(now) is null ? null : Links.Speaker(now));
        }

        Fill(speaker, programmes);
        return Page();
    }

    private void Fill(Programme.Speaker speaker, IReadOnlyList<Programme> programmes)
    {
        NoIndex = programmes[0].Edition.IsExample; // examples come last
        Programme = NoIndex ? programmes[0] : null;
        Programmes = [.. programmes.Where(programme => programme.Edition.IsExample == NoIndex)];
        Speaker = speaker;
        Theme = SpeakerIndex.ThemeOf(speaker, programmes[0]);
        Title = speaker.Name;
        Quotes =
        [
            .. from programme in Programmes
               from session in programme.Sessions
               from quote in session.Quotes
               where quote.Speaker == speaker.Slug
               select (programme, session, quote),
        ];
        Passages = ByStory(Site.PassagesAbout(speaker).Where(passage => Site.IsExample(passage.Post) == NoIndex));
        Description = Words.AboutSpeaker(
            speaker.Organisation is { } organisation ? $"{speaker.Name} ({organisation})" : speaker.Name, Programmes[0], Programmes[0].SessionsOf(speaker),
            Quotes.Count > 0, Passages.Count > 0);
    }
}
