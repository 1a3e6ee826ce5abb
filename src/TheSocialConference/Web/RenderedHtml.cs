using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using TheSocialConference.Blog;
using TheSocialConference.Markup;

namespace TheSocialConference.Web;

/// <summary>The one place where HTML that is not a page's own goes onto it: our own renderer made it, and the links of editors get the page's language.</summary>
public static class RenderedHtml
{
    public static IHtmlContent Body(this IHtmlHelper _, Links links, RenderedBody body) => new HtmlString(links.Localise(body.Html));

    /// <summary>A stretch of a post.</summary>
    public static IHtmlContent Piece(this IHtmlHelper _, Links links, PostPiece piece) => new HtmlString(links.Localise(piece.Html));

    /// <summary>A short text in Markdown: an abstract, a biography.</summary>
    public static IHtmlContent Markdown(this IHtmlHelper _, string markdown) => new HtmlString(EditorMarkdown.Html(markdown));

    public static IHtmlContent Passage(this IHtmlHelper _, Links links, Mention mention) => new HtmlString(links.Localise(mention.Html));

    /// <summary>What a visitor wrote, as it came out of <see cref="VisitorMarkdown"/> or <see cref="VisitorHtml"/>: a handful of elements, and links that lead out.</summary>
    public static IHtmlContent Visitor(this IHtmlHelper _, string sanitised) => new HtmlString(sanitised);
}
