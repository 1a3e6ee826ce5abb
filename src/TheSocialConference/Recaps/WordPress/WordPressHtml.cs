using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TheSocialConference.Markup;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>Reads HTML as WordPress shows it: there an empty line begins a paragraph, and a line end is one.</summary>
internal static partial class WordPressHtml
{
    /// <summary>Formatting that is open at once: a parser opens all of it again in every paragraph.</summary>
    private const int MaxOpen = 60;

    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "address", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "form", "fieldset", "details", "summary", "center"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Containers = new(["blockquote", "div", "section", "article", "aside", "main", "center", "details"], StringComparer.Ordinal);

    public static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    /// <param name="maxTags">More are not parsed.</param>
    /// <returns>The body, every text in a block; null when it is too much to be read as HTML.</returns>
    public static IElement? Read(string html, int maxTags)
    {
        if (html.AsSpan().Count('<') > maxTags || OpenAtOnce(html) > MaxOpen)
        {
            return null;
        }

        var document = new HtmlParser(new() { IsScripting = false }).ParseDocument("<!doctype html><body></body>");
        var body = document.Body!;
        body.InnerHtml = html.ReplaceLineEndings("\n");
        if (VisitorHtml.DepthOf(body) > VisitorHtml.MaxDepth)
        {
            return null;
        }

        foreach (var comment in body.Descendants<IComment>().ToArray())
        {
            comment.RemoveFromParent();
        }

        Arrange(document, body, linesCount: !html.Contains("<!-- wp:", StringComparison.Ordinal));
        return body;
    }

    /// <summary>Words without any mark-up, also of HTML that is too much to be read.</summary>
    public static string TextOf(string html) => MarkdownLimits.Unseen.Replace(System.Net.WebUtility.HtmlDecode(Tag.Replace(html, "")), "").Trim();

    private static int OpenAtOnce(string html)
    {
        var (open, most) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), 0);
        foreach (Match tag in Formatting.Matches(html))
        {
            var name = tag.Groups["name"].Value;
            open[name] = Math.Max(0, open.GetValueOrDefault(name) + (tag.Groups["end"].Length > 0 ? -1 : 1));
            most = Math.Max(most, open.Values.Sum());
        }

        return most;
    }

    /// <param name="linesCount">Whether line ends mean something; in blocks of the newer editor they do not.</param>
    private static void Arrange(IDocument document, IElement container, bool linesCount)
    {
        var run = new List<INode>();
        foreach (var child in container.ChildNodes.ToArray())
        {
            if (!IsBlock(child))
            {
                run.Add(child);
                continue;
            }

            Wrap(document, container, child, run, linesCount);
            run.Clear();
            var element = (IElement)child;
            if (Containers.Contains(element.LocalName))
            {
                Arrange(document, element, linesCount);
            }
            else if (linesCount && element.LocalName is "p")
            {
                BreakLines(document, element);
            }
        }

        Wrap(document, container, null, run, linesCount);
    }

    /// <summary>Puts loose text and what goes with it into paragraphs.</summary>
    private static void Wrap(IDocument document, IElement container, INode? before, List<INode> run, bool linesCount)
    {
        var paragraph = document.CreateElement("p");
        void Finish()
        {
            if (paragraph.TextContent.Any(c => !char.IsWhiteSpace(c)) || paragraph.QuerySelector("img, iframe, embed, object, video, audio") is not null)
            {
                if (linesCount)
                {
                    BreakLines(document, paragraph);
                }

                container.InsertBefore(paragraph, before);
            }

            paragraph = document.CreateElement("p");
        }

        foreach (var node in run)
        {
            node.Parent?.RemoveChild(node);
            if (node is not IText text || !linesCount)
            {
                paragraph.AppendChild(node);
                continue;
            }

            foreach (var (i, piece) in EmptyLine.Split(text.Data).Index())
            {
                if (i > 0)
                {
                    Finish();
                }

                paragraph.AppendChild(document.CreateTextNode(piece));
            }
        }

        Finish();
    }

    private static void BreakLines(IDocument document, IElement paragraph)
    {
        if (paragraph.FirstChild is IText first)
        {
            first.Data = first.Data.TrimStart();
        }

        if (paragraph.LastChild is IText last)
        {
            last.Data = last.Data.TrimEnd();
        }

        foreach (var text in paragraph.Descendants<IText>().Where(text => text.Data.Contains('\n')).ToArray())
        {
            var lines = (text.PreviousSibling is IElement { LocalName: "br" } ? text.Data.TrimStart() : text.Data).Split('\n');
            foreach (var (i, line) in lines.Index())
            {
                if (i > 0)
                {
                    text.Parent!.InsertBefore(document.CreateElement("br"), text);
                }

                text.Parent!.InsertBefore(document.CreateTextNode(line), text);
            }

            text.RemoveFromParent();
        }
    }

    [GeneratedRegex(@"<(?<end>/?)(?<name>a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Formatting { get; }

    [GeneratedRegex("<[^>]*>?", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\n(?>[ \t\n]*)(?<=\n[ \t]*\n[ \t]*)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex EmptyLine { get; }
}
