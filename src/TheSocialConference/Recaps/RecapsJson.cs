using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>How the records of files are written as JSON, made at build.</summary>
[JsonSerializable(typeof(RecapEdition))]
[JsonSerializable(typeof(PostContent))]
[JsonSerializable(typeof(PageContent))]
internal sealed partial class RecapsJson : JsonSerializerContext;

/// <summary>The records of files one by one, as JSON: equal records give equal texts.</summary>
internal static class RecapRecords
{
    private static readonly JsonSerializerOptions Json = ProgrammeRecords.JsonOf(JsonTypeInfoResolver.Combine(ProgrammeJson.Default, RecapsJson.Default));

    /// <param name="record">A theme, an edition with its facts, a post: whatever a file can hold; or null.</param>
    public static string? Write(object? record) => record switch
    {
        null => null,
        Programme.Slot slot => JsonSerializer.Serialize(Plain(slot), Json),
        _ => JsonSerializer.Serialize(record, record.GetType(), Json),
    };

    /// <exception cref="JsonException">The text is no such record.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("There is no record in it.");

    /// <summary>A slot without what a file does not say: how often calendars were told of it, and an order of its stages.</summary>
    public static Programme.Slot Plain(Programme.Slot slot) => slot with { Sequence = 0, Stages = [.. slot.Stages.Order(StringComparer.Ordinal)] };
}
