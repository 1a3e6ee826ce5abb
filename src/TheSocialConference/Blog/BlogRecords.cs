using System.Text.Json;
using TheSocialConference.Programmes;

namespace TheSocialConference.Blog;

/// <summary>What editors write, as JSON: what the log keeps of a post or page and puts back.</summary>
public static class BlogRecords
{
    private static readonly JsonSerializerOptions Json = ProgrammeRecords.JsonOf(BlogJson.Default);

    public static string? WriteOrNull<T>(T? record)
        where T : class => record is null ? null : JsonSerializer.Serialize(record, Json);

    /// <exception cref="JsonException">The text is no such record.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("There is no record in it.");
}
