using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheSocialConference.Blog;

/// <summary>What editors write, as JSON: what the log keeps of a post or page and puts back.</summary>
public static class BlogRecords
{
    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = BlogJson.Default,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never written into a page as it is
        Converters = { new JsonStringEnumConverter() },
    };

    public static string? WriteOrNull<T>(T? record)
        where T : class => record is null ? null : JsonSerializer.Serialize(record, Json);

    /// <exception cref="JsonException">The text is no such record.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("There is no record in it.");
}
