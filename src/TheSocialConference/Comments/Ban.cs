using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Comments;

/// <summary>Whose comments wait, however often they come back: a moderator's decision that outlives the comments it was about.</summary>
public sealed class Ban
{
    public const int ValueMaxLength = 255;

    private Ban()
    {
    }

    public Ban(BanKind kind, string value, string by, DateTimeOffset at) => (Kind, Value, By, At) = (kind, value, by, at);

    public int Id { get; private set; }

    public BanKind Kind { get; private init; }

    /// <summary>A domain, or the hash of a confirmed address or of a browser's cookie.</summary>
    public string Value { get => field!; private init => field = Guard.Text(value, ValueMaxLength); }

    public string By { get => field!; private init => field = Guard.Text(value, 256); }

    public DateTimeOffset At { get; private init; }

    /// <summary>What is kept of an address.</summary>
    public static string HashOf(string email) => Secret.Hash(email.Trim().ToLowerInvariant());
}

public enum BanKind
{
    Email,
    Browser,
    Domain,
}
