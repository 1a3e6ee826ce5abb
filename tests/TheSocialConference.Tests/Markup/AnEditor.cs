using TheSocialConference.Pictures;

namespace TheSocialConference.Markup;

/// <summary>An editor of a site with two sessions, one speaker and one picture.</summary>
internal static class AnEditor
{
    public static readonly Picture Photo = new(new string('a', 64), 1600, 900, [480, 960, 1600]);

    public static EditorText Writes(string markdown, string language = "nl") => EditorMarkdown.Render(markdown, Context(language));

    public static string WritesHtml(string markdown)
    {
        var text = Writes(markdown);
        Assert.Equal([], text.Faults);
        return text.Body.Html;
    }

    /// <summary>The one thing that is wrong.</summary>
    public static MarkdownFault Slips(string markdown) => Assert.Single(Writes(markdown).Faults);

    public static (int Line, string Found, string Expected) SlipsInWords(string markdown)
    {
        var fault = Slips(markdown);
        return (fault.Line, fault.Found, fault.Expected);
    }

    private static EditorContext Context(string language) => new(
        language,
        code => code is "KEYNT1" or "POLIT1" ? $"~/2014/sessions/{code}-titel" : null,
        slug => slug == "jacob-morgan" ? "~/speakers/jacob-morgan" : null,
        name => name == "foto.jpg" ? Photo : null);
}
