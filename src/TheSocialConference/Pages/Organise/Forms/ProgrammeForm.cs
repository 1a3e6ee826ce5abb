using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>How one kind of record of a programme is edited: what is asked, what it is filled with, and what a programme becomes by it.</summary>
public abstract class ProgrammeForm(Words words, IReadOnlyList<PictureChoice>? pictures = null) : RecordForm(words, pictures)
{
    public abstract RecordKind Kind { get; }

    /// <summary>What the form asks about a record of this programme.</summary>
    /// <param name="key">Empty for a new record.</param>
    public abstract IReadOnlyList<FormSection> Sections(Programme programme, string key);

    /// <summary>The record as the form shows it, or null when the programme does not have it.</summary>
    public abstract FormValues? Write(Programme programme, string key);

    /// <summary>What a form for a new record is filled with.</summary>
    public virtual FormValues Fresh(Programme programme, IQueryCollection query) => new();

    /// <summary>The key of the record that the form makes, once it is filled in; empty while that cannot be told.</summary>
    public virtual string KeyOf(Programme programme, FormValues values) => Guard.IsSlug(values["Slug"]) ? values["Slug"] : "";

    /// <summary>The programme with what is filled in; what cannot be is complained about.</summary>
    /// <param name="key">Of a record that may not be there yet.</param>
    public abstract Programme Read(Programme programme, string key, FormValues values, Complaints complaints);
}
