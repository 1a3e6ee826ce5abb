using System.Text.Json.Serialization;

namespace TheSocialConference.Organisers;

/// <summary>How parts of accounts are read and written as JSON, made at build.</summary>
[JsonSerializable(typeof(Limits))]
[JsonSerializable(typeof(PictureDescription))]
internal sealed partial class OrganisersJson : JsonSerializerContext;
