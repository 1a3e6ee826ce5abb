using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

/// <summary>The words of a text without its marks.</summary>
internal static class MarkdownText
{
    private const string BetweenBlocks = "\n\n";

    /// <summary>An empty line between paragraphs, a line per item or row; notes left out.</summary>
    public static string Of(ContainerBlock blocks) => Join(BetweenBlocks, blocks.Select(Of));

    /// <summary>One line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            text.Append(Of(inline));
        }

        return text.ToString();
    }

    /// <summary>The words that a paragraph begins with, on one line.</summary>
    public static string FirstWords(ContainerInline? inlines, int count) =>
        string.Join(' ', Of(inlines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(count));

    /// <summary>How many words there are: whatever stands between spaces and has a letter or digit.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Whether no page, feed or calendar may hold the character: neither XML nor a reader knows what to do with it.</summary>
    public static bool IsForbidden(char c) => char.IsControl(c) && c is not ('\n' or '\t') || c >= '\uFFFE';

    private static string Of(Block block) => block switch
    {
        FootnoteGroup or LinkReferenceDefinitionGroup or HtmlBlock => "",
        Table table => Join("\n", table.OfType<TableRow>().Select(row => Join(", ", row.Select(Of)))),
        ListBlock list => Join("\n", list.OfType<ListItemBlock>().Select((item, i) => BulletOf(list, i) + Of(item))),
        ContainerBlock container => Of(container),
        CodeBlock code => Clean(code.Lines.ToString()).Trim('\n'),
        LeafBlock leaf => Of(leaf.Inline).Trim(),
        _ => "",
    };

    private static string BulletOf(ListBlock list, int i) => list.IsOrdered
        ? string.Create(CultureInfo.InvariantCulture, $"{NumberingFrom(list) + i}. ")
        : "- ";

    /// <summary>The number a numbered list begins with.</summary>
    public static int NumberingFrom(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => Clean(literal.Content.ToString()),
        CodeInline code => Clean(code.Content),
        HtmlEntityInline entity => Clean(entity.Transcoded.ToString()),
        AutolinkInline link => Clean(link.Url),
        LineBreakInline => " ",
        ContainerInline container => Of(container),
        _ => "",
    };

    private static string Clean(string text) => text.Any(IsForbidden) ? string.Concat(text.Where(c => !IsForbidden(c))) : text;

    private static string Join(string separator, IEnumerable<string> parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
