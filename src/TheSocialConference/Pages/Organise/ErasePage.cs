using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Says of somebody what would be erased, what stays and why, and erases it when an owner says so.</summary>
public abstract class ErasePage(TimeProvider clock) : OrganisePage
{
    /// <summary>Whom it is about.</summary>
    public Erasable Person { get; private set; } = null!;

    /// <summary>What goes, in sentences.</summary>
    public abstract IReadOnlyList<string> Goes { get; }

    /// <summary>What stays, and why.</summary>
    public abstract IReadOnlyList<string> Stays { get; }

    /// <summary>Where one comes from, and goes back to.</summary>
    public abstract (string Address, string Title) Back { get; }

    protected string BackupsStay => Words.EraseKeepsBackups(BackupRetention.LastDayOf(clock.GetUtcNow()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FillAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        !await FillAsync(cancellation) ? NotFound()
        : Person.Refusal is null && await EraseAsync(cancellation) ? Redirect($"{Back.Address}?done=erased")
        : Page();

    /// <summary>The editor of a text that names them.</summary>
    public string LinkTo(TextThatNames text) => text.Kind switch
    {
        SubjectKind.Post => Links.OrganisePost(text.Key),
        SubjectKind.Page => Links.OrganisePage(text.Key),
        SubjectKind.Speaker => Links.OrganiseSpeaker(text.Key),
        SubjectKind.Edition => Links.OrganiseRecord(text.Edition!, RecordKinds.Facts, ""),
        _ => Links.OrganiseRecord(text.Edition!, RecordKinds.Name(Enum.Parse<Programmes.RecordKind>(text.Kind.ToString())), text.Key),
    };

    protected abstract Task<Erasable?> FindAsync(CancellationToken cancellation);

    /// <returns>Whether that was done.</returns>
    protected abstract Task<bool> EraseAsync(CancellationToken cancellation);

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } person)
        {
            return false;
        }

        (Person, Title) = (person, Words.EraseTitle(person.Name));
        return true;
    }
}
