using TheSocialConference.Programmes;

namespace TheSocialConference.Comments;

/// <summary>The comments under one post as a whole.</summary>
public sealed class Discussion
{
    private Discussion()
    {
    }

    /// <param name="at">Since when the post is on this site.</param>
    public Discussion(string postSlug, DateTimeOffset at) => (PostSlug, OpenedAt) = (postSlug, at);

    public int Id { get; private set; }

    public string PostSlug { get => field!; private set => field = Guard.Slug(value); }

    /// <summary>Since when the post is on this site: it may be older than that.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>What a moderator decided for this post, or null: then its age decides.</summary>
    public bool? IsOpen { get; private set; }

    /// <summary>Of the comment that came last; a number never comes back.</summary>
    public int LastNumber { get; private set; }

    public int NextNumber() => ++LastNumber;

    public void Open(bool? open) => IsOpen = open;

    /// <summary>Until when comments are taken: <see cref="DateTimeOffset.MaxValue"/> for ever, the least one not at all.</summary>
    /// <param name="decided">For this post, by a moderator.</param>
    /// <param name="publishedAt">When the post came out.</param>
    /// <param name="openedAt">Since when it is on this site, as far as that was noted.</param>
    /// <param name="days">For how many days after that, or null for ever.</param>
    public static DateTimeOffset OpenUntil(bool? decided, DateTimeOffset publishedAt, DateTimeOffset? openedAt, int? days) => (decided, days) switch
    {
        (true, _) or (null, null) => DateTimeOffset.MaxValue,
        (false, _) => DateTimeOffset.MinValue,
        (_, { } many) => (openedAt > publishedAt ? openedAt.Value : publishedAt).AddDays(many),
    };
}
