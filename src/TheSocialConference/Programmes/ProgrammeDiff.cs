using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheSocialConference.Programmes;

/// <summary>What differs between two programmes, record by record and field by field.</summary>
public sealed record ProgrammeDiff(ValueList<RecordChange> Changes)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = ProgrammeJson.Default,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public bool IsEmpty => Changes.Count == 0;

    /// <param name="before">Null when there was no programme yet: everything is added.</param>
    public static ProgrammeDiff Between(Programme? before, Programme after) => new(
    [
        .. Compare<Programme.EditionFacts>(RecordKind.Edition, before, after, programme => [programme.Edition], edition => edition.Slug, (_, edition) => edition.Name),
        .. Compare(RecordKind.Theme, before, after, programme => programme.Themes, theme => theme.Slug, (_, theme) => theme.Name.ToString()),
        .. Compare(RecordKind.Stage, before, after, programme => programme.Stages, stage => stage.Slug, (_, stage) => stage.Name.ToString()),
        .. Compare(RecordKind.Speaker, before, after, programme => programme.Speakers, speaker => speaker.Slug, (_, speaker) => speaker.Name),
        .. Compare(RecordKind.Session, before, after, programme => programme.Sessions, session => session.Code, (_, session) => session.Title),
        .. Compare(RecordKind.Slot, before, after, programme => programme.Slots, slot => slot.Id.ToString(), (of, slot) => of.TitleOf(slot)),
    ]);

    private static IEnumerable<RecordChange> Compare<T>(
        RecordKind kind, Programme? before, Programme after,
        Func<Programme, ValueList<T>> recordsOf, Func<T, string> keyOf, Func<Programme, T, string> titleOf)
        where T : notnull
    {
        var were = before is null ? [] : recordsOf(before);
        var old = were.ToDictionary(keyOf);
        foreach (var record in recordsOf(after))
        {
            if (!old.TryGetValue(keyOf(record), out var former))
            {
                yield return new(kind, keyOf(record), titleOf(after, record), ChangeKind.Added, []);
            }
            else if (!former.Equals(record))
            {
                yield return new(kind, keyOf(record), titleOf(after, record), ChangeKind.Changed, [.. Fields(former, record)]);
            }
        }

        var present = recordsOf(after).Select(keyOf).ToHashSet();
        foreach (var former in were.Where(former => !present.Contains(keyOf(former))))
        {
            yield return new(kind, keyOf(former), titleOf(before!, former), ChangeKind.Removed, []);
        }

        if (kind is RecordKind.Theme or RecordKind.Stage or RecordKind.Session // speakers go by name and slots by time
            && !were.Select(keyOf).Where(present.Contains).SequenceEqual(recordsOf(after).Select(keyOf).Where(old.ContainsKey)))
        {
            yield return new(kind, "", "", ChangeKind.Reordered, []);
        }
    }

    private static IEnumerable<FieldChange> Fields<T>(T before, T after)
    {
        var old = JsonSerializer.SerializeToElement(before, Json);
        var present = JsonSerializer.SerializeToElement(after, Json);
        foreach (var name in old.EnumerateObject().Concat(present.EnumerateObject()).Select(field => field.Name).Distinct())
        {
            var was = old.TryGetProperty(name, out var a) ? Text(a) : null;
            var becomes = present.TryGetProperty(name, out var b) ? Text(b) : null;
            if (was != becomes)
            {
                yield return new(name, was, becomes);
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
