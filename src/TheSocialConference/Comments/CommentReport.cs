using TheSocialConference.Programmes;

namespace TheSocialConference.Comments;

/// <summary>What a visitor says is wrong with a comment; gone a day after a moderator decided: until then the decision can be taken back. Nothing is kept of who that was.</summary>
public sealed class CommentReport
{
    public const int TextMaxLength = 500;

    /// <summary>Of one comment; what more come in are counted only.</summary>
    public const int MostKept = 20;

    /// <summary>How long one that was answered is kept.</summary>
    public static readonly TimeSpan AnsweredKeptFor = TimeSpan.FromDays(1);

    private CommentReport()
    {
    }

    public CommentReport(int commentId, string? text, DateTimeOffset at) => (CommentId, Text, At) = (commentId, text, at);

    public int Id { get; private set; }

    public int CommentId { get; private init; }

    /// <summary>Null when they gave no reason.</summary>
    public string? Text { get; private init => field = Guard.TextOrNull(value, TextMaxLength); }

    public DateTimeOffset At { get; private init; }

    /// <summary>When a moderator decided, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Reopen() => AnsweredAt = null;
}
