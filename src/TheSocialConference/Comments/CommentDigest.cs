namespace TheSocialConference.Comments;

/// <summary>When moderators were last mailed that something waits; the one row there is.</summary>
public sealed class CommentDigest
{
    private CommentDigest()
    {
    }

    public CommentDigest(DateTimeOffset at) => SentAt = at;

    public int Id { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public void Sent(DateTimeOffset at) => SentAt = at;
}
