namespace TheSocialConference.Comments;

public enum CommentState
{
    /// <summary>Nobody but its writer and moderators sees it.</summary>
    Waiting,

    Published,

    /// <summary>Kept for a while, in case that was a mistake.</summary>
    Rejected,

    /// <inheritdoc cref="Rejected"/>
    Spam,

    /// <summary>By its writer; only its place among the answers is left.</summary>
    Deleted,
}

/// <summary>What a comment is written in.</summary>
public enum CommentFormat
{
    Markdown,

    /// <summary>As it came from another system.</summary>
    Html,
}

/// <summary>Why a comment waits for a moderator.</summary>
[Flags]
public enum HoldReasons
{
    None = 0,

    /// <summary>Of somebody of whom nothing was approved yet.</summary>
    First = 1,

    /// <summary>It has two links or more.</summary>
    Links = 2,

    /// <summary>The field that is to be left empty was filled in.</summary>
    Trap = 4,

    /// <summary>It was sent faster than anybody types.</summary>
    TooFast = 8,

    /// <summary>The same text stands elsewhere.</summary>
    SameText = 16,

    /// <summary>It leads to a place that rejected comments led to.</summary>
    Domain = 32,

    /// <summary>Many came from the same network.</summary>
    Rate = 64,

    /// <summary>Its writer, or where it leads, was banned, or something of its writer is spam.</summary>
    Banned = 128,

    /// <summary>It is over a limit, and came from another system.</summary>
    OverLimit = 256,

    /// <summary>It waited in the system it came from.</summary>
    WaitedThere = 512,
}
