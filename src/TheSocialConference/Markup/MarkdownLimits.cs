using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheSocialConference.Blog;

namespace TheSocialConference.Markup;

/// <summary>What a text must keep to before it is parsed: Markdig's time grows with the square of some of these, and its own limit on depth comes after.</summary>
internal static partial class MarkdownLimits
{
    public const int MaxLength = Post.BodyMaxLength;

    /// <summary>Characters without an empty line in between.</summary>
    public const int MaxStretch = 20_000;

    /// <summary>List bullets and quotation marks at the head of a line.</summary>
    public const int MaxMarkers = 20;

    /// <summary>Bars in one line, and lines with bars: a table's empty cells are filled up.</summary>
    public const int MaxColumns = 20;

    public const int MaxRows = 1_000;

    /// <summary>Blocks and inlines inside each other. Markdig's own limit counts blocks only, and what writes the text calls itself at every level.</summary>
    public const int MaxDepth = 64;

    public static IReadOnlyList<MarkdownFault> FaultsIn(string markdown) =>
        markdown.Length > MaxLength
            ? [new(1, MarkdownSlip.TooLong, Number: markdown.Length)]
            : [.. Walk(markdown)];

    /// <summary>The first piece that lies too deep, or null.</summary>
    public static MarkdownObject? TooDeepIn(MarkdownDocument document, int maxDepth = MaxDepth)
    {
        var ahead = new Stack<(MarkdownObject Piece, int Depth)>([(document, 0)]);
        while (ahead.TryPop(out var next))
        {
            if (next.Depth > maxDepth)
            {
                return next.Piece;
            }

            IEnumerable<MarkdownObject> children = next.Piece switch
            {
                ContainerBlock blocks => blocks,
                LeafBlock { Inline: { } inlines } => inlines,
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (var child in children)
            {
                ahead.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    /// <summary>More bullets and quotation marks than <see cref="MaxMarkers"/> at its head, and it is no rule drawn of them.</summary>
    public static bool HasTooManyMarkers(string line) => LeadingMarkers.IsMatch(line) && !Rule.IsMatch(line);

    private static IEnumerable<MarkdownFault> Walk(string markdown)
    {
        var (number, stretch, rows) = (0, 0, 0);
        foreach (var line in markdown.Split('\n'))
        {
            number++;
            var before = stretch;
            stretch = string.IsNullOrWhiteSpace(line) ? 0 : stretch + line.Length;
            rows += line.Contains('|') ? 1 : 0;
            if (before <= MaxStretch && stretch > MaxStretch)
            {
                yield return new(number, MarkdownSlip.TooLongStretch);
            }

            if (rows > MaxRows && line.Contains('|'))
            {
                yield return new(number, MarkdownSlip.TooManyRows);
                yield break;
            }

            if (SlipIn(line) is var (slip, what))
            {
                yield return new(number, slip, what);
            }
        }
    }

    private static (MarkdownSlip Slip, string What)? SlipIn(string line) =>
        Unseen.Match(line) is { Success: true } unseen ? (MarkdownSlip.InvisibleSign, $"U+{(int)unseen.Value[0]:X4}")
        : HasTooManyMarkers(line) ? (MarkdownSlip.TooManyMarkers, "")
        : line.AsSpan().Count('|') > MaxColumns + 1 ? (MarkdownSlip.TooManyColumns, "")
        : null;

    /// <summary>Control characters, those that turn the direction of the text that follows, and halves of characters.</summary>
    [GeneratedRegex(
        @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]",
        RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Unseen { get; }

    [GeneratedRegex(@"\A[ \t]*(?>(?:>[ \t]*|(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)){21}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LeadingMarkers { get; }

    [GeneratedRegex(@"\A[ \t]*(?:(?:-[ \t\r]*)+|(?:\*[ \t\r]*)+)\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Rule { get; }
}
