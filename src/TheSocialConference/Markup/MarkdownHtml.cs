using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using TheSocialConference.Localisation;

namespace TheSocialConference.Markup;

/// <summary>
/// Writes a checked text as HTML. It writes only the elements and attributes named here, and only addresses that were found safe; whatever
/// else is in the text comes out as text.
/// </summary>
internal sealed partial class MarkdownHtml
{
    /// <summary>In characters. References and tables can make much of little.</summary>
    public const int MaxLength = 2_000_000;

    private readonly StringBuilder _html = new();
    private readonly int _most = MaxLength;
    private readonly bool _byVisitor;
    private readonly Words _words;
    private readonly bool _elsewhere;
    private readonly int _deeper;
    private readonly Dictionary<Footnote, int> _placesToldOf = [];
    private int _tables;

    /// <param name="elsewhere">On another page than its own: without ids, notes and links to places in the text.</param>
    /// <param name="deeper">How many levels its headings go down.</param>
    private MarkdownHtml(Words words, bool elsewhere, int deeper) => (_words, _elsewhere, _deeper) = (words, elsewhere, deeper);

    /// <summary>For a visitor's text.</summary>
    private MarkdownHtml(int most)
        : this(Words.English, elsewhere: true, deeper: 0) => (_most, _byVisitor) = (most, true);

    /// <summary>The whole text on its own page, or null when it becomes too long.</summary>
    public static string? Whole(MarkdownDocument document, Words words)
    {
        var html = new MarkdownHtml(words, elsewhere: false, deeper: 0);
        html.Blocks(document);
        return html.OrNull;
    }

    /// <summary>What a visitor wrote, or null when it becomes too long.</summary>
    public static string? Visitors(MarkdownDocument document) => new MarkdownHtml(VisitorMarkdown.MaxHtml).Blocks(document).OrNull;

    /// <summary>
    /// A section for another page, where it stands under a heading of level 3 in place of its own: the headings one level below its own become
    /// level 4, and so on.
    /// </summary>
    /// <param name="level">Of the section's own heading, which is left out.</param>
    public static string Passage(IEnumerable<Block> blocks, int level, Words words)
    {
        var html = new MarkdownHtml(words, elsewhere: true, deeper: 3 - level);
        html.Blocks(blocks);
        return html.Short;
    }

    /// <summary>A paragraph for another page; out of a quotation it stays one.</summary>
    public static string Passage(ParagraphBlock paragraph, Words words)
    {
        var html = new MarkdownHtml(words, elsewhere: true, deeper: 0);
        var quoted = Ancestors(paragraph).OfType<QuoteBlock>().Any();
        html.Write(quoted ? "<blockquote>\n<p>" : "<p>").Inlines(paragraph.Inline).Write(quoted ? "</p>\n</blockquote>\n" : "</p>\n");
        return html.Short;
    }

    public static string Escape(string text) => new MarkdownHtml(Words.English, elsewhere: true, deeper: 0).Text(text)._html.ToString();

    private string? OrNull => _html.Length > _most ? null : _html.ToString();

    private string Short => OrNull ?? "";

    private static IEnumerable<Block> Ancestors(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    // Once over the limit nothing is kept, so nothing needs to be added.
    private MarkdownHtml Write(string html)
    {
        if (_html.Length <= _most)
        {
            _html.Append(html);
        }

        return this;
    }

    private MarkdownHtml Number(int number) => Write(number.ToString(CultureInfo.InvariantCulture));

    private MarkdownHtml Attribute(string name, string? value) =>
        value is null ? this : Write(" ").Write(name).Write("=\"").Text(value).Write("\"");

    private MarkdownHtml Id(string? id) => Attribute("id", _elsewhere ? null : id);

    private MarkdownHtml Text(ReadOnlySpan<char> text)
    {
        if (_html.Length > _most)
        {
            return this;
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                _ when MarkdownText.IsForbidden(c) => _html,
                _ => _html.Append(c),
            };
        }

        return this;
    }
}
