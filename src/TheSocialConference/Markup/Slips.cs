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
            if (SlipIn(piece) is var (slip, what))
            {
                faults.Add(piece, slip, what);
            }
        }
    }

    /// <summary>What a short text has no room for.</summary>
    public static void FindTooMuchIn(MarkdownDocument document, Faults faults)
    {
        foreach (var piece in document.Descendants())
        {
            MarkdownSlip? found = piece switch
            {
                HeadingBlock => MarkdownSlip.HeadingInShort,
                Table => MarkdownSlip.TableInShort,
                FootnoteLink { IsBackLink: false } => MarkdownSlip.NoteInShort,
                LinkInline { IsImage: true } => MarkdownSlip.PictureInShort,
                _ => null,
            };
            if (found is { } slip)
            {
                faults.Add(piece, slip);
            }
        }
    }

    private static (MarkdownSlip Slip, string What)? SlipIn(MarkdownObject piece) => piece switch
    {
        HtmlBlock html => (MarkdownSlip.Html, Faults.Quote(html.Lines.ToString())),
        HtmlInline html => (MarkdownSlip.HtmlInLine, Faults.Quote(html.Tag)),
        LiteralInline { IsFirstCharacterEscaped: true } => null,
        LiteralInline literal when literal.Content.ToString() is var text && text.Contains("](", StringComparison.Ordinal) => (MarkdownSlip.BrokenLink, Faults.Quote(text)),
        LiteralInline { PreviousSibling: LiteralInline before } literal when before.Content.AsSpan() is [.., '['] && literal.Content.AsSpan() is ['^', ..] =>
            (MarkdownSlip.NoteMissing, Faults.Quote("[" + literal.Content.ToString().Split(']')[0] + "]")),
        FootnoteLinkReferenceDefinition { Footnote: { Links.Count: 0 } note } => (MarkdownSlip.NoteUnused, note.Label ?? ""),
        _ => null,
    };
}
