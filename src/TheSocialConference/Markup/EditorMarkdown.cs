using Markdig;
using TheSocialConference.Blog;

namespace TheSocialConference.Markup;

/// <summary>What editors write, as HTML. They are trusted with words, never with addresses or HTML.</summary>
public static class EditorMarkdown
{
    private static readonly MarkdownPipeline Short = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().Build();
    private static readonly MarkdownPipeline Full =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseFootnotes().UseEmphasisExtras().Build();

    /// <summary>A post or a page.</summary>
    public static EditorText Render(string markdown, EditorContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var words = markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return new(new RenderedBody(Markdown.ToHtml(markdown, Full), [], words), [], []);
    }

    /// <summary>A short text (abstract, biography, point): paragraphs, emphasis, links, lists, quotations and code. Anything else comes out as the text it is.</summary>
    public static string Html(string markdown) => Markdown.ToHtml(markdown, Short);

    /// <summary>What a short text holds that <see cref="Html"/> would not show as meant.</summary>
    public static IReadOnlyList<MarkdownFault> FaultsIn(string markdown) => markdown.Length > Post.BodyMaxLength
        ? [new(1, $"{markdown.Length} characters", $"at most {Post.BodyMaxLength}")]
        : [];

    /// <summary>The words alone, for descriptions, feeds and calendars; an empty line between paragraphs.</summary>
    public static string PlainText(string markdown) => Markdown.ToPlainText(markdown, Short).Trim();
}
