using System.Text.Json;
using TheSocialConference.Localisation;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps;

/// <summary>
/// The fields of one record while they are read. Each is asked for by name and type; <see cref="Done"/> says which were there without
/// being asked for. After a fault the record is still made, of whatever, so that the next fault is found too; nobody uses it.
/// </summary>
internal sealed partial class RecapMap(YamlMap node, string path, RecapReading reading)
{
    /// <summary>Stands for a text that was asked for and is not there, or cannot be read.</summary>
    public const string Faulty = "?";

    private readonly List<string> _known = [];

    public YamlMap Node { get; } = node;

    public RecapReading Reading { get; } = reading;

    public RecapContext Context => Reading.Context;

    /// <summary>The path of a field: <c>sessions[2].theme</c>.</summary>
    public string At(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>What the field holds; null when it is not there or left open.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return Node.Find(key)?.Value is { } value and not YamlScalar { IsNothing: true } ? value : null;
    }

    public void Fault(string key, string found, string expected) => Reading.Fault(Node.Find(key)?.Key ?? (YamlNode)Node, At(key), found, expected);

    /// <summary>Reports the fields that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in Node.Entries.Select(entry => entry.Key).Where(key => !_known.Contains(key.Value)).Take(RecapFaults.Most))
        {
            Reading.Fault(key, At(key.Value), $"unknown field {RecapFaults.Quote(key.Value)}", Suggestion.OneOf(_known, key.Value));
        }
    }

    public string? Line(string key, int max) => Find(key) is { } value ? Reading.Line(value, At(key), max) : null;

    public string NeedLine(string key, int max) => Need(key, $"a text of 1 to {max} characters") is { } value ? Reading.Line(value, At(key), max) ?? Faulty : Faulty;

    /// <summary>A text per language on one line each.</summary>
    public LocalText? Local(string key, int max) => Find(key) is { } value ? Reading.Local(value, At(key), max, oneLine: true) : null;

    public LocalText NeedLocal(string key, int max) =>
        (Need(key, $"a text of 1 to {max} characters") is { } value ? Reading.Local(value, At(key), max, oneLine: true) : null) ?? new(Faulty, null);

    /// <summary>A text per language, of as many lines as it takes.</summary>
    public LocalText? LocalProse(string key, int max) => Find(key) is { } value ? Reading.Local(value, At(key), max, oneLine: false) : null;

    /// <summary>A short Markdown text per language.</summary>
    public LocalText? Markdown(string key, int max) => Find(key) is { } value ? Reading.Markdown(value, At(key), max) : null;

    /// <summary>The fields of a record within this one.</summary>
    public RecapMap? Map(string key) => Find(key) is { } value ? AsMap(value, At(key)) : null;

    /// <summary>The records of a list, those that are not records reported and left out.</summary>
    public IEnumerable<RecapMap> Maps(string key) => Items(key).Select(item => AsMap(item.Node, item.Path)).OfType<RecapMap>();

    /// <summary>What a list holds, each with its path.</summary>
    public IReadOnlyList<(YamlNode Node, string Path)> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select((item, index) => (item, $"{At(key)}[{index}]"))];
            case var other:
                Reading.Fault(other, At(key), RecapReading.Describe(other), "a list");
                return [];
        }
    }

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum => Choice<T>(key) ?? otherwise;

    public T NeedChoice<T>(string key)
        where T : struct, Enum => Need(key, Suggestion.OneOf(Names<T>(), "")) is null ? default : Choice<T>(key) ?? default;

    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        foreach (var choice in Enum.GetValues<T>().Where(choice => value is YamlScalar scalar && scalar.Value == NameOf(choice)))
        {
            return choice;
        }

        Reading.Fault(value, At(key), RecapReading.Describe(value), Suggestion.OneOf(Names<T>(), (value as YamlScalar)?.Value ?? ""));
        return null;
    }

    /// <summary>How a choice is written in a file: <c>on-save</c>.</summary>
    public static string NameOf<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(NameOf);

    private RecapMap? AsMap(YamlNode value, string at)
    {
        if (value is YamlMap map)
        {
            return new(map, at, Reading);
        }

        Reading.Fault(value, at, RecapReading.Describe(value), "a set of fields");
        return null;
    }

    private YamlNode? Need(string key, string expected)
    {
        var value = Find(key);
        if (value is null)
        {
            Fault(key, "nothing", expected);
        }

        return value;
    }
}
