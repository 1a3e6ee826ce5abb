using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>Everything that was ever published of an edition.</summary>
public sealed class ReleasesModel(ConferenceDb db, ProgrammeEditing editing) : OrganisePage
{
    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<ReleaseLine> Releases { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken cancellation)
    {
        if (await editing.FindAsync(edition, cancellation) is not { } programme)
        {
            return NotFound();
        }

        (Programme, Title) = (programme, Words.ReleasesTitle);
        Releases = await db.Releases.AsNoTracking().Where(release => release.EditionSlug == edition).OrderByDescending(release => release.Number)
            .Select(release => new ReleaseLine(release.Number, release.Name, release.Note, release.By, release.At)).ToListAsync(cancellation);
        return Page();
    }
}

public sealed record ReleaseLine(int Number, string? Name, string? Note, string By, DateTimeOffset At);
