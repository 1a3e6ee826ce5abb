using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using TheSocialConference.Blog;
using TheSocialConference.Markup;

namespace TheSocialConference.Web;

/// <summary>The one place where stored HTML goes onto a page: it was made by our own renderer at import, and its links get the page's language.</summary>
public static class RenderedHtml
{
    public static IHtmlContent Body(this IHtmlHelper _, Links links, RenderedBody body) => new HtmlString(links.Localise(body.Html));

    public static IHtmlContent Piece(this IHtmlHelper _, Links links, PostPiece piece) => new HtmlString(links.Localise(piece.Html));

    /// <summary>An abstract or a biography, from its Markdown.</summary>
    public static IHtmlContent ShortText(this IHtmlHelper _, Links links, string markdown) => new HtmlString(links.Localise(EditorMarkdown.Html(markdown)));

    public static IHtmlContent Passage(this IHtmlHelper _, Links links, Mention mention) => new HtmlString(links.Localise(mention.Html));
}
