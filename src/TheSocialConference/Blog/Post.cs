using TheSocialConference.Programmes;

namespace TheSocialConference.Blog;

/// <summary>A recap or another piece in the blog, with what it says about which session.</summary>
public sealed class Post
{
    public const int TitleMaxLength = 200;
    public const int AuthorMaxLength = 200;
    public const int SummaryMaxLength = 600;
    public const int BodyMaxLength = 200_000;

    private readonly List<Mention> _mentions = [];

    private Post()
    {
    }

    public Post(string slug) => Slug = slug;

    public int Id { get; private set; }

    public string Slug { get => field!; private set => field = Guard.Slug(value); }

    public string Title { get => field!; private set => field = Guard.Text(value, TitleMaxLength); }

    /// <summary>The author line as shown.</summary>
    public string Author { get => field!; private set => field = Guard.Text(value, AuthorMaxLength); }

    /// <summary>The name in the author line, for machines: what follows a label such as "Samenvatting: ".</summary>
    public string AuthorName => Author.Split(": ", 2)[^1];

    /// <summary>BCP 47 tag.</summary>
    public string Language { get => field!; private set => field = Guard.Text(value, 35); }

    public string? Summary { get; private set => field = Guard.TextOrNull(value, SummaryMaxLength); }

    /// <summary>The edition it is about, or null.</summary>
    public string? EditionSlug { get; private set; }

    /// <summary>The post this one says again in another language, by slug, or null.</summary>
    public string? TranslationOf { get; private set; }

    /// <summary>What a post has in common with its translations: the slug of the original.</summary>
    public string Story => TranslationOf ?? Slug;

    public PostSource? Source { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Whether visitors may see it, once its moment has come.</summary>
    public PostState State { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When what readers see last changed: a correction made before it was due does not count.</summary>
    public DateTimeOffset ChangedAt => UpdatedAt > PublishedAt ? UpdatedAt : PublishedAt;

    /// <summary>Markdown, as the editor wrote it.</summary>
    public string Body { get => field!; private set => field = value.Length <= BodyMaxLength ? value : throw new ArgumentException($"A post has at most {BodyMaxLength} characters.", nameof(value)); }

    /// <summary>What <see cref="Body"/> becomes; links within the site begin with <c>~/</c>.</summary>
    public RenderedBody Rendered { get; private set; } = null!;

    public IReadOnlyList<Mention> Mentions => _mentions;

    public PostContent AsValue() => new(Slug, Title, Author, Language, Summary, EditionSlug, TranslationOf, Source, PublishedAt, Body, State);

    /// <summary>Takes over what is written, with what was rendered from it.</summary>
    public void Revise(PostContent to, RenderedBody rendered, IEnumerable<Mention> mentions, DateTimeOffset at)
    {
        (Slug, Title, Author, Language, Summary) = (to.Slug, to.Title, to.Author, to.Language, to.Summary);
        (EditionSlug, TranslationOf, Source, PublishedAt, Body) = (to.EditionSlug, to.TranslationOf, to.Source, to.PublishedAt, to.Body);
        (State, Rendered, UpdatedAt) = (to.State, rendered, at);
        _mentions.Clear();
        _mentions.AddRange(mentions);
    }
}

/// <summary>What an editor writes of a post.</summary>
public sealed record PostContent(
    string Slug,
    string Title,
    string Author,
    string Language,
    string? Summary,
    string? EditionSlug,
    string? TranslationOf,
    PostSource? Source,
    DateTimeOffset PublishedAt,
    string Body,
    PostState State = PostState.Published)
{
    /// <summary>How far it is at this moment.</summary>
    public PostStage StageAt(DateTimeOffset now) => StageOf(State, PublishedAt, now);

    public static PostStage StageOf(PostState state, DateTimeOffset publishedAt, DateTimeOffset now) => state switch
    {
        PostState.Draft => PostStage.Draft,
        PostState.Withdrawn => PostStage.Withdrawn,
        _ => publishedAt > now ? PostStage.Scheduled : PostStage.Published,
    };
}

/// <summary>Whether visitors may see a post. The first is what a file means that does not say.</summary>
public enum PostState
{
    /// <summary>From its moment of publication on.</summary>
    Published,

    /// <summary>Not yet, whatever its moment: nobody can tell that it is there.</summary>
    Draft,

    /// <summary>Not any more: its address says that it is gone.</summary>
    Withdrawn,
}

/// <summary>How far a post is, by the clock as well.</summary>
public enum PostStage
{
    Draft,

    /// <summary>Published, at a moment still to come.</summary>
    Scheduled,

    Published,

    Withdrawn,
}

/// <summary>What a post summarises, when that stands elsewhere.</summary>
/// <param name="Author">Null when it is not named there.</param>
/// <param name="Comments">How many comments it has there.</param>
public sealed record PostSource(string Url, string? Title, DateOnly? PublishedAt, string? Author, int? Comments);

/// <summary>HTML made of Markdown, with what a page wants to know of it.</summary>
/// <param name="Html">Safe to write out; links within the site begin with <c>~/</c>, for the language of the page.</param>
/// <param name="Headings">In order, for a list of contents.</param>
/// <param name="Words">For the reading time.</param>
public sealed record RenderedBody(string Html, ValueList<Heading> Headings, int Words);

/// <param name="Level">2 to 6.</param>
/// <param name="Id">Anchor on the page.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A passage of a post that is about a session or a speaker, or a section about others that names a session in passing.</summary>
public sealed class Mention
{
    /// <summary>Instead of the HTML of a passage.</summary>
    public const string InPassing = "";

    private Mention()
    {
    }

    /// <param name="anchor">Id of the heading, or of the paragraph.</param>
    /// <param name="heading">The nearest heading's text, or null before the first.</param>
    /// <param name="html">The passage, its heading left out; <see cref="InPassing"/> when the section only names it.</param>
    public Mention(int position, string anchor, string? heading, string html, string? sessionCode, string? speakerSlug) =>
        (Position, Anchor, Heading, Html, SessionCode, SpeakerSlug) = (position, anchor, heading, html, sessionCode, speakerSlug);

    public int Id { get; private set; }

    public int Position { get; private init; }

    public string Anchor { get; private init; } = null!;

    public string? Heading { get; private init; }

    public string Html { get; private init; } = null!;

    public bool IsInPassing => Html == InPassing;

    /// <summary>Null when it is about a speaker.</summary>
    public string? SessionCode { get; private init; }

    /// <summary>Null when it is about a session.</summary>
    public string? SpeakerSlug { get; private init; }
}
