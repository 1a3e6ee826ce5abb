using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace TheSocialConference.Markup;

/// <summary>HTML of visitors, read as a browser reads it and left with a handful of elements: the second look at what was rendered, and the only one at what comes from another system.</summary>
public static partial class VisitorHtml
{
    /// <summary>Elements inside each other; what writes them calls itself at every level.</summary>
    public const int MaxDepth = 100;

    /// <summary>Of every link: it is the visitor's, not ours.</summary>
    public const string Rel = "ugc nofollow noopener";

    /// <summary>What goes with all that is in it; of other elements that are not allowed only the tags go.</summary>
    private static readonly HashSet<string> Dropped = new(
        ["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "noembed", "noframes", "textarea", "select", "title", "head", "audio", "video", "canvas", "xmp", "plaintext"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What a document is made with, made once.</summary>
    private static readonly Configuration Parts = new();

    private static readonly HtmlSanitizer Sanitizer = Make();

    /// <exception cref="ArgumentException">Too much lies inside each other.</exception>
    public static string Sanitise(string html)
    {
        using var document = new HtmlParser(new() { IsScripting = false }, BrowsingContext.New(Parts)).ParseDocument("<!doctype html><body></body>");
        document.Body!.InnerHtml = html;
        if (DepthOf(document.Body) > MaxDepth)
        {
            throw new ArgumentException("Too much lies inside each other.", nameof(html));
        }

        Sanitizer.SanitizeDom(document, document.Body);
        return document.Body.InnerHtml;
    }

    /// <summary>The words alone of what came out of <see cref="Sanitise"/>: a line for each paragraph, item and broken line.</summary>
    public static string PlainText(string sanitised) => string.Join('\n', WebUtility.HtmlDecode(AnyTag.Replace(LineEnd.Replace(sanitised, "\n"), ""))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // What was sanitised has no > but at the end of a tag.
    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AnyTag { get; }

    [GeneratedRegex("<(?:br|hr|/p|/li|/pre|/blockquote)>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LineEnd { get; }

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"),
            AllowedAttributes = Set("href", "rel", "start"),
            AllowedSchemes = Set("http", "https", "mailto"),
            UriAttributes = Set("href"),
            AllowedCssProperties = Set(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            KeepChildNodes = true,
            AllowDataAttributes = false,
        };
        sanitizer.RemovingTag += (_, found) => Empty(found.Tag);
        sanitizer.PostProcessNode += (_, found) => Finish(found.Node);
        return sanitizer;
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);

    private static void Empty(IElement element)
    {
        if (Dropped.Contains(element.LocalName))
        {
            element.TextContent = "";
        }
    }

    /// <summary>A link leads out of the site, openly and safely, or it is no link; no other element has an address.</summary>
    private static void Finish(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (element.LocalName == "a" && element.GetAttribute("href") is { } address && SafeUrl.AllowsAbsolute(address))
        {
            element.SetAttribute("rel", Rel);
        }
        else
        {
            element.RemoveAttribute("href");
            element.RemoveAttribute("rel");
        }

        if (element.LocalName != "ol" || !int.TryParse(element.GetAttribute("start"), out _))
        {
            element.RemoveAttribute("start");
        }
    }

    internal static int DepthOf(IElement root)
    {
        var (deepest, ahead) = (0, new Stack<(INode Node, int Depth)>([(root, 0)]));
        while (ahead.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
            {
                ahead.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }
}
