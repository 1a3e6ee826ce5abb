using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheSocialConference.Programmes;

/// <summary>A whole programme as it was published: numbered, dated and never changed again, unless somebody is erased from it.</summary>
public sealed class ProgrammeRelease
{
    public const int NameMaxLength = 80;
    public const int NoteMaxLength = 2000;
    public const int ByMaxLength = 120;

    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = ProgrammeJson.Default,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private ProgrammeRelease()
    {
    }

    /// <param name="number">1 for the first release of the edition, then on without a gap.</param>
    /// <param name="by">Who published: an organiser's name, or <c>import</c>.</param>
    public ProgrammeRelease(Programme programme, int number, string by, DateTimeOffset at, string? name = null, string? note = null)
    {
        EditionSlug = programme.Edition.Slug;
        (Number, By, At, Name, Note) = (number, by, at, name, note);
        Payload = Compress(programme);
        Programme = programme;
    }

    /// <summary>One that lies in the database.</summary>
    internal ProgrammeRelease(string edition, int number, string by, DateTimeOffset at, string? name, string? note, byte[] payload) =>
        (EditionSlug, Number, By, At, Name, Note, Payload) = (edition, number, by, at, name, note, payload);

    public int Id { get; private set; }

    public string EditionSlug { get; private init; } = null!;

    public int Number { get; private init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

    public string? Name { get; private set => field = Guard.TextOrNull(value, NameMaxLength); }

    public string? Note { get; private set => field = Guard.TextOrNull(value, NoteMaxLength); }

    public string By { get => field!; private set => field = Guard.Text(value, ByMaxLength); }

    public DateTimeOffset At { get; private init; }

    /// <summary>The programme as brotli-compressed JSON.</summary>
    public byte[] Payload { get; private set; } = null!;

    /// <summary>Read from <see cref="Payload"/> when first asked for.</summary>
    public Programme Programme { get => field ??= Decompress(Payload); private set; }

    /// <summary>Leaves out who published it.</summary>
    internal void EraseBy(string stand) => By = stand;

    /// <summary>Changes what organisers wrote about it.</summary>
    internal void EraseIn(Func<string, string> text) => (Name, Note) = (Name is null ? null : text(Name), Note is null ? null : text(Note));

    /// <summary>Becomes what it would have been without a speaker.</summary>
    /// <param name="texts">Leaves them out of the whole as JSON, too, where a text names them.</param>
    internal void Erase(string speaker, Func<string, string> texts)
    {
        var left = texts(ProgrammeRecords.Whole(Programme.Without(RecordKind.Speaker, speaker)));
        Programme = JsonSerializer.Deserialize<Programme>(left, Json)!;
        Payload = Compress(Programme);
    }

    private static byte[] Compress(Programme programme)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(brotli, programme, Json);
        }

        return bytes.ToArray();
    }

    private static Programme Decompress(byte[] payload)
    {
        using var brotli = new BrotliStream(new MemoryStream(payload), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Programme>(brotli, Json) ?? throw new InvalidDataException("The release holds no programme.");
    }
}
