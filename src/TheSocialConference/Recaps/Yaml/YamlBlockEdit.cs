using System.Text;
using YamlDotNet.Core;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>Changes some words of a block scalar, and leaves the lines that do not hold them as they are.</summary>
internal static class YamlBlockEdit
{
    /// <param name="raw">The scalar as it stands, from its sign to its last character, with <c>\n</c> between lines.</param>
    /// <returns>The scalar with the new text, or null when that is not to be done by changing words.</returns>
    public static string? Change(string raw, ScalarStyle style, string value, YamlPlace place)
    {
        if (Places(raw, style) is not { } places)
        {
            return null;
        }

        var (was, starts, indent) = places;
        var same = Math.Min(was.Length, value.Length);
        var before = 0;
        while (before < same && was[before] == value[before])
        {
            before++;
        }

        var after = 0;
        while (after < same - before && was[^(after + 1)] == value[^(after + 1)])
        {
            after++;
        }

        var middle = AsLines(value, before, value.Length - after, style, indent);
        var changed = $"{raw[..starts[before]]}{middle}{raw[starts[was.Length - after]..]}";
        return YamlSnippet.Says(changed, place, value) ? changed : null;
    }

    /// <summary>A part of a text as it stands in a block: a fold needs one line end more than it gives, and an empty line has no spaces.</summary>
    private static string AsLines(string value, int from, int to, ScalarStyle style, string indent)
    {
        var text = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            text.Append(value[at]);
            if (value[at] == '\n' && (at + 1 == value.Length || value[at + 1] != '\n'))
            {
                text.Append(style == ScalarStyle.Folded ? "\n" : "").Append(indent);
            }
        }

        return text.ToString();
    }

    /// <summary>What the scalar says, where each character of that stands (and where it ends), and how far its lines are indented.</summary>
    private static (string Value, int[] Starts, string Indent)? Places(string raw, ScalarStyle style)
    {
        var lines = raw.Split('\n');
        var indent = lines.Length < 2 ? "" : lines[1][..^lines[1].TrimStart(' ').Length];
        if (lines.Length < 2 || lines[0].Any(char.IsAsciiDigit) || lines.Skip(1).Any(line => line.Length > 0 && !IsOrdinary(line, indent, style)))
        {
            return null;
        }

        var (value, starts, at) = (new StringBuilder(), new List<int>(), lines[0].Length + 1);
        for (var line = 1; line < lines.Length; at += lines[line].Length + 1, line++)
        {
            if (lines[line].Length == 0)
            {
                value.Append('\n');
                starts.Add(at);
                continue;
            }

            if (line > 1 && (style == ScalarStyle.Literal || lines[line - 1].Length > 0))
            {
                value.Append(style == ScalarStyle.Literal ? '\n' : ' ');
                starts.Add(at - 1);
            }

            value.Append(lines[line], indent.Length, lines[line].Length - indent.Length);
            starts.AddRange(Enumerable.Range(at + indent.Length, lines[line].Length - indent.Length));
        }

        return (value.ToString(), [.. starts, raw.Length], indent);
    }

    /// <summary>Indented as the others are; further in, a folded line keeps its line end.</summary>
    private static bool IsOrdinary(string line, string indent, ScalarStyle style) =>
        line.StartsWith(indent, StringComparison.Ordinal) && line.Length > indent.Length
        && (style == ScalarStyle.Literal || !char.IsWhiteSpace(line[indent.Length]));
}
