using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TheSocialConference.Programmes;

/// <summary>The records of a programme one by one, as JSON: what the log keeps of them and puts back.</summary>
public static class ProgrammeRecords
{
    private static readonly JsonSerializerOptions Json = JsonOf(ProgrammeJson.Default);

    /// <summary>How records of any kind are written: what is at its default is left out, so that a field that comes later changes no text.</summary>
    internal static JsonSerializerOptions JsonOf(IJsonTypeInfoResolver types) => new()
    {
        TypeInfoResolver = types,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never written into a page as it is
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The record as JSON, or null when the programme does not have it.</summary>
    /// <param name="key">Slug, code or slot id.</param>
    public static string? Find(this Programme programme, RecordKind kind, string key) => kind switch
    {
        RecordKind.Edition => Write(programme.Edition),
        RecordKind.Theme => WriteOrNull(programme.ThemeBy(key)),
        RecordKind.Stage => WriteOrNull(programme.StageBy(key)),
        RecordKind.Speaker => WriteOrNull(programme.SpeakerBy(key)),
        RecordKind.Session => WriteOrNull(programme.SessionBy(key)),
        RecordKind.Slot => WriteOrNull(Guid.TryParse(key, out var id) ? programme.SlotBy(id) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The programme with this record in place of the one by the same key, or added at the end.</summary>
    /// <exception cref="JsonException">The text is no record of this kind.</exception>
    public static Programme With(this Programme programme, RecordKind kind, string json) => kind switch
    {
        RecordKind.Edition => programme with { Edition = Read<Programme.EditionFacts>(json) },
        RecordKind.Theme => programme with { Themes = Put(programme.Themes, Read<Programme.Theme>(json), theme => theme.Slug) },
        RecordKind.Stage => programme with { Stages = Put(programme.Stages, Read<Programme.Stage>(json), stage => stage.Slug) },
        RecordKind.Session => programme with { Sessions = Put(programme.Sessions, Read<Programme.Session>(json), session => session.Code) },
        RecordKind.Slot => programme with { Slots = Put(programme.Slots, Read<Programme.Slot>(json), slot => slot.Id) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>
    /// The programme without this record and without what cannot be without it: a session's slots, and where others name it. What a speaker said
    /// stays, said by nobody. A slot whose only
    /// stage goes stays, without a place.
    /// </summary>
    public static Programme Without(this Programme programme, RecordKind kind, string key) => kind switch
    {
        RecordKind.Theme => programme with
        {
            Themes = [.. programme.Themes.Where(theme => theme.Slug != key)],
            Sessions = [.. programme.Sessions.Select(session => session.Theme == key ? session with { Theme = null, ThemeSource = null } : session)],
        },
        RecordKind.Session => programme with
        {
            Sessions = [.. programme.Sessions.Where(session => session.Code != key).Select(session =>
                session.Cancellation?.Replacement == key ? session with { Cancellation = session.Cancellation with { Replacement = null } } : session)],
            Slots = [.. programme.Slots.Where(slot => slot.SessionCode != key)],
        },
        RecordKind.Slot => programme with { Slots = [.. programme.Slots.Where(slot => slot.Id.ToString() != key)] },
        RecordKind.Speaker => programme with
        {
            Speakers = [.. programme.Speakers.Where(speaker => speaker.Slug != key)],
            Sessions = [.. programme.Sessions.Select(session => session with
            {
                Speakers = [.. session.Speakers.Where(speaker => speaker != key)],
                Quotes = [.. session.Quotes.Select(quote => quote.Speaker == key ? quote with { Speaker = null } : quote)],
            })],
        },
        RecordKind.Stage when programme.Slots.FirstOrDefault(slot => slot.Stages is [var only] && only == key) is { } only =>
            throw new ArgumentException($"The slot {only.Id} is on this stage alone; place it elsewhere first.", nameof(key)),
        RecordKind.Stage => programme with
        {
            Stages = [.. programme.Stages.Where(stage => stage.Slug != key)],
            Slots = [.. programme.Slots.Select(slot => slot.Stages.Contains(key) ? slot with { Stages = [.. slot.Stages.Where(stage => stage != key)] } : slot)],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The whole programme as JSON.</summary>
    public static string Whole(Programme programme) => Write(programme);

    public static string Write<T>(T record)
        where T : class => JsonSerializer.Serialize(record, Json);

    private static string? WriteOrNull<T>(T? record)
        where T : class => record is null ? null : Write(record);

    /// <exception cref="JsonException">The text is no such record.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("There is no record in it.");

    private static ValueList<T> Put<T, TKey>(ValueList<T> records, T record, Func<T, TKey> keyOf)
        where TKey : notnull =>
        records.Any(other => keyOf(other).Equals(keyOf(record)))
            ? [.. records.Select(other => keyOf(other).Equals(keyOf(record)) ? record : other)]
            : [.. records, record];
}
