using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using TheSocialConference.Markup;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>What the HTML of a comment becomes.</summary>
/// <param name="Html">Safe to write out.</param>
/// <param name="Plain">The words alone.</param>
/// <param name="Links">Where its links lead, in order.</param>
/// <param name="IsOverLimit">A comment written here would be refused with it.</param>
/// <param name="IsRead">Whether its HTML could be read; else its words are there, without formatting.</param>
internal sealed partial record WordPressCommentText(string Html, string Plain, IReadOnlyList<string> Links, bool IsOverLimit, bool IsRead)
{
    private const int MaxTags = 2_000;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["b"] = "strong",
        ["i"] = "em",
        ["cite"] = "em",
        ["s"] = "del",
        ["strike"] = "del",
        ["tt"] = "code",
        ["kbd"] = "code",
        ["q"] = "em",
        ["h1"] = "p",
        ["h2"] = "p",
        ["h3"] = "p",
        ["h4"] = "p",
        ["h5"] = "p",
        ["h6"] = "p",
        ["div"] = "p",
        ["dt"] = "p",
        ["dd"] = "p",
        ["td"] = "p",
        ["th"] = "p",
        ["center"] = "p",
        ["address"] = "p",
    };

    public static WordPressCommentText Of(string source)
    {
        var body = WordPressHtml.Read(source, MaxTags);
        if (body is not null)
        {
            Rename(body);
            Link(body);
        }

        var html = body is null ? Literally(source) : VisitorHtml.Sanitise(body.InnerHtml);
        var plain = VisitorHtml.PlainText(html);
        string[] links = [.. Address.Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))];
        var isOver = body is null || plain.Length > VisitorMarkdown.MaxLength || plain.AsSpan().Count('\n') >= VisitorMarkdown.MaxLines || links.Length > VisitorMarkdown.MaxLinks
            || html.Length > VisitorMarkdown.MaxHtml || MarkdownLimits.Unseen.IsMatch(source) || !plain.Any(VisitorLimits.CanBeSeen);
        return new(html, plain, links, isOver, body is not null);
    }

    /// <summary>Gives what we have another name for that name, and links to what is not shown.</summary>
    private static void Rename(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToArray())
        {
            if (element.LocalName is "img" or "iframe" or "embed" or "video" or "audio" && element.GetAttribute("src")?.Trim() is { Length: > 0 } address)
            {
                var link = body.Owner!.CreateElement("a");
                link.SetAttribute("href", address);
                link.TextContent = element.GetAttribute("alt") is { Length: > 0 } alt ? alt : address;
                element.Replace(element.Closest("a") is null ? link : body.Owner!.CreateTextNode(link.TextContent));
            }
            else if (Names.TryGetValue(element.LocalName, out var name) && (name != "p" || !element.Children.Any(WordPressHtml.IsBlock)))
            {
                var renamed = body.Owner!.CreateElement(name);
                renamed.Append([.. element.ChildNodes]);
                element.Replace(renamed);
            }
        }
    }

    /// <summary>Addresses that were typed as text are links: WordPress makes them so when it shows them.</summary>
    private static void Link(IElement body)
    {
        foreach (var text in body.Descendants<IText>().Where(text => text.ParentElement?.Closest("a, code, pre") is null).ToArray())
        {
            List<INode> parts = [];
            var from = 0;
            foreach (Match found in TypedAddress.Matches(text.Data))
            {
                var link = body.Owner!.CreateElement("a");
                link.SetAttribute("href", found.Value);
                link.TextContent = found.Value;
                parts.AddRange([body.Owner.CreateTextNode(text.Data[from..found.Index]), link]);
                from = found.Index + found.Length;
            }

            if (parts.Count > 0)
            {
                text.Replace([.. parts, body.Owner!.CreateTextNode(text.Data[from..])]);
            }
        }
    }

    private static string Literally(string source) => string.Concat(WordPressHtml.TextOf(source).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => $"<p>{MarkdownHtml.Escape(line)}</p>"));

    [GeneratedRegex("""\bhttps?://[^\s<>"]*[^\s<>"'.,:;!?)\]]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex TypedAddress { get; }

    [GeneratedRegex("<a [^>]*?href=\"([^\"]*)\"", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Address { get; }
}
