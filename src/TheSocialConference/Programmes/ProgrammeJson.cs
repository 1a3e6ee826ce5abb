using System.Text.Json.Serialization;
using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>How the parts of a programme are read and written as JSON, made at build: finding out at run time would take a tenth of a cold start.</summary>
[JsonSerializable(typeof(Programme))]
[JsonSerializable(typeof(Programme.Theme))]
[JsonSerializable(typeof(Programme.Stage))]
[JsonSerializable(typeof(Programme.Speaker))]
[JsonSerializable(typeof(Programme.Session))]
[JsonSerializable(typeof(Programme.Slot))]
[JsonSerializable(typeof(Programme.Quote))]
[JsonSerializable(typeof(Programme.Link))]
[JsonSerializable(typeof(Programme.Image))]
[JsonSerializable(typeof(LocalText))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(ValueList<LocalText>))]
[JsonSerializable(typeof(ValueList<Programme.Quote>))]
[JsonSerializable(typeof(ValueList<Programme.Link>))]
[JsonSerializable(typeof(ValueList<int>))]
internal sealed partial class ProgrammeJson : JsonSerializerContext;
