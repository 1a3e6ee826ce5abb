using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace TheSocialConference.Markup;

/// <summary>Whatever an editor writes, nothing in what is shown can run, and no link leads anywhere unseen.</summary>
public sealed class PayloadTests
{
    private static readonly HtmlParser Browser = new();

    /// <summary>The elements there are, each with the attributes it may have.</summary>
    private static readonly Dictionary<string, string[]> Allowed = """
        p id
        span id lang
        br
        hr
        em lang
        strong lang
        del
        code
        pre
        blockquote
        ul
        ol start
        li id
        sup
        section class role aria-label
        h2 id
        h3 id
        h4 id
        h5 id
        h6 id
        div class role tabindex aria-label
        table
        thead
        tbody
        tr
        th scope class
        td class
        a href title lang rel id role aria-label
        figure
        figcaption
        picture
        source type srcset sizes
        img src srcset sizes width height alt loading decoding
        """.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1..]);

    private static readonly string[] Markdown =
    [
        .. Payloads.Texts,
        .. Payloads.Places.SelectMany(place => Payloads.Addresses, (place, address) => string.Format(CultureInfo.InvariantCulture, place, address)),
    ];

    [Fact]
    public void There_are_many_payloads()
    {
        Assert.InRange(Payloads.Addresses.Distinct().Count() + Payloads.Texts.Distinct().Count(), 130, int.MaxValue);
        Assert.InRange(Markdown.Distinct().Count(), 1_200, int.MaxValue);
    }

    [Fact]
    public void The_check_sees_what_an_ordinary_pipeline_lets_through()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().DisableHtml().Build();

        var seen = Markdown.Count(payload => WrongIn(Markdig.Markdown.ToHtml(payload, pipeline)).Any());

        Assert.InRange(seen, 400, Markdown.Length);
    }

    [Fact]
    public void Nothing_in_a_post_can_run() =>
        Assert.Equal([], Markdown.SelectMany(payload => WrongIn(AnEditor.Writes(payload).Body.Html).Select(wrong => (payload, wrong))));

    [Fact]
    public void Nothing_in_a_passage_can_run() => Assert.Equal(
        [],
        Markdown.SelectMany(payload => AnEditor.Writes($"## Kop {{KEYNT1}}\n\n{payload}\n\n[a](session:POLIT1)").Mentions
            .SelectMany(mention => WrongIn(mention.Html)).Select(wrong => (payload, wrong))));

    [Fact]
    public void Nothing_in_a_short_text_can_run() =>
        Assert.Equal([], Markdown.SelectMany(payload => WrongIn(EditorMarkdown.Html(payload)).Select(wrong => (payload, wrong))));

    [Fact]
    public void The_language_of_the_page_only_gets_into_our_own_links() => Assert.Equal(
        [],
        Markdown.Select(payload => AnEditor.Writes(payload).Body.Html)
            .SelectMany(html => Browser.ParseDocument(html.Replace("href=\"~/", "href=\"/en/", StringComparison.Ordinal)).QuerySelectorAll("*"))
            .Where(element => element.ChildNodes.OfType<IText>().Any(text => text.Data.Contains("href=\"/en/", StringComparison.Ordinal)))
            .Select(element => element.OuterHtml));

    private static IEnumerable<string> WrongIn(string html) =>
        Browser.ParseDocument($"<!doctype html><body>{html}").Body!.QuerySelectorAll("*").SelectMany(WrongWith);

    private static IEnumerable<string> WrongWith(IElement element)
    {
        if (!Allowed.TryGetValue(element.LocalName, out var attributes))
        {
            return [$"<{element.LocalName}>"];
        }

        return element.Attributes.Where(attribute => !attributes.Contains(attribute.Name) || !IsHarmless(attribute))
            .Select(attribute => $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">");
    }

    private static bool IsHarmless(IAttr attribute) => attribute.Name switch
    {
        "href" => attribute.Value is ['~', .. var path] ? LeadsToUs(path) : attribute.Value is ['#', 'h' or 'n' or 'r', '-', ..] || LeadsOpenly(attribute.Value),
        "src" => attribute.Value.StartsWith("/pictures/", StringComparison.Ordinal),
        "srcset" => attribute.Value.Split(", ").All(source => source.StartsWith("/pictures/", StringComparison.Ordinal)),
        "lang" => attribute.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        "id" => attribute.Value is ['h' or 'p' or 'n' or 'r', '-', .. var rest] && rest.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        _ => true,
    };

    // As a browser resolves it, not as we do.
    private static bool LeadsToUs(string address) => new Url(new Url("https://conference.example/blog/post"), address) is { Scheme: "https", Host: "conference.example" };

    private static bool LeadsOpenly(string address) =>
        new Url(new Url("https://conference.example/blog/post"), address) is { Scheme: "https" or "http" or "mailto", UserName: null or "", Password: null or "" };
}
