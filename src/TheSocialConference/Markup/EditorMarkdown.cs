using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;

namespace TheSocialConference.Markup;

/// <summary>
/// What editors write, as HTML. They are trusted with words, never with addresses or HTML. Nothing here throws on any text: what cannot be
/// is a fault, and comes out as the text it is.
/// </summary>
/// <remarks>
/// Ids in the HTML: <c>h-…</c> headings, <c>p-…</c> paragraphs that are mentions, <c>n-…</c> notes, <c>r-…</c> references to notes. A page
/// that shows the text leaves these alone. A passage has no ids, and its headings begin at level 4: it is shown under one of level 3.
/// </remarks>
public static class EditorMarkdown
{
    private static readonly EditorContext Nowhere = new("en", _ => null, _ => null, _ => null);

    private static readonly MarkdownPipeline Full = Pipeline().UsePipeTables(new() { UseGfmRules = true }).UseFootnotes().Build();
    private static readonly MarkdownPipeline Short = Pipeline().DisableHeadings().Build();

    /// <summary>A post or a page, whose title is the heading of level 1.</summary>
    public static EditorText Render(string markdown, EditorContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Read(markdown, Full, out var document) is { Count: > 0 } refused)
        {
            return new(new(Literally(markdown), [], 0), [], refused);
        }

        var faults = new Faults();
        var words = context.Language.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Words.Dutch : Words.English;
        var sections = new Sections(context, faults).In(document);
        Check(document, context, sections, faults);
        var mentions = new Passages(sections, words).In(document, faults);
        var html = MarkdownHtml.Whole(document, words);
        if (html is null)
        {
            faults.Add(document, MarkdownSlip.TooMuchHtml);
        }

        var headings = sections.Select(section => new Heading(section.Heading.Level, section.Id, section.Text));
        return new(new(html ?? "", new(headings), MarkdownText.CountWords(MarkdownText.Of(document))), mentions, faults.InOrder);
    }

    /// <summary>A short text (abstract, biography): paragraphs, emphasis, links, lists, quotations and code. Anything else comes out as text.</summary>
    public static string Html(string markdown)
    {
        if (Read(markdown, Short, out var document).Count > 0)
        {
            return Literally(markdown);
        }

        Check(document, Nowhere, [], new());
        return MarkdownHtml.Whole(document, Words.English) ?? Literally(markdown);
    }

    /// <summary>What is in a short text that <see cref="Html"/> does not show as meant.</summary>
    public static IReadOnlyList<MarkdownFault> FaultsIn(string markdown)
    {
        if (Read(markdown, Full, out var document) is { Count: > 0 } refused)
        {
            return refused;
        }

        var faults = new Faults();
        Check(document, Nowhere, [], faults);
        Slips.FindTooMuchIn(document, faults);
        return faults.InOrder;
    }

    /// <summary>The words alone, for descriptions, feeds and calendars: an empty line between paragraphs, a line per item.</summary>
    public static string PlainText(string markdown)
    {
        if (Read(markdown, Full, out var document).Count > 0)
        {
            return markdown.Trim();
        }

        var unheard = new Faults();
        _ = new Sections(Nowhere, unheard).In(document);
        LanguageMarks.Take(document, unheard);
        return MarkdownText.Of(document);
    }

    private static MarkdownPipelineBuilder Pipeline() =>
        new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownLimits.MaxDepth }.UsePreciseSourceLocation().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);

    private static IReadOnlyList<MarkdownFault> Read(string markdown, MarkdownPipeline pipeline, out MarkdownDocument document)
    {
        document = [];
        if (MarkdownLimits.FaultsIn(markdown) is { Count: > 0 } refused)
        {
            return refused;
        }

        try
        {
            document = Markdown.Parse(markdown, pipeline);
            return MarkdownLimits.TooDeepIn(document) is { } piece ? [TooDeep(piece.Line)] : [];
        }
        catch (ArgumentException) // its way of saying the same
        {
            return [TooDeep(line: 0)];
        }
    }

    private static MarkdownFault TooDeep(int line) => new(line + 1, MarkdownSlip.TooDeep);

    private static void Check(MarkdownDocument document, EditorContext context, IReadOnlyList<Section> sections, Faults faults)
    {
        LanguageMarks.Take(document, faults);
        new References(context, sections, faults).Check(document);
        Slips.FindIn(document, faults);
    }

    private static string Literally(string markdown) => $"<p>{MarkdownHtml.Escape(markdown)}</p>\n";
}
