using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>What was taken out of an edition's programme in the last 30 days, and can be put back.</summary>
public sealed class RemovedModel(ConferenceDb db, ProgrammeEditing editing, TimeProvider clock) : OrganisePage
{
    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Deed> Deeds { get; private set; } = [];

    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken cancellation) => await FillAsync(edition, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string edition, long number, CancellationToken cancellation)
    {
        if (!await FillAsync(edition, cancellation) || Deeds.FirstOrDefault(deed => deed.Number == number) is not { Content.Before: { } json } removed)
        {
            return NotFound();
        }

        var along = await AlongAsync(removed, cancellation);
        try
        {
            await editing.ChangeAsync(edition, programme => along.Aggregate(programme.With(KindOf(removed), json), (whole, slot) => whole.With(RecordKind.Slot, slot)), Me, cancellation);
            return Redirect($"{Links.OrganiseRecord(edition, RecordKinds.Name(KindOf(removed)), removed.Key)}?done=restored");
        }
        catch (ArgumentException broken)
        {
            Complaint = Words.DoesNotFit(broken.Message);
            return Page();
        }
    }

    /// <summary>The slots that went with a session.</summary>
    private async Task<IReadOnlyList<string>> AlongAsync(Deed removed, CancellationToken cancellation)
    {
        if (removed.Kind != SubjectKind.Session)
        {
            return [];
        }

        var together = await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.Kind == SubjectKind.Slot && deed.What == DeedKind.Removed && deed.EditionSlug == removed.EditionSlug && deed.At == removed.At && deed.OrganiserId == removed.OrganiserId)
            .ToListAsync(cancellation);
        return [.. together.Select(deed => deed.Content?.Before).OfType<string>().Where(json => json.Contains($"\"{removed.Key}\"", StringComparison.Ordinal))];
    }

    private async Task<bool> FillAsync(string edition, CancellationToken cancellation)
    {
        if (await editing.FindAsync(edition, cancellation) is not { } programme)
        {
            return false;
        }

        (Programme, Title) = (programme, Words.RemovedTitle);
        var removed = await db.RemovalsAsync(deed => deed.EditionSlug == edition, clock.GetUtcNow(), cancellation);
        Deeds = [.. removed.Where(deed => programme.Find(KindOf(deed), deed.Key) is null)];
        return true;
    }

    private static RecordKind KindOf(Deed deed) => Enum.Parse<RecordKind>(deed.Kind.ToString());
}
