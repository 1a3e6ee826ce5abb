using System.Globalization;
using System.Text.RegularExpressions;

namespace TheSocialConference.Markup;

/// <summary>What a visitor's text must keep to before it is parsed.</summary>
internal static partial class VisitorLimits
{
    /// <summary>Stars, underscores, tildes, brackets and backticks; several of one kind in a row count as one, but for brackets.</summary>
    public const int MaxMarks = 1_000;

    /// <param name="text">With one kind of line ends.</param>
    public static VisitorFault? FaultIn(string text)
    {
        if (text.Length > VisitorMarkdown.MaxLength)
        {
            return new(VisitorSlip.TooLong);
        }

        var lines = text.Split('\n');
        if (lines.Length > VisitorMarkdown.MaxLines)
        {
            return new(VisitorSlip.TooManyLines);
        }

        return lines.Index().Select(line => SlipIn(line.Item) is { } slip ? new VisitorFault(slip, line.Index + 1) : null).FirstOrDefault(fault => fault is not null)
            ?? (!text.Any(CanBeSeen) ? new(VisitorSlip.Empty) : CountMarks(text) > MaxMarks ? new(VisitorSlip.TooManyMarks) : null);
    }

    /// <summary>Whether a reader sees anything of it.</summary>
    public static bool CanBeSeen(char c) => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not
        (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && c is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800'); // letters and signs that are drawn as nothing

    /// <summary>Whether so many accents stand on one letter that they lie over the lines around it; no language has more than a few.</summary>
    public static bool IsPiledUp(string text) => Pile.IsMatch(text);

    [GeneratedRegex(@"[\p{M}\p{Cf}]{9}")]
    private static partial Regex Pile { get; }

    private static int CountMarks(string text) => text.Where((c, i) => c is '[' or ']' || (c is '*' or '_' or '~' or '`' && (i == 0 || text[i - 1] != c))).Count();

    private static VisitorSlip? SlipIn(string line) =>
        MarkdownLimits.Unseen.IsMatch(line) ? VisitorSlip.InvisibleSign
        : MarkdownLimits.HasTooManyMarkers(line) ? VisitorSlip.TooManyMarkers
        : IsPiledUp(line) ? VisitorSlip.PiledUp
        : null;
}
