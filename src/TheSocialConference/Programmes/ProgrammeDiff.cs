using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheSocialConference.Programmes;

/// <summary>What differs between two programmes, record by record and field by field.</summary>
public sealed record ProgrammeDiff(ValueList<RecordChange> Changes)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public bool IsEmpty => Changes.Count == 0;

    /// <param name="before">Null when there was no programme yet: everything is added.</param>
    public static ProgrammeDiff Between(Programme? before, Programme after) => new(
    [
        .. Compare(RecordKind.Edition, before is null ? [] : [before.Edition], [after.Edition], edition => edition.Slug, edition => edition.Name),
        .. Compare(RecordKind.Theme, before?.Themes ?? [], after.Themes, theme => theme.Slug, theme => theme.Name.ToString()),
        .. Compare(RecordKind.Stage, before?.Stages ?? [], after.Stages, stage => stage.Slug, stage => stage.Name.ToString()),
        .. Compare(RecordKind.Speaker, before?.Speakers ?? [], after.Speakers, speaker => speaker.Slug, speaker => speaker.Name),
        .. Compare(RecordKind.Session, before?.Sessions ?? [], after.Sessions, session => session.Code, session => session.Title),
        .. Compare(RecordKind.Slot, before?.Slots ?? [], after.Slots, slot => slot.Id.ToString(), slot =>
            (after.Slots.Contains(slot) ? after : before!).TitleOf(slot)),
    ]);

    private static IEnumerable<RecordChange> Compare<T>(
        RecordKind kind, ValueList<T> before, ValueList<T> after, Func<T, string> keyOf, Func<T, string> titleOf)
        where T : notnull
    {
        var old = before.ToDictionary(keyOf);
        var present = after.Select(keyOf).ToHashSet();
        foreach (var record in after)
        {
            if (!old.TryGetValue(keyOf(record), out var former))
            {
                yield return new(kind, keyOf(record), titleOf(record), ChangeKind.Added, []);
            }
            else if (!former.Equals(record))
            {
                yield return new(kind, keyOf(record), titleOf(record), ChangeKind.Changed, [.. Fields(former, record)]);
            }
        }

        foreach (var former in before.Where(former => !present.Contains(keyOf(former))))
        {
            yield return new(kind, keyOf(former), titleOf(former), ChangeKind.Removed, []);
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

public enum RecordKind
{
    Edition,
    Theme,
    Stage,
    Speaker,
    Session,
    Slot,
}

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <param name="Key">Slug, code or slot id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">For <see cref="ChangeKind.Changed"/>: what changed.</param>
public sealed record RecordChange(RecordKind Kind, string Key, string Title, ChangeKind What, ValueList<FieldChange> Fields);

/// <param name="Before">The value as text, JSON for compound ones; null when there was none.</param>
public sealed record FieldChange(string Name, string? Before, string? After);
