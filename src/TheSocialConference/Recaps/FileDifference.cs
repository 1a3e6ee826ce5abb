using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>A record that is otherwise on the site than in the file that was last imported.</summary>
/// <param name="Path">The file it stands in, or would be written to: relative to the content folder.</param>
/// <param name="Here">The record on the site, or null when it is not there: a theme, an edition with its facts, a post and so on.</param>
/// <param name="File">The record in the file, or null when it is not there.</param>
public sealed record FileDifference(RecordName Name, string Path, object? Here, object? File)
{
    /// <summary>Whether the file changed too since both said the same, and nobody has chosen yet. If not, an export brings it to the file.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The record as JSON when both last said the same; null when neither had it, or when it is not open.</summary>
    public string? Agreed { get; init; }

    /// <summary>Whether the file itself is still to be made, by an export, and nobody has to choose whether it should be.</summary>
    public bool IsNewFile { get; init; }

    /// <summary>Of a record that is only in the file: the keys of what comes before it there, the nearest first.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>Of a session that is only in the file: when and where it is.</summary>
    public IReadOnlyList<Programme.Slot> Along { get; init; } = [];

    /// <summary>A short text that is the same for the same two versions alone: what somebody has seen when they choose.</summary>
    public string Seen { get; } = Secret.Hash($"{RecapRecords.Write(Here)}\n{RecapRecords.Write(File)}")[..16];

    /// <summary>The kind of record in a programme; null for what is in none.</summary>
    public RecordKind? Kind => Name.Kind is SubjectKind.Speaker ? null : Enum.TryParse<RecordKind>(Name.Kind.ToString(), out var kind) ? kind : null;

    /// <summary>Whether this is still what the programme says.</summary>
    public bool IsHereIn(Programme programme) => RecapRecords.Write(ValueIn(programme)) == RecapRecords.Write(Here is RecapEdition edition ? edition.Facts : Here);

    /// <summary>When visitors see a change of the edition, as the site and the file say; null for other records.</summary>
    public (PublishMode Here, PublishMode File)? Publish => (Here, File) is (RecapEdition here, RecapEdition file) ? (here.Publish, file.Publish) : null;

    /// <summary>The programme with what the file says of this record.</summary>
    /// <exception cref="ArgumentException">It cannot go: others need it.</exception>
    public Programme TakenInto(Programme programme) => File is null ? programme.Without(Kind!.Value, Name.Key) : With(programme, File);

    /// <summary>The programme with what the file says of this record, to show it: what it refers to and is not here is there by its name. Null when the file has nothing.</summary>
    public Programme? FileIn(Programme programme) => File is null ? null : Completed(With(programme, File));

    /// <summary>The programme as it was for this record when both last said the same; null when that is not known.</summary>
    /// <exception cref="System.Text.Json.JsonException">It was written by a version of the program that knew other fields.</exception>
    public Programme? AgreedIn(Programme programme) => (Agreed, Name.Kind) switch
    {
        (null, _) => null,
        ({ } json, SubjectKind.Edition) => Completed(With(programme, RecapRecords.Read<RecapEdition>(json))),
        ({ } json, _) when Kind is { } kind => Completed(programme.With(kind, json)),
        _ => null,
    };

    /// <summary>What is in no programme, as it was when both last said the same; null when that is not known.</summary>
    /// <exception cref="System.Text.Json.JsonException">It was written by a version of the program that knew other fields.</exception>
    public T? AgreedAs<T>()
        where T : class => Agreed is { } json ? RecapRecords.Read<T>(json) : null;

    /// <summary>When visitors saw a change of the edition when both last said the same; null when that is not known, and for other records.</summary>
    public PublishMode? AgreedPublish => Agreed is { } json && Name.Kind == SubjectKind.Edition ? RecapRecords.Read<RecapEdition>(json).Publish : null;

    private Programme With(Programme programme, object record) => record switch
    {
        RecapEdition edition => programme with { Edition = edition.Facts },
        Programme.Theme theme => programme with { Themes = Put(programme.Themes, theme, other => other.Slug) },
        Programme.Stage stage => programme with { Stages = Put(programme.Stages, stage, other => other.Slug) },
        Programme.Session session => programme with
        {
            Sessions = Put(programme.Sessions, session, other => other.Code),
            Slots = [.. programme.Slots, .. Along.Where(slot => programme.SlotBy(slot.Id) is null)],
        },
        Programme.Slot slot => programme with { Slots = Put(programme.Slots, slot, other => other.Id.ToString()) },
        _ => throw new InvalidOperationException($"A {Name.Kind} is in no programme."),
    };

    /// <summary>Slots cannot be looked up without their sessions and stages.</summary>
    private static Programme Completed(Programme programme)
    {
        var (stages, sessions) = (programme.Stages.Select(stage => stage.Slug).ToHashSet(), programme.Sessions.Select(session => session.Code).ToHashSet());
        return programme with
        {
            Stages = [.. programme.Stages, .. programme.Slots.SelectMany(slot => slot.Stages).Where(stages.Add).Select(slug => new Programme.Stage(slug, new(slug, null), false, false))],
            Sessions =
            [
                .. programme.Sessions,
                .. programme.Slots.Select(slot => slot.SessionCode).OfType<string>().Where(sessions.Add)
                    .Select(code => new Programme.Session(code, "", code, TitleSource.Official, SessionKind.Talk, null, 2, null, null, [], null, null, null, [], [], [], null)),
            ],
        };
    }

    private object? ValueIn(Programme programme) => Name.Kind switch
    {
        SubjectKind.Edition => programme.Edition,
        SubjectKind.Theme => programme.ThemeBy(Name.Key),
        SubjectKind.Stage => programme.StageBy(Name.Key),
        SubjectKind.Session => programme.SessionBy(Name.Key),
        SubjectKind.Slot => programme.SlotBy(Guid.Parse(Name.Key)),
        _ => null,
    };

    /// <summary>In the place it has, or else after what it comes after in the file.</summary>
    private ValueList<T> Put<T>(ValueList<T> records, T record, Func<T, string> keyOf)
    {
        if (records.Any(other => keyOf(other) == Name.Key))
        {
            return [.. records.Select(other => keyOf(other) == Name.Key ? record : other)];
        }

        var keys = records.Select(keyOf).ToList();
        var after = Follows.Select(key => keys.IndexOf(key)).FirstOrDefault(at => at >= 0, -1);
        return [.. records.Take(after + 1), record, .. records.Skip(after + 1)];
    }
}
