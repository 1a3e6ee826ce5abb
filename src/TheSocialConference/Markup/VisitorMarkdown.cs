using System.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace TheSocialConference.Markup;

/// <summary>
/// What visitors write, as HTML: paragraphs, emphasis, lists, quotations, code and links. They are trusted with nothing. Nothing here throws
/// on any text: what cannot be is refused with a reason, and everything else that is no mark comes out as text.
/// </summary>
/// <remarks>
/// Limits come before parsing, for some texts take Markdig seconds or make it throw; the tree is looked through before it is written; the
/// writer knows few elements and gives up beyond <see cref="MaxHtml"/>; and <see cref="VisitorHtml"/> looks at the result as a browser would.
/// </remarks>
public static class VisitorMarkdown
{
    /// <summary>Rises when the same text would become other HTML: what is stored says by which it was made.</summary>
    public const int Version = 1;

    public const int MaxLength = 5_000;
    public const int MaxLines = 200;
    public const int MaxLinks = 5;

    /// <summary>In characters.</summary>
    public const int MaxHtml = 64 * 1024;

    /// <summary>Blocks and inlines inside each other.</summary>
    public const int MaxDepth = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
        .DisableHtml().DisableHeadings().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true }).Build();

    public static VisitorText Render(string source)
    {
        var text = Tidy(source);
        if (VisitorLimits.FaultIn(text) is { } refused)
        {
            return VisitorText.Refused(text, refused);
        }

        text = text.Normalize(NormalizationForm.FormC);
        if (text.Length > MaxLength) // a few characters have no shorter form
        {
            return VisitorText.Refused(text, new(VisitorSlip.TooLong));
        }

        try
        {
            return Render(text, Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException) // its way of saying that too much lies inside each other
        {
            return VisitorText.Refused(text, new(VisitorSlip.TooDeep));
        }
    }

    /// <summary>One kind of line ends, and none around the text.</summary>
    internal static string Tidy(string source) => source.ReplaceLineEndings("\n").Trim('\n', ' ', '\t');

    private static VisitorText Render(string text, MarkdownDocument document)
    {
        if (document.Descendants<LinkReferenceDefinition>().FirstOrDefault() is { } definition)
        {
            return VisitorText.Refused(text, new(VisitorSlip.Definition, definition.Line + 1));
        }

        if (MarkdownLimits.TooDeepIn(document, MaxDepth) is not null)
        {
            return VisitorText.Refused(text, new(VisitorSlip.TooDeep));
        }

        var links = VisitorLinks.Take(document);
        if (links.Count > MaxLinks)
        {
            return VisitorText.Refused(text, new(VisitorSlip.TooManyLinks));
        }

        var plain = MarkdownText.Of(document);
        return !plain.Any(VisitorLimits.CanBeSeen) ? VisitorText.Refused(text, new(VisitorSlip.Empty))
            : MarkdownHtml.Visitors(document) is { } html ? new(text, VisitorHtml.Sanitise(html), plain, links, null)
            : VisitorText.Refused(text, new(VisitorSlip.TooMuchHtml));
    }
}
