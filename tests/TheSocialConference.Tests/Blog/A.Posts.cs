using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference;

internal static partial class A
{
    /// <summary>When posts are published that say nothing else.</summary>
    public static readonly DateTimeOffset Published = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    /// <param name="about">Codes of sessions, each with a heading and section of its own.</param>
    /// <param name="naming">Codes of sessions that the first of those sections names in passing.</param>
    /// <param name="updated">When it was written; the moment of publication if not given.</param>
    public static Post Post(
        string slug = "post", string? title = null, string language = "nl", DateTimeOffset? published = null, DateTimeOffset? updated = null, string? edition = null,
        string? translationOf = null, PostSource? source = null, string? html = null, IReadOnlyList<string>? about = null, IReadOnlyList<string>? naming = null,
        string? summary = null, int words = 100, string author = "The editors", PostState state = PostState.Published)
    {
        var post = new Post(slug);
        ValueList<Heading> headings = [.. (about ?? []).Select(code => new Heading(2, $"h-{code}", $"About {code}"))];
        var sections = headings.Select(heading => $"<h2 id=\"{heading.Id}\">{heading.Text}</h2>\n<p>Section {heading.Id}.</p>\n");
        post.Revise(
            new(slug, title ?? $"Title of {slug}", author, language, summary, edition, translationOf, source, published ?? Published, "body", state),
            new(html ?? $"<p>Text of {slug}.</p>\n{string.Concat(sections)}", headings, words),
            [
                .. (about ?? []).Select((code, i) => new Mention(i, $"h-{code}", $"About {code}", $"<p>Section h-{code}.</p>", code, null)),
                .. (naming ?? []).Select((code, i) => new Mention(100 + i, $"h-{about![0]}", $"About {about[0]}", Mention.InPassing, code, null)),
            ],
            updated ?? published ?? Published);
        return post;
    }

    /// <summary>What visitors see, of these programmes and posts.</summary>
    public static PublishedSite Site(IEnumerable<Programme>? programmes = null, IEnumerable<Post>? posts = null) => new(
        (programmes ?? []).Select(programme => new ProgrammeRelease(programme, 1, "test", Published)), posts ?? [], [], [], []);

    /// <summary>An invented edition: labelled, and kept out of everything that is about the whole site.</summary>
    public static Programme Example(params ReadOnlySpan<Programme.Session> sessions) =>
        Programme([.. sessions], edition: Edition("example") with { IsExample = true, Name = "Example day", Note = Text("invented") });
}
