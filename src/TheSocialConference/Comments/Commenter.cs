using TheSocialConference.Background;
using TheSocialConference.Organisers;

namespace TheSocialConference.Comments;

/// <summary>Somebody who commented, known by a cookie that only their browser has; no account. Nothing is known of them but what they typed.</summary>
public sealed class Commenter
{
    private Commenter()
    {
    }

    /// <param name="secret">What their cookie holds; only its hash is kept.</param>
    public Commenter(string secret, DateTimeOffset at) => (SecretHash, CreatedAt) = (Secret.Hash(secret), at);

    public int Id { get; private set; }

    public string SecretHash { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Where answers are told, never shown to anybody; null when they asked for none.</summary>
    public string? Email { get; private set; }

    /// <summary>When the link that confirms the address was mailed there, or null: that is done once.</summary>
    public DateTimeOffset? EmailAskedAt { get; private set; }

    /// <summary>When they followed the link that was mailed there, or null: until then nothing else is mailed there.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; private set; }

    /// <summary>Since when their comments need nobody's approval, or null.</summary>
    public DateTimeOffset? TrustedAt { get; private set; }

    public string? ConfirmedEmail => EmailConfirmedAt is null ? null : Email;

    /// <summary>Another address has to be confirmed anew.</summary>
    /// <exception cref="ArgumentException">It is no e-mail address.</exception>
    public void MailTo(string? email)
    {
        if (email is not null && !Mail.IsAddress(email))
        {
            throw new ArgumentException("That is no e-mail address.", nameof(email));
        }

        if (!string.Equals(email, Email, StringComparison.OrdinalIgnoreCase))
        {
            (Email, EmailAskedAt, EmailConfirmedAt) = (email, null, null);
        }
    }

    public void NoteAsked(DateTimeOffset at) => EmailAskedAt = at;

    public void ConfirmEmail(DateTimeOffset at) => EmailConfirmedAt = Email is null ? null : at;

    public void Trust(DateTimeOffset at) => TrustedAt ??= at;

    public void Distrust() => TrustedAt = null;
}
