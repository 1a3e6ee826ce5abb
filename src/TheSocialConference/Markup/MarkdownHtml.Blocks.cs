using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheSocialConference.Pictures;

namespace TheSocialConference.Markup;

internal sealed partial class MarkdownHtml
{
    /// <summary>A post's column is at most 66 characters wide.</summary>
    private const string PictureSizes = "(min-width: 44rem) 40rem, 92vw";

    private MarkdownHtml Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }

        return this;
    }

    private MarkdownHtml Block(Block block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => Paragraph(paragraph),
        ListBlock list => List(list),
        QuoteBlock quote => Write("<blockquote>\n").Blocks(quote).Write("</blockquote>\n"),
        HtmlBlock html => Write("<p>").Text(html.Lines.ToString()).Write("</p>\n"),
        CodeBlock code => Write("<pre><code>").Text(code.Lines.ToString()).Write("\n</code></pre>\n"),
        ThematicBreakBlock => Write("<hr>\n"),
        Table table => Table(table),
        FootnoteGroup notes => Notes(notes),
        _ => this,
    };

    private MarkdownHtml Heading(HeadingBlock heading)
    {
        var name = $"h{Math.Clamp(heading.Level + _deeper, 2, 6)}";
        return Write("<").Write(name).Id(heading.Anchor).Write(">").Inlines(heading.Inline).Write($"</{name}>\n");
    }

    private MarkdownHtml Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true } image && image.Picture is { } picture)
        {
            return Figure(image, picture);
        }

        var id = paragraph.Anchor;
        var isTight = paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } or TableCell;
        return isTight && id is null ? Inlines(paragraph.Inline)
            : isTight ? Write("<span").Id(id).Write(">").Inlines(paragraph.Inline).Write("</span>")
            : Write("<p").Id(id).Write(">").Inlines(paragraph.Inline).Write("</p>\n");
    }

    private MarkdownHtml Figure(LinkInline image, Picture picture)
    {
        Write("<figure><picture><source type=\"image/webp\"").Attribute("srcset", PictureFolder.Sources(picture, PictureFormat.WebP))
            .Attribute("sizes", PictureSizes).Write("><img");
        Attribute("src", PictureFolder.Address(picture, picture.Widths[picture.Widths.Count / 2], PictureFormat.Jpeg))
            .Attribute("srcset", PictureFolder.Sources(picture, PictureFormat.Jpeg)).Attribute("sizes", PictureSizes);
        Write(" width=\"").Number(picture.Width).Write("\" height=\"").Number(picture.Height).Write("\"")
            .Attribute("alt", MarkdownText.Of(image)).Write(" loading=\"lazy\" decoding=\"async\"></picture>");
        return string.IsNullOrWhiteSpace(image.Title)
            ? Write("</figure>\n")
            : Write("<figcaption>").Text(image.Title).Write("</figcaption></figure>\n");
    }

    private MarkdownHtml List(ListBlock list)
    {
        var start = MarkdownText.NumberingFrom(list);
        Write(!list.IsOrdered ? "<ul>\n" : start == 1 ? "<ol>\n" : $"<ol start=\"{start}\">\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Write("<li>").Blocks(item).Write("</li>\n");
        }

        return Write(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    // In a box that scrolls by itself and can be reached by keyboard: a wide table never widens the page.
    private MarkdownHtml Table(Table table)
    {
        Write("<div class=\"scrolls\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", _words.TableNumber(++_tables)).Write(">\n<table>\n");
        var rows = table.OfType<TableRow>().ToLookup(row => row.IsHeader);
        return Rows("thead", [.. rows[true]], table).Rows("tbody", [.. rows[false]], table).Write("</table>\n</div>\n");
    }

    private MarkdownHtml Rows(string part, IReadOnlyList<TableRow> rows, Table table)
    {
        if (rows.Count == 0)
        {
            return this;
        }

        Write($"<{part}>\n");
        foreach (var row in rows)
        {
            Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                Write(row.IsHeader ? "<th scope=\"col\"" : "<td").Attribute("class", AlignmentOf(table, i)).Write(">")
                    .Blocks((TableCell)row[i]).Write(row.IsHeader ? "</th>" : "</td>");
            }

            Write("</tr>\n");
        }

        return Write($"</{part}>\n");
    }

    private static string? AlignmentOf(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };

    private MarkdownHtml Notes(FootnoteGroup notes)
    {
        if (_elsewhere || notes.Count == 0)
        {
            return this;
        }

        Write("<section class=\"notes\" role=\"doc-endnotes\"").Attribute("aria-label", _words.Notes).Write(">\n<ol>\n");
        foreach (var note in notes.OfType<Footnote>())
        {
            Write("<li id=\"n-").Number(note.Order).Write("\">").Blocks(note).Write("</li>\n");
        }

        return Write("</ol>\n</section>\n");
    }
}
