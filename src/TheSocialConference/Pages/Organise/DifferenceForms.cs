using System.Text.Json;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Shows the two versions of a record by the form that it is edited with.</summary>
/// <param name="speakers">Everybody who can be on a bill.</param>
/// <param name="pictures">Everything that a record here or in a file shows, and all that can be chosen.</param>
/// <param name="texts">The same for posts and pages.</param>
internal sealed class DifferenceForms(Words words, Links links, IReadOnlyList<Choice> speakers, IReadOnlyList<PictureChoice> pictures, TextForms texts)
{
    public const string Publish = nameof(Publish);

    public SpeakerForm Speaker { get; } = new(words, pictures);

    public ProgrammeForm Of(RecordKind kind) => kind switch
    {
        RecordKind.Theme => new ThemeForm(words),
        RecordKind.Stage => new StageForm(words),
        RecordKind.Slot => new SlotForm(words, isBreak: false),
        RecordKind.Session => new SessionForm(words, speakers),
        _ => new EditionForm(words, pictures),
    };

    /// <param name="programme">The working programme it is in; null for what is in none.</param>
    public DifferenceView View(FileDifference difference, Programme? programme) => difference.Name.Kind switch
    {
        SubjectKind.Speaker => SpeakerView(difference),
        SubjectKind.Post => texts.PostView(difference),
        SubjectKind.Page => texts.PageView(difference),
        _ => RecordView(difference, programme!),
    };

    private DifferenceView RecordView(FileDifference difference, Programme here)
    {
        var (kind, key) = (difference.Kind!.Value, difference.Name.Key);
        var (form, file) = (Of(kind), difference.FileIn(here));
        var from = difference.Here is null ? file! : here;
        IReadOnlyList<FormPart> parts =
        [
            .. form.Sections(from, key).SelectMany(section => section.Parts),
            .. kind == RecordKind.Edition ? [new Field(Publish, words.WhenToPublish, FieldKind.Choice) { Options = [.. Enum.GetValues<PublishMode>().Select(mode => new Choice(mode.ToString(), words.PublishModeName(mode)))] }] : Array.Empty<Field>(),
        ];
        return new(
            difference, TitleIn(from, kind, key), difference.Here is null ? null : links.OrganiseRecord(difference.Name.Edition, RecordKinds.Name(kind), key),
            parts, Values(form, file, key, difference.Publish?.File), Values(form, difference.Here is null ? null : here, key, difference.Publish?.Here), words)
        {
            Agreed = AgreedValues(form, difference, here),
        };
    }

    private static FormValues Values(ProgrammeForm form, Programme? programme, string key, PublishMode? publish)
    {
        var values = programme is null ? new() : form.Write(programme, key) ?? new();
        values[Publish] = publish?.ToString() ?? "";
        return values;
    }

    private static FormValues? AgreedValues(ProgrammeForm form, FileDifference difference, Programme here) =>
        Known(() => difference.AgreedIn(here) is { } agreed ? Values(form, agreed, difference.Name.Key, difference.AgreedPublish) : null);

    /// <summary>What both once said, or null when it cannot be read any more: nothing is suggested then.</summary>
    internal static FormValues? Known(Func<FormValues?> agreed)
    {
        try
        {
            return agreed();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DifferenceView SpeakerView(FileDifference difference)
    {
        var (here, file) = (difference.Here as Programme.Speaker, difference.File as Programme.Speaker);
        var slug = difference.Name.Key;
        return new(
            difference, (here ?? file)!.Name, here is null ? null : links.OrganiseSpeaker(slug), [.. Speaker.Sections(slug).SelectMany(section => section.Parts)],
            file is null ? new() : Speaker.Write(file), here is null ? new() : Speaker.Write(here), words)
        {
            Agreed = Known(() => difference.AgreedAs<Programme.Speaker>() is { } agreed ? Speaker.Write(agreed) : null),
        };
    }

    private string TitleIn(Programme programme, RecordKind kind, string key) => kind switch
    {
        RecordKind.Theme => programme.ThemeBy(key)!.Name.In(words.Language).Text,
        RecordKind.Stage => programme.StageBy(key)!.Name.In(words.Language).Text,
        RecordKind.Session => programme.SessionBy(key)!.Title,
        RecordKind.Slot when programme.SlotBy(Guid.Parse(key)) is { } slot =>
            $"{(slot.Label is { } label ? label.In(words.Language).Text : programme.SessionOf(slot)?.Title ?? slot.SessionCode)}, {words.Time(slot.Start, slot.End)}",
        _ => programme.Edition.Name,
    };
}
