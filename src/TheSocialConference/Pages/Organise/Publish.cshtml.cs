using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>What visitors would see other than now, and the button that shows it to them.</summary>
public sealed class PublishModel(ProgrammeEditing editing) : OrganisePage
{
    public Programme Programme { get; private set; } = null!;

    /// <summary>What visitors see; null before the first release.</summary>
    public Programme? Published { get; private set; }

    public IReadOnlyList<Conflict> Conflicts { get; private set; } = [];

    /// <summary>Goes along in the form: only what was seen is published.</summary>
    public string Sign { get; private set; } = "";

    public IReadOnlyList<Field> Fields =>
    [
        new("Name", Words.ReleaseName) { MaxLength = ProgrammeRelease.NameMaxLength, Hint = Words.ReleaseNameHint },
        new("Note", Words.ReleaseNote, FieldKind.Text) { MaxLength = ProgrammeRelease.NoteMaxLength, Hint = Words.ReleaseNoteHint },
    ];

    public FormValues Values { get; private set; } = new();

    public Complaints Complaints { get; } = new();

    public async Task<IActionResult> OnGetAsync(string edition, CancellationToken cancellation) => await FillAsync(edition, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string edition, string? sign, CancellationToken cancellation)
    {
        Values = FormValues.Posted(Request.Form, Fields);
        foreach (var field in Fields)
        {
            field.Judge(Values, Complaints, Words);
        }

        if (!Complaints.Any && await editing.PublishAsync(edition, sign ?? "", Values.OrNull("Name"), Values.OrNull("Note"), Me, cancellation) is { } release)
        {
            return Redirect($"{Links.OrganiseReleases(edition)}/{release.Number}?done=published");
        }

        if (!await FillAsync(edition, cancellation))
        {
            return NotFound();
        }

        if (!Complaints.Any && sign != Sign)
        {
            Complaints.Add("", Words.ChangedBeforePublishing);
        }

        return Page();
    }

    private async Task<bool> FillAsync(string edition, CancellationToken cancellation)
    {
        if (await editing.FindAsync(edition, cancellation) is not { } programme)
        {
            return false;
        }

        (Programme, Title, Sign) = (programme, Words.Publishing, ProgrammeEditing.Sign(programme));
        Published = (await editing.NewestReleaseAsync(edition, cancellation))?.Programme;
        Conflicts = Programmes.Conflicts.In(programme);
        return true;
    }
}
