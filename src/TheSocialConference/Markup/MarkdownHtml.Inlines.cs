using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace TheSocialConference.Markup;

internal sealed partial class MarkdownHtml
{
    private MarkdownHtml Inlines(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            Inline(inline);
        }

        return this;
    }

    private MarkdownHtml Inline(Inline inline) => inline switch
    {
        LiteralInline literal => Text(literal.Content.AsSpan()),
        EmphasisInline emphasis => Emphasis(emphasis),
        LinkInline { IsImage: true } image => Text(MarkdownText.Of(image)),
        LinkInline link => Anchor(link, link.Title).Inlines(link).CloseAnchor(link),
        AutolinkInline link => Anchor(link, title: null).Text(link.Url).CloseAnchor(link),
        CodeInline code => Write("<code>").Text(code.Content).Write("</code>"),
        HtmlEntityInline entity => Text(entity.Transcoded.AsSpan()),
        HtmlInline html => Text(html.Tag),
        LineBreakInline { IsHard: true } => Write("<br>\n"),
        LineBreakInline => Write("\n"),
        FootnoteLink note => _elsewhere ? this : Note(note),
        ContainerInline others => Inlines(others),
        _ => this,
    };

    private MarkdownHtml Emphasis(EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        return Write("<").Write(name).Attribute("lang", emphasis.Language).Write(">").Inlines(emphasis).Write($"</{name}>");
    }

    // Looked at once more before it is written: nothing but a safe address or a place in the text gets here.
    private string? AddressOf(Inline link) => link.Address switch
    {
        ['#', ..] place => _elsewhere ? null : place,
        ['~', .. var path] address when SafeUrl.AllowsPath(path) => address,
        { } address when SafeUrl.Allows(address) => address,
        _ => null,
    };

    private MarkdownHtml Anchor(Inline link, string? title)
    {
        var language = link.Language;
        if (AddressOf(link) is not { } address)
        {
            return language is null ? this : Write("<span").Attribute("lang", language).Write(">");
        }

        var leadsAway = address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return _byVisitor
            ? Write("<a").Attribute("href", address).Attribute("rel", VisitorHtml.Rel).Write(">")
            : Write("<a").Attribute("href", address).Attribute("title", string.IsNullOrWhiteSpace(title) ? null : title)
                .Attribute("lang", language).Attribute("rel", leadsAway ? "noopener" : null).Write(">");
    }

    private MarkdownHtml CloseAnchor(Inline link) =>
        AddressOf(link) is not null ? Write("</a>") : link.Language is not null ? Write("</span>") : this;

    private MarkdownHtml Note(FootnoteLink link)
    {
        var note = link.Footnote;
        if (link.IsBackLink)
        {
            var place = _placesToldOf[note] = _placesToldOf.GetValueOrDefault(note) + 1;
            return Write(" <a href=\"#r-").Number(link.Index).Write("\" role=\"doc-backlink\"").Attribute("aria-label", _words.BackToText(place)).Write(">↩</a>");
        }

        return Write("<sup><a id=\"r-").Number(link.Index).Write("\" href=\"#n-").Number(note.Order).Write("\" role=\"doc-noteref\"")
            .Attribute("aria-label", _words.NoteNumber(note.Order)).Write(">").Number(note.Order).Write("</a></sup>");
    }
}
