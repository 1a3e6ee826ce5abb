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

    /// <summary>Once it was answered, here or among the settings, it is asked no more.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        (Title, IsShown) = (Words.ExampleTitle, settings.ExampleDay);
        return await IsAnsweredAsync(cancellation) ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(bool show, CancellationToken cancellation)
    {
        if (await IsAnsweredAsync(cancellation))
        {
            return Redirect(Links.Organise); // sent twice
        }

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

    private Task<bool> IsAnsweredAsync(CancellationToken cancellation) => db.Profiles.AnyAsync(profile => profile.ExampleDay != null, cancellation);
}
