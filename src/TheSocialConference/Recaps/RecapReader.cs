using TheSocialConference.Blog;
using TheSocialConference.Recaps.Records;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps;

/// <summary>Reads one content file, from bytes to records; everything that is wrong with it is said at once.</summary>
internal sealed class RecapReader
{
    private static readonly string[] OfEditions = ["edition", "themes", "stages", "sessions", "breaks"];

    private readonly string _path;
    private readonly RecapText _text;
    private readonly YamlMap _root;
    private readonly RecapReading _reading;
    private RecapEdition? _edition;

    private RecapReader(FoundFile file, RecapText text, YamlMap root, RecapFaults faults, IReadOnlyDictionary<string, string>? pictures)
    {
        (_path, _text, _root, Faults) = (file.Path, text, root, faults);
        var context = BeforeEdition(file.Unit, root);
        _reading = new(text, pictures is null ? context : context with { Pictures = pictures }, faults);
    }

    public RecapFaults Faults { get; }

    public bool HasEdition => _root.Find("edition") is not null;

    public int EditionLine => _root.Find("edition") is { } edition ? _text.LineAt(edition.Key.Start) : 1;

    /// <param name="shown">The path as faults show it.</param>
    /// <param name="pictures">The files beside it, from name to hash.</param>
    /// <returns>Null when it is not a text with fields; the faults say why.</returns>
    public static RecapReader? Open(FoundFile file, string shown, out RecapFaults faults, IReadOnlyDictionary<string, string>? pictures = null)
    {
        faults = new(shown);
        return RecapText.Read(file.Bytes, faults) is { } text && YamlReader.Read(text, faults) is { } root
            ? new(file, text, root, faults, pictures)
            : null;
    }

    /// <summary>Whether a file holds an example edition. Nothing below the edition is read: this is asked at every start.</summary>
    public static bool HoldsExample(FoundFile file)
    {
        var faults = new RecapFaults(file.Path);
        return RecapText.Read(file.Bytes, faults) is { } text
            && YamlReader.Read(text, faults, last: "edition")?.Find("edition")?.Value is YamlMap edition
            && edition.Find("example")?.Value is YamlScalar { IsPlain: true, Value: "true" };
    }

    /// <summary>Reads the edition, by which everything else in its folder is read; null when it is not right.</summary>
    public RecapEdition? ReadEdition()
    {
        var faultsBefore = Faults.All.Count;
        if (new RecapMap(_root, "", _reading).Map("edition") is { } map)
        {
            _edition = EditionRecord.Read(map);
        }

        return Faults.All.Count == faultsBefore ? _edition : null;
    }

    /// <summary>Reads the rest.</summary>
    public RecapFile Read(RecapContext context)
    {
        _reading.Context = context;
        var map = new RecapMap(_root, "", _reading);
        map.Find("edition");
        CheckFields(context);
        var content = new RecapContent(
            _edition,
            [.. map.Maps("themes").Select(ThemeRecord.Read)],
            [.. map.Maps("stages").Select(StageRecord.Read)],
            [.. map.Maps("speakers").Select(SpeakerRecord.Read)],
            [.. map.Maps("sessions").Select(SessionRecord.Read)],
            [.. map.Maps("breaks").Select(SlotRecord.ReadBreak)],
            map.Map("post") is { } post ? PostRecord.Read(post, _text.Body) : null,
            map.Map("page") is { } page ? PageRecord.Read(page, _text.Body) : null);
        map.Done();
        return new(_path, _text, _root, content, _reading.Defined, _reading.Referred, Faults);
    }

    private static RecapContext BeforeEdition(string unit, YamlMap root)
    {
        var context = RecapContext.Of(unit, null);
        return (root.Find("edition")?.Value as YamlMap)?.Find("language")?.Value is YamlScalar { Value: "en" } ? context with { Language = "en" } : context;
    }

    private void CheckFields(RecapContext context)
    {
        foreach (var key in OfEditions.Where(_ => context.Unit.Length == 0).Select(_root.Find).OfType<YamlEntry>().Select(entry => entry.Key))
        {
            Faults.Add(_text.LineAt(key.Start), key.Value, "it in a file of the site", "it in the folder of an edition");
        }

        if (_root.Find("post") is { } post && _root.Find("page") is { } page)
        {
            Faults.Add(_text.LineAt(Math.Max(post.Key.Start, page.Key.Start)), "page", "a post and a page in one file", "one of the two");
        }

        if (_text.Body is not { Length: <= Post.BodyMaxLength } body)
        {
            Faults.Add(_text.BodyLine, "body", $"{_text.Body.Length} characters", $"at most {Post.BodyMaxLength}");
        }
        else if (!string.IsNullOrWhiteSpace(body) && _root.Find("post") is null && _root.Find("page") is null)
        {
            var first = body.AsSpan().IndexOfAnyExcept(" \t\n");
            var line = _text.BodyLine + body.AsSpan(0, first).Count('\n');
            Faults.Add(line, "body", RecapFaults.Quote(body[first..].Split('\n')[0]), "a field post or page above, which the text belongs to");
        }
    }
}
