using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Recaps;

namespace TheSocialConference.Pages.Organise;

/// <summary>A difference as it is shown: the record's fields as its file and as the site fill them in.</summary>
/// <param name="Editor">Where it is edited, or null.</param>
public sealed record DifferenceView(FileDifference Difference, string Title, string? Editor, IReadOnlyList<FormPart> Parts, FormValues File, FormValues Here, Words Words)
{
    /// <summary>What was filled in when both last said the same, or null.</summary>
    public FormValues? Agreed { get; init; }

    /// <summary>What is wrong with what was chosen, or null.</summary>
    public string? Complaint { get; init; }

    /// <summary>Those that are not the same.</summary>
    public IReadOnlyList<FormPart> Differing { get; } = [.. Parts.Where(part => part.TextOf(File) != part.TextOf(Here))];

    /// <summary>Whether both have it, so that it can be chosen field by field.</summary>
    public bool IsOnBoth => Difference is { Here: not null, File: not null };

    public string Id { get; } = $"d-{Secret.Hash(Difference.Name.ToString())[..8]}";

    /// <summary>What is chosen at first: whoever alone changed a part since both said the same. Null where both did.</summary>
    public string? Suggested(FormPart part) =>
        !Difference.IsOpen ? FormMerge.Mine
        : Agreed is null ? null
        : part.TextOf(Agreed) == part.TextOf(File) ? FormMerge.Mine
        : part.TextOf(Agreed) == part.TextOf(Here) ? FormMerge.Theirs
        : null;
}
