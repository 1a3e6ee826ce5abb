namespace TheSocialConference.Recaps.Yaml;

/// <summary>Reads a piece of YAML as if it stood in its place.</summary>
internal static class YamlSnippet
{
    public static bool Says(string snippet, YamlPlace place, string value) =>
        Read(snippet, place) is { IsNothing: false } read && RecapReading.Plain(read.Value) == value;

    /// <summary>The scalar that a text would be; null when it would be something else.</summary>
    public static YamlScalar? Read(string snippet, YamlPlace place)
    {
        var indent = new string(' ', place.Indent);
        var yaml = place.IsFlow ? $"{{k: {snippet}, l: 1}}\n" : $"{indent}k: {snippet}\n{indent}l: 1\n";
        var faults = new RecapFaults("");
        var text = RecapText.Read(RecapText.Encode($"---\n{yaml}---\n"), faults);
        var map = text is null ? null : YamlReader.Read(text, faults);
        return faults.All.Count == 0 && map?.Entries.Count == 2 ? map.Entries[0].Value as YamlScalar : null;
    }
}
