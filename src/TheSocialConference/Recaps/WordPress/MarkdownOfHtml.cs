using System.Text.RegularExpressions;
using AngleSharp.Dom;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>Writes the HTML of a post as the Markdown that editors write. What Markdown has no word for stays as text or as a link, and is noted.</summary>
/// <param name="destination">From an address in the text to where it leads now, or null when it leads nowhere.</param>
/// <param name="words">In the language of the post.</param>
/// <param name="headings">Whether headings are headings, or bold lines.</param>
/// <param name="emphasis">Whether emphasis is kept: some comes out as stars.</param>
internal sealed partial class MarkdownOfHtml(Func<string, string?> destination, Words words, bool headings, bool emphasis)
{
    /// <summary>Stands for a line that ends here, until the paragraph is written; no text has it.</summary>
    private const char Break = '\u0001';

    private readonly List<WordPressNote> _notes = [];
    private readonly HashSet<string> _inside = [];
    private int _level = 1;

    public IReadOnlyList<WordPressNote> Notes => [.. _notes.GroupBy(note => (note.Kind, note.What)).Select(same => same.First() with { Count = same.Count() })];

    /// <summary>How many stars and the like the words themselves have; when more come out, a mark was not understood.</summary>
    public int Signs { get; private set; }

    public static int SignsIn(string text) => text.Count(c => c is '*' or '`' or '\\' or '~');

    public string Write(IElement body) => string.Join("\n\n", Blocks(body, isTop: true)) + "\n";

    /// <summary>Words that mean themselves.</summary>
    public static string Literally(string text) => string.Join('\n', Sign.Replace(MarkdownLimits.Unseen.Replace(text, ""), @"\$0").Split('\n').Select(line => StartOf(line.Trim())));

    private List<string> Blocks(INode parent, bool isTop)
    {
        var (blocks, run) = (new List<string>(), new List<INode>());
        void Finish()
        {
            Add(blocks, Paragraph(string.Concat(run.Select(Inline))));
            run.Clear();
        }

        foreach (var child in parent.ChildNodes)
        {
            if (WordPressHtml.IsBlock(child))
            {
                Finish();
                blocks.AddRange(Block((IElement)child, isTop));
            }
            else
            {
                run.Add(child);
            }
        }

        Finish();
        return blocks;
    }

    private IEnumerable<string> Block(IElement element, bool isTop) => element.LocalName switch
    {
        ['h', >= '1' and <= '6' and var level] => One(HeadingOf(element, level - '0', isTop)),
        "ul" or "ol" => One(ListOf(element)),
        "blockquote" => One(Prefixed(string.Join("\n\n", Blocks(element, isTop: false)), "> ", "> ")),
        "pre" => One(CodeBlock(element)),
        "hr" => ["***"],
        "table" => TableOf(element),
        "figure" when element.ClassList.Contains("wp-block-embed") && Uri.TryCreate(element.TextContent.Trim(), UriKind.Absolute, out _) => One(Embedded(element.TextContent.Trim())),
        _ => Blocks(element, isTop && element.LocalName is "div" or "section" or "article" or "main"),
    };

    private static string[] One(string block) => block.Length == 0 ? [] : [block];

    private static void Add(List<string> blocks, string block)
    {
        if (block.Length > 0)
        {
            blocks.Add(block);
        }
    }

    private string HeadingOf(IElement element, int level, bool isTop)
    {
        var text = string.Concat(element.ChildNodes.Select(Inline)).Replace(Break, ' ').Trim();
        if (text.Length == 0)
        {
            return "";
        }

        if (!headings || !isTop)
        {
            return Paragraph(Marked("**", text));
        }

        _level = Math.Clamp(level, 2, _level + 1);
        return $"{new string('#', _level)} {text}";
    }

    private string ListOf(IElement list)
    {
        var number = list.LocalName == "ol" ? int.TryParse(list.GetAttribute("start"), out var start) && start is >= 0 and < 1_000_000 ? start : 1 : (int?)null;
        var items = new List<string>();
        foreach (var item in list.Children)
        {
            var text = string.Join("\n\n", item.LocalName is "ul" or "ol" ? One(ListOf(item)) : Blocks(item, isTop: false));
            var bullet = number is { } n ? $"{n + items.Count}. " : "- ";
            if (text.Length > 0)
            {
                items.Add(Prefixed(text, bullet, new(' ', bullet.Length)));
            }
        }

        return string.Join('\n', items);
    }

    private static string Prefixed(string text, string first, string others) =>
        text.Length == 0 ? "" : string.Join('\n', text.Split('\n').Select((line, i) => ((i == 0 ? first : others) + line).TrimEnd()));

    private string CodeBlock(IElement element)
    {
        var code = Seen(element.TextContent).Trim('\n');
        Signs += SignsIn(code);
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return code.Length == 0 ? "" : $"{fence}\n{code}\n{fence}";
    }

    private IEnumerable<string> TableOf(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray()).Where(row => row.Length > 0).ToArray();
        if (rows.Length == 0 || rows.Max(row => row.Length) > MarkdownLimits.MaxColumns || table.QuerySelector("td table, ul, ol, pre, blockquote, [rowspan], [colspan]") is not null)
        {
            _notes.Add(new(WordPressNoteKind.TableAsText));
            return rows.Length == 0 ? One(Paragraph(string.Concat(table.ChildNodes.Select(Inline)))) : rows.SelectMany(row => row.SelectMany(cell => Blocks(cell, isTop: false)));
        }

        var width = rows.Max(row => row.Length);
        string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", width)).Take(width))} |";
        string Cell(IElement cell) => string.Concat(cell.ChildNodes.Select(Inline)).Replace(Break, ' ').Replace('\n', ' ').Trim();
        var caption = table.QuerySelector("caption") is { } above ? One(Paragraph(string.Concat(above.ChildNodes.Select(Inline)))) : [];
        var lines = rows.Select(row => Row(row.Select(Cell))).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", width)));
        return [.. caption, string.Join('\n', lines)];
    }

    private string Inline(INode node) => node switch
    {
        IText text => Text(text.Data),
        IElement element => Inline(element),
        _ => "",
    };

    private string Inline(IElement element) => element.LocalName switch
    {
        "br" => Break.ToString(),
        "strong" or "b" => Within("**", element),
        "em" or "i" or "cite" => Within("*", element),
        "del" or "s" or "strike" => Within("~~", element),
        "code" or "tt" or "kbd" or "samp" => Code(element.TextContent),
        "a" => Link(element),
        "img" => Picture(element),
        "iframe" or "embed" or "object" or "video" or "audio" => Embedded(AddressIn(element)),
        "script" or "style" or "template" or "noscript" or "svg" or "math" or "select" or "textarea" or "input" or "button" or "canvas" or "title" => Dropped(element),
        _ when WordPressHtml.IsBlock(element) => $" {Inside(element)} ",
        _ => Inside(element),
    };

    private string Inside(IElement element) => string.Concat(element.ChildNodes.Select(Inline));

    private string Text(string text)
    {
        var seen = Space.Replace(Seen(text), " ");
        foreach (Match code in Shortcode.Matches(seen))
        {
            _notes.Add(new(WordPressNoteKind.Shortcode, $"[{code.Groups["name"].Value}]"));
        }

        Signs += SignsIn(seen);
        return Sign.Replace(seen, @"\$0");
    }

    private string Seen(string text)
    {
        var seen = MarkdownLimits.Unseen.Replace(text, "");
        if (seen.Length < text.Length)
        {
            _notes.Add(new(WordPressNoteKind.InvisibleSigns));
        }

        return seen;
    }

    private string Within(string mark, IElement element)
    {
        if (!emphasis || !_inside.Add(mark))
        {
            return Inside(element);
        }

        var inner = Inside(element);
        _inside.Remove(mark);
        return Marked(mark, inner);
    }

    /// <summary>A mark that has a space within it is none, so the space goes outside.</summary>
    private string Marked(string mark, string inner)
    {
        var text = inner.Trim(' ', '\n', Break);
        if (!emphasis || text.Length == 0 || text.StartsWith(mark, StringComparison.Ordinal))
        {
            return inner;
        }

        var start = inner.IndexOf(text, StringComparison.Ordinal);
        return $"{inner[..start]}{mark}{text}{mark}{inner[(start + text.Length)..]}";
    }

    private string Code(string text)
    {
        var code = Space.Replace(Seen(text), " ").Trim();
        Signs += SignsIn(code);
        var fence = new string('`', LongestRun(code) + 1);
        return code.Length == 0 ? "" : code[0] == '`' || code[^1] == '`' ? $"{fence} {code} {fence}" : $"{fence}{code}{fence}";
    }

    private string Link(IElement element)
    {
        var (text, address) = (Inside(element), element.GetAttribute("href")?.Trim() ?? "");
        if (element.QuerySelector("img, iframe") is not null || address.Length == 0)
        {
            return text;
        }

        if (destination(address) is { } leads)
        {
            var label = text.Trim(' ', '\n', Break);
            return label.Length == 0 ? "" : $"[{label}]({leads}){(text.EndsWith(' ') ? " " : "")}";
        }

        _notes.Add(new(WordPressNoteKind.LinkToNowhere, Short(address)));
        return text;
    }

    /// <summary>It stays where it is, and is linked to.</summary>
    private string Picture(IElement element)
    {
        var (address, alt) = (element.GetAttribute("src")?.Trim() ?? "", element.GetAttribute("alt")?.Trim() ?? "");
        _notes.Add(new(WordPressNoteKind.Picture, Short(address)));
        var label = Text(words.PictureElsewhere(alt));
        return destination(address) is { } leads ? $"[{label}]({leads})" : label;
    }

    private string Embedded(string address)
    {
        _notes.Add(new(WordPressNoteKind.Embedded, Short(address)));
        var host = Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? $"https:{address}" : address, UriKind.Absolute, out var at) ? at.Host : "";
        var label = Text(words.EmbeddedElsewhere(host));
        return destination(address) is { } leads ? $"[{label}]({leads})" : label;
    }

    private static string AddressIn(IElement element) =>
        element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("[src]")?.GetAttribute("src") ?? element.QuerySelector("a[href]")?.GetAttribute("href") ?? "";

    private string Dropped(IElement element)
    {
        _notes.Add(new(WordPressNoteKind.Dropped, $"<{element.LocalName}>"));
        return "";
    }

    private static string Short(string address) => address.Length <= 100 ? address : $"{address[..99]}…";

    private static int LongestRun(string text) => Ticks.Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    private static string Paragraph(string text) => string.Join(
        '\n', text.Trim(' ', '\n', Break).Replace(Break.ToString(), "\\\n", StringComparison.Ordinal).Split('\n').Select(line => StartOf(line.Trim(' '))));

    /// <summary>At the head of a line more signs mean something.</summary>
    private static string StartOf(string line) => Bullet.Replace(line, @"${number}\${sign}");

    [GeneratedRegex(@"[\\`*_{}\[\]<>|~&]|!(?=\z)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Sign { get; }

    [GeneratedRegex(@"\A(?<number>[0-9]{0,9})(?<sign>(?<=[0-9])[.)]|(?<![0-9])[#+=-])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Space { get; }

    [GeneratedRegex("`+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ticks { get; }

    [GeneratedRegex(@"\[/?(?<name>[a-z][a-z0-9_-]{2,40})(?:\s[^\[\]]*)?/?\]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Shortcode { get; }
}
