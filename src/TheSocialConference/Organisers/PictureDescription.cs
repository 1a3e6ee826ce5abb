using System.Text.Json;
using TheSocialConference.Localisation;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>What can be changed of an uploaded picture, as the log keeps it.</summary>
/// <param name="Alt">Null when it is decorative.</param>
public sealed record PictureDescription(LocalText? Alt)
{
    private static readonly JsonSerializerOptions Json = ProgrammeRecords.JsonOf(OrganisersJson.Default);

    public static PictureDescription Of(UploadedPicture picture) => new(picture.Alt);

    public static string Write(PictureDescription description) => JsonSerializer.Serialize(description, Json);

    /// <exception cref="JsonException">The text is no description.</exception>
    public static PictureDescription Read(string json) => JsonSerializer.Deserialize<PictureDescription>(json, Json) ?? throw new JsonException("There is no description in it.");
}
