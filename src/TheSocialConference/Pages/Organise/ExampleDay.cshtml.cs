using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>The last of the three steps: whether the invented example day is shown.</summary>
public sealed class ExampleDayModel(ConferenceDb db, ContentImport import, SiteSettings settings, LiveSiteRefresh live, TimeProvider clock) : OrganisePage
{
    public bool IsShown { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words.ExampleTitle;
        IsShown = (await db.Profiles.Select(profile => profile.ExampleDay).SingleOrDefaultAsync(cancellation)) ?? settings.ExampleDay;
    }

    public async Task<IActionResult> OnPostAsync(bool show, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            var profile = await db.Profiles.SingleOrDefaultAsync(cancellation) ?? db.Profiles.Add(new()).Entity;
            profile.ShowExamples(show);
            await db.RecordAsync([new(DeedKind.Changed, SubjectKind.Settings, "example-day", Words.ExampleTitle, After: show ? "true" : "false")], Me, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        if (show && Directory.Exists(settings.ContentFolder))
        {
            await import.RunAsync(settings.ContentFolder, dryRun: false, withExamples: true, cancellation);
        }

        await live.RefreshAsync(cancellation);
        return Redirect(Links.Organise);
    }
}
