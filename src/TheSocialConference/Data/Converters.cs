using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TheSocialConference.Blog;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Data;

/// <summary>An instant as UTC text that sorts: SQLite cannot order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

/// <summary>A record as JSON text: for values that are read and written whole.</summary>
internal sealed class Json<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonColumn.Options),
    text => JsonSerializer.Deserialize<T>(text, JsonColumn.Options)!)
    where T : class;

internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ProgrammeJson.Default, BlogJson.Default, OrganisersJson.Default),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never written into a page
        Converters = { new JsonStringEnumConverter() },
    };
}
