using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes.Changes;

/// <summary>What something happened to, by the name people know it by.</summary>
/// <param name="Key">Slug, code or slot id.</param>
/// <param name="Name">In each language it has one in; null for what has one name only.</param>
/// <param name="OwnName">The one name, where there is no <paramref name="Name"/>.</param>
/// <param name="OwnLanguage">BCP 47 tag of <paramref name="OwnName"/>; null for the name of a person.</param>
public sealed record Subject(RecordKind Kind, string Key, LocalText? Name, string? OwnName = null, string? OwnLanguage = null)
{
    /// <summary>The name on a page in that language, with the tag of what it is in.</summary>
    public Spoken In(Language language) => Name?.In(language) ?? new(OwnName!, OwnLanguage ?? language.Code);

    public static Subject Of(Programme programme) => new(RecordKind.Edition, programme.Edition.Slug, null, programme.Edition.Name, programme.Edition.Language);

    public static Subject Of(Programme.Theme theme) => new(RecordKind.Theme, theme.Slug, theme.Name);

    public static Subject Of(Programme.Stage stage) => new(RecordKind.Stage, stage.Slug, stage.Name);

    public static Subject Of(Programme.Speaker speaker) => new(RecordKind.Speaker, speaker.Slug, null, speaker.Name);

    public static Subject Of(Programme programme, Programme.Session session) =>
        new(RecordKind.Session, session.Code, null, session.Title, session.Language ?? programme.Edition.Language);

    /// <summary>A break, by its label.</summary>
    public static Subject OfBreak(Programme.Slot slot) => new(RecordKind.Slot, slot.Id.ToString(), slot.Label);
}
