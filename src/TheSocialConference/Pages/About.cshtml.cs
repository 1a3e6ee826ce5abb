using TheSocialConference.Blog;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

public sealed class AboutModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public ContentPage? Text { get; private set; }

    public void OnGet()
    {
        Text = Site.Page(ContentPage.About, edition: null, Language.Code);
        Description = Words.AboutDescription;
        Title = Text?.Title ?? Words.About;
    }
}
