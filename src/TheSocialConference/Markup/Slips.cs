using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

/// <summary>Finds what an editor cannot have meant: HTML, and marks that came out as plain text.</summary>
internal static class Slips
{
    public static void FindIn(MarkdownDocument document, Faults faults)
    {
        foreach (var piece in document.Descendants())
        {
            if (SlipIn(piece) is var (found, expected))
            {
                faults.Add(piece, found, expected);
            }
        }
    }

    /// <summary>What a short text has no room for.</summary>
    public static void FindTooMuchIn(MarkdownDocument document, Faults faults)
    {
        foreach (var piece in document.Descendants())
        {
            var found = piece switch
            {
                HeadingBlock => "a heading",
                Table => "a table",
                FootnoteLink { IsBackLink: false } => "a note",
                LinkInline { IsImage: true } => "a picture",
                _ => null,
            };
            if (found is not null)
            {
                faults.Add(piece, $"{found} in a short text", "paragraphs, lists, quotations, emphasis and links");
            }
        }
    }

    private static (string Found, string Expected)? SlipIn(MarkdownObject piece) => piece switch
    {
        HtmlBlock html => ($"HTML, {Faults.Quote(html.Lines.ToString())}", "Markdown"),
        HtmlInline html => ($"HTML, {Faults.Quote(html.Tag)}", "Markdown, or \\< for the sign itself"),
        LiteralInline { IsFirstCharacterEscaped: true } => null,
        LiteralInline literal when literal.Content.ToString() is var text && text.Contains("](", StringComparison.Ordinal) =>
            ($"a link that is not closed or has a space in its address, {Faults.Quote(text)}", "[words](address)"),
        LiteralInline { PreviousSibling: LiteralInline before } literal when before.Content.AsSpan() is [.., '['] && literal.Content.AsSpan() is ['^', ..] =>
            ($"a note that is not there, {Faults.Quote("[" + literal.Content.ToString().Split(']')[0] + "]")}", "[^1]: and its text on a line of its own"),
        FootnoteLinkReferenceDefinition { Footnote: { Links.Count: 0 } note } => ($"the note {Faults.Quote($"[{note.Label}]")} that nothing refers to", $"[{note.Label}] somewhere in the text"),
        _ => null,
    };
}
