using TheSocialConference.Markup;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>What somebody sends in, as it was typed, with what is known of how it came.</summary>
/// <param name="PostSlug">The post it is under.</param>
/// <param name="ParentNumber">Of the comment it answers, or null.</param>
/// <param name="Email">Null when they did not ask to be told of answers.</param>
/// <param name="LanguageCode">What the page was in.</param>
/// <param name="Ticket">What their form came with.</param>
/// <param name="Secret">What the cookie of a reader who was here before holds, or null.</param>
/// <param name="OrganiserId">The account of an organiser who is signed in, or null.</param>
/// <param name="Network">The part of the sender's address that is counted by; it is not stored.</param>
public sealed record CommentDraft(
    string PostSlug, int? ParentNumber, string Name, string? Email, VisitorText Text, string LanguageCode, CommentTicket Ticket, string? Secret, int? OrganiserId,
    bool IsTrapFilled, byte[] Network);

/// <summary>Proof that a form of ours was asked for: it serves once, within a day.</summary>
/// <param name="Number">Random, and known to nobody but whoever asked. What they get for their comment comes from it, so that a form sent twice gets the same twice.</param>
public sealed record CommentTicket(string PostSlug, int? ParentNumber, DateTimeOffset At, string Number)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Lets the writer come back to the comment.</summary>
    public string Key => Secret.Hash($"key {Number}");

    /// <summary>What is stored of it.</summary>
    public string KeyHash => Secret.Hash(Key);

    /// <summary>What the cookie of a new reader holds.</summary>
    public string Reader => Secret.Hash($"reader {Number}");

    public static CommentTicket New(string postSlug, int? parentNumber, DateTimeOffset at) => new(postSlug, parentNumber, at, Secret.New());
}

/// <summary>What became of a comment that was sent in.</summary>
/// <param name="Refusal">Null when it is stored.</param>
/// <param name="Key">Lets its writer come back to it; null for one that was sent in before with another form, and for an organiser's.</param>
/// <param name="Reader">What their cookie is to hold, or null.</param>
public sealed record CommentOutcome(CommentRefusal? Refusal, Comment? Comment = null, string? Key = null, string? Reader = null)
{
    public static implicit operator CommentOutcome(CommentRefusal refusal) => new(refusal);
}

/// <summary>Why a comment is not stored.</summary>
public enum CommentRefusal
{
    /// <summary>The post takes none, or is not there.</summary>
    Closed,

    /// <summary>What it answers is not there.</summary>
    ParentMissing,

    /// <summary>Another comment came with the same ticket.</summary>
    TicketUsed,

    /// <summary>Far too many came from the same network.</summary>
    Flood,
}
