using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace TheSocialConference.Recaps.Yaml;

/// <summary>Where a scalar is to be written.</summary>
/// <param name="Indent">The column of its key, or of its dash.</param>
/// <param name="IsFlow">Between braces or brackets, where there are no blocks.</param>
/// <param name="EndsLine">Nothing follows it on its line.</param>
internal readonly record struct YamlPlace(int Indent, bool IsFlow, bool EndsLine = true);

/// <summary>Writes a text as YAML, in the style that was there or else the one an editor would choose; what it writes reads back the same.</summary>
internal static partial class YamlScalarText
{
    /// <summary>Where a longer text is folded.</summary>
    private const int LineWidth = 110;

    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}:#");

    public static string Write(YamlText text, YamlPlace place, ScalarStyle like = ScalarStyle.Any) =>
        Candidates(text, place, like).FirstOrDefault(candidate => YamlSnippet.Says(candidate, place, text.Value)) ?? DoubleQuoted(text.Value);

    private static IEnumerable<string> Candidates(YamlText text, YamlPlace place, ScalarStyle like)
    {
        var (value, hasBlocks) = (text.Value, place is { IsFlow: false, EndsLine: true });
        if (like == ScalarStyle.SingleQuoted && !value.Contains('\n'))
        {
            yield return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        }

        if (like == ScalarStyle.DoubleQuoted && !(value.Contains('\n') && hasBlocks))
        {
            yield return DoubleQuoted(value);
        }

        if (hasBlocks && (like == ScalarStyle.Literal || value.Contains('\n')) && IsPrintable(value))
        {
            yield return Literal(value, place.Indent + 2);
        }

        if (hasBlocks && IsPrintable(value) && (like == ScalarStyle.Folded || (like == ScalarStyle.Any && value.Length + place.Indent > LineWidth)))
        {
            yield return Folded(value, place.Indent + 2);
        }

        if (text.IsBare || CanBePlain(value, place.IsFlow))
        {
            yield return value;
        }
    }

    public static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || IsSpecial(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    public static string Literal(string value, int indent)
    {
        var text = new StringBuilder("|-");
        foreach (var line in value.Split('\n'))
        {
            text.Append('\n').Append(line.Length == 0 ? "" : new string(' ', indent)).Append(line);
        }

        return text.ToString();
    }

    private static string Folded(string value, int indent)
    {
        var text = new StringBuilder(">-");
        foreach (var (index, paragraph) in value.Split('\n').Index())
        {
            text.Append(index == 0 ? "" : "\n");
            foreach (var line in Wrapped(paragraph, LineWidth - indent))
            {
                text.Append('\n').Append(' ', indent).Append(line);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Wrapped(string paragraph, int width)
    {
        while (paragraph.Length > width)
        {
            var space = LastBreak(paragraph, width);
            if (space < 0)
            {
                break;
            }

            yield return paragraph[..space];
            paragraph = paragraph[(space + 1)..];
        }

        yield return paragraph;
    }

    /// <summary>A single space between two words, as far to the right as fits, or else the first there is.</summary>
    private static int LastBreak(string paragraph, int width)
    {
        var found = -1;
        for (var at = 1; at < paragraph.Length - 1 && (at <= width || found < 0); at++)
        {
            if (paragraph[at] == ' ' && !char.IsWhiteSpace(paragraph[at - 1]) && !char.IsWhiteSpace(paragraph[at + 1]))
            {
                found = at;
            }
        }

        return found;
    }

    /// <summary>Without quotes nobody could take it for a number, a date, a flag, or a piece of YAML.</summary>
    private static bool CanBePlain(string value, bool isFlow) =>
        value.Length > 0 && !"-?:,[]{}#&*!|>'\"%@`.=<~ \t".Contains(value[0]) && value[^1] is not (':' or ' ' or '\t')
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal) && !value.Contains('\n') && !value.Contains('\t')
        && IsPrintable(value) && !LooksLikeNumber().IsMatch(value) && !LooksLikeFlag().IsMatch(value)
        && !(isFlow && value.AsSpan().ContainsAny(FlowSigns));

    private static bool IsPrintable(string value) => !value.Any(c => IsSpecial(c) || (char.IsControl(c) && c is not ('\n' or '\t')));

    /// <summary>Line ends of other systems, the byte order mark, and halves of characters.</summary>
    private static bool IsSpecial(char c) => c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    [GeneratedRegex(@"^[0-9+][0-9A-Fa-f_xXoO.:eE+T Z-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeNumber();

    [GeneratedRegex(@"^(null|true|false|yes|no|on|off|y|n)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeFlag();
}
