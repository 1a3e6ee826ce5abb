using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps;

/// <summary>One file while it is read: turns its nodes into texts and times, and collects names and faults on the way.</summary>
internal sealed class RecapReading(RecapText text, RecapContext context, RecapFaults faults)
{
    /// <summary>Of the folder; the edition itself is read before it is known.</summary>
    public RecapContext Context { get; set; } = context;

    /// <summary>Slugs, codes and keys that this file gives to records.</summary>
    public List<RecapName> Defined { get; } = [];

    /// <summary>Slugs and codes by which this file refers to records, here or elsewhere.</summary>
    public List<RecapName> Referred { get; } = [];

    public void Fault(YamlNode node, string field, string found, string expected) => faults.Add(text.LineAt(node.Start), field, found, expected);

    public void Define(NameKind kind, string name, YamlNode node, string field, bool isFormer = false) =>
        Defined.Add(new(kind, name, field, text.LineAt(node.Start), isFormer));

    public void Refer(NameKind kind, string name, YamlNode node, string field) => Referred.Add(new(kind, name, field, text.LineAt(node.Start)));

    /// <summary>A text without surrounding space, not empty; null after a fault.</summary>
    public string? Prose(YamlNode node, string field, int max)
    {
        if (node is not YamlScalar { IsNothing: false } scalar)
        {
            Fault(node, field, Describe(node), $"a text of 1 to {max} characters");
            return null;
        }

        var value = Plain(scalar.Value);
        if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || !IsWellFormed(value))
        {
            Fault(node, field, "a control character", "a text without control characters");
            return null;
        }

        if (value.Length == 0 || value.Length > max)
        {
            Fault(node, field, value.Length == 0 ? "an empty text" : $"{value.Length} characters", $"1 to {max} characters");
            return null;
        }

        return value;
    }

    /// <summary>A text on one line.</summary>
    public string? Line(YamlNode node, string field, int max)
    {
        var value = Prose(node, field, max);
        if (value?.Contains('\n') != true)
        {
            return value;
        }

        Fault(node, field, "several lines", "a text on one line");
        return null;
    }

    /// <summary>A text in Dutch, English or both; given once, it is in the language of the edition.</summary>
    public LocalText? Local(YamlNode node, string field, int max, bool oneLine)
    {
        if (node is not YamlMap languages)
        {
            return Text(node, field) is { } given ? LocalText.Of(given, Context.Language) : null;
        }

        var map = new RecapMap(languages, field, this);
        var (nl, en) = (Part("nl"), Part("en"));
        map.Done();
        if (languages.Entries.Count == 0)
        {
            Fault(node, field, "no text", "a text, or {nl: …, en: …}");
        }

        return nl is null && en is null ? null : new(nl, en);

        string? Text(YamlNode from, string at) => oneLine ? Line(from, at, max) : Prose(from, at, max);

        string? Part(string language) => map.Find(language) is { } part ? Text(part, map.At(language)) : null;
    }

    /// <summary>A short Markdown text in Dutch, English or both.</summary>
    public LocalText? Markdown(YamlNode node, string field, int max)
    {
        var given = Local(node, field, max, oneLine: false);
        foreach (var fault in new[] { given?.Nl, given?.En }.OfType<string>().SelectMany(EditorMarkdown.FaultsIn))
        {
            Fault(node, field, fault.Found, fault.Expected);
        }

        return given;
    }

    /// <summary>Line ends made <c>\n</c>, surrounding space taken off: how every text lies in the database.</summary>
    public static string Plain(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar scalar => RecapFaults.Quote(scalar.Value),
        YamlList => "a list",
        _ => "a set of fields",
    };

    private static bool IsWellFormed(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsSurrogate(value[at]) && (at + 1 == value.Length || !char.IsSurrogatePair(value[at], value[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
