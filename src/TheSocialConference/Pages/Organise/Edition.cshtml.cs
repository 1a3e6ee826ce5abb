using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>One edition: where its records are, and what to look at before it is published.</summary>
public sealed class EditionModel(ConferenceDb db, ProgrammeEditing editing) : OrganisePage
{
    public EditionState State { get; private set; } = null!;

    public Programme Programme => State.Programme;

    public PublishMode PublishMode { get; private set; }

    public IReadOnlyList<Conflict> Conflicts => State.Conflicts;

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken cancellation)
    {
        if (await editing.FindAsync(edition, cancellation) is not { } programme)
        {
            return NotFound();
        }

        Title = programme.Edition.Name;
        State = new(programme, (await editing.NewestReleaseAsync(edition, cancellation))?.Programme);
        PublishMode = await db.Editions.Where(found => found.Slug == edition).Select(found => found.PublishMode).SingleAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostModeAsync(string edition, PublishMode mode, CancellationToken cancellation) =>
        await editing.PublishAsAsync(edition, Enum.IsDefined(mode) ? mode : PublishMode.OnButton, Me, cancellation)
            ? Redirect($"{Links.OrganiseEdition(edition)}?done=saved")
            : NotFound();
}
