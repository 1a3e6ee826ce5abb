namespace TheSocialConference.Recaps.WordPress;

/// <summary>What an import of another site did, or would do.</summary>
/// <param name="Site">Where that site was.</param>
/// <param name="Items">In the order of the file.</param>
/// <param name="LeftOut">What is no post, by its kind there, and how many.</param>
public sealed record WordPressReport(bool IsDryRun, string Site, IReadOnlyList<WordPressItemReport> Items, IReadOnlyList<(string Type, int Count)> LeftOut)
{
    public int PostCount => Items.Count(item => item.Outcome == WordPressOutcome.Added);

    public int CommentCount => Items.Sum(item => item.Comments);

    public bool IsChange => PostCount + CommentCount > 0;
}

/// <param name="Slug">What it is called here, or null when it is left out.</param>
/// <param name="Comments">How many come along.</param>
public sealed record WordPressItemReport(int Line, string Title, string? Slug, WordPressOutcome Outcome, int Comments, IReadOnlyList<WordPressNote> Notes);

public enum WordPressOutcome
{
    Added,

    /// <summary>It came with an earlier import, and is left as it is here.</summary>
    Known,

    LeftOut,
}

/// <param name="Kind">What is different from what it was.</param>
/// <param name="What">What it is about: a piece of the text, or the number a comment had there.</param>
/// <param name="Count">How many.</param>
public sealed record WordPressNote(WordPressNoteKind Kind, string What = "", int Count = 1);

public enum WordPressNoteKind
{
    // Why it is left out.
    InTrash,
    SameNumber,
    RemovedHere,
    TooLong,
    Unshowable,

    // Of a post.
    SlugTaken,
    WithoutTitle,
    WithoutDate,
    TitleShortened,
    AuthorShortened,
    SummaryShortened,
    Protected,
    Private,
    OtherStatus,
    Shortcode,
    Picture,
    Embedded,
    Dropped,
    LinkToNowhere,
    InvisibleSigns,
    TableAsText,
    HeadingsAsText,
    EmphasisDropped,
    AsPlainText,

    // Of its comments.
    PingsLeftOut,
    OtherTypeLeftOut,
    CommentsRemovedHere,
    CommentSameNumber,
    CommentWithoutNumber,
    CommentWithoutDate,
    CommentWithoutName,
    CommentNameShortened,
    CommentOverLimit,
    CommentAsText,
    ParentMissing,
    ParentInCircle,
}
