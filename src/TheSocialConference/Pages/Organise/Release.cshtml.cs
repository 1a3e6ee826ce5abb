using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>One release as it was, beside any other, and the way back to it.</summary>
public sealed class ReleaseModel(ConferenceDb db, ProgrammeEditing editing) : OrganisePage
{
    /// <summary>Stands for the working programme where a release is chosen.</summary>
    public const string Working = "working";

    public ProgrammeRelease Release { get; private set; } = null!;

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>What the release is compared with: the one before it unless asked otherwise; null for nothing.</summary>
    public Programme? Other { get; private set; }

    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(string edition, int number, CancellationToken cancellation) => await FillAsync(edition, number, cancellation) ? Page() : NotFound();

    /// <summary>Makes the working programme what it was then; it is published like any other change.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string edition, int number, CancellationToken cancellation)
    {
        if (!await FillAsync(edition, number, cancellation))
        {
            return NotFound();
        }

        try
        {
            await editing.RestoreAsync(edition, Release.Programme, Me, cancellation);
            return Redirect($"{Links.OrganiseEdition(edition)}?done=restored");
        }
        catch (ArgumentException broken)
        {
            Complaint = Words.DoesNotFit(broken.Message);
            return Page();
        }
    }

    private async Task<bool> FillAsync(string edition, int number, CancellationToken cancellation)
    {
        var releases = db.Releases.AsNoTracking().Where(release => release.EditionSlug == edition);
        if (await releases.SingleOrDefaultAsync(release => release.Number == number, cancellation) is not { } found)
        {
            return false;
        }

        (Release, Title) = (found, Words.ReleaseTitle(found.Number, found.Name));
        Numbers = await releases.OrderByDescending(release => release.Number).Select(release => release.Number).ToListAsync(cancellation);
        var other = int.TryParse(With, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : number - 1;
        Other = With == Working
            ? await editing.FindAsync(edition, cancellation)
            : (await releases.SingleOrDefaultAsync(release => release.Number == other, cancellation))?.Programme;
        With ??= Other is null ? "" : other.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }
}
