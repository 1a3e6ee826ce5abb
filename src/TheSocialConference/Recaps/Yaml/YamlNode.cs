using YamlDotNet.Core;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>A piece of YAML, and where it stands in the text of the whole file.</summary>
/// <param name="end">Behind its last character; blank lines and comments after it are not its own.</param>
internal abstract class YamlNode(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}

internal sealed class YamlScalar(int start, int end, string value, ScalarStyle style) : YamlNode(start, end)
{
    public string Value { get; } = value;

    public ScalarStyle Style { get; } = style;

    /// <summary>Written without quotes, so that it may also be a number, a date or nothing.</summary>
    public bool IsPlain => Style == ScalarStyle.Plain;

    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;

    /// <summary>The field is named but left open.</summary>
    public bool IsNothing => IsPlain && Value is "" or "~" or "null";
}

internal sealed class YamlList(int start, int end, IReadOnlyList<YamlNode> items, bool isFlow) : YamlNode(start, end)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>Between brackets.</summary>
    public bool IsFlow { get; } = isFlow;
}

internal sealed class YamlMap(int start, int end, IReadOnlyList<YamlEntry> entries, bool isFlow) : YamlNode(start, end)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>Between braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
