using TheSocialConference.Localisation;

namespace TheSocialConference.Background;

/// <summary>
/// A mail on its way out. Whoever sends it claims it first; <see cref="Attempts"/> tells the claims apart, and is what a save expects, so that
/// of two that claim at once one fails, and so does whoever comes back too late.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>How long a claim holds; a hand-over takes less.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(5);

    /// <summary>How long the row of a mail that was sent, or given up, is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>The pauses after failed attempts; when all are over, the mail is given up.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromHours(2), TimeSpan.FromHours(10)];

    private OutgoingMail()
    {
    }

    internal OutgoingMail(Mail mail, DateTimeOffset at, int? commenterId)
    {
        CommenterId = commenterId;
        (Id, Created, Due) = (Guid.CreateVersion7(at), at, at);
        (To, LanguageCode, Subject, Text, Html) = (mail.To, mail.Language.Code, mail.Subject, mail.Text, mail.Html);
        Unsubscribe = mail.Unsubscribe?.AbsoluteUri;
    }

    /// <summary>Also what the mail is known by to servers, at every attempt the same.</summary>
    public Guid Id { get; private set; }

    public string To { get; private set; } = null!;

    /// <summary>The reader it is for, or null: with them it goes.</summary>
    public int? CommenterId { get; private set; }

    /// <summary><c>nl</c> or <c>en</c>.</summary>
    public string LanguageCode { get; private set; } = null!;

    public string Subject { get; private set; } = null!;

    /// <summary>Null once the mail was sent: links in it are nobody's business any more.</summary>
    public string? Text { get; private set; }

    /// <inheritdoc cref="Text"/>
    public string? Html { get; private set; }

    /// <summary>Where one click ends mails such as this, or null.</summary>
    public string? Unsubscribe { get; private set; }

    public DateTimeOffset Created { get; private set; }

    /// <summary>When it may be claimed; past the end of the claim while it is being handed over.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>How often it was claimed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, or null.</summary>
    public MailFault? Fault { get; private set; }

    /// <summary>The number of the server's reply at that, such as 550; null when there was none.</summary>
    public int? Reply { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Since when nobody tries any more, or null.</summary>
    public DateTimeOffset? DeadAt { get; private set; }

    /// <summary>Whether no attempt is left. One that is due all the same was never noted at its last: the program was cut off each time.</summary>
    internal bool IsSpent => Attempts > Pauses.Length;

    public Language Language => Language.Around(LanguageCode);

    /// <summary>Keeps it from others for a while.</summary>
    internal void Claim(DateTimeOffset at)
    {
        Attempts++;
        Due = at + ClaimHolds;
    }

    /// <summary>Gives a claim back as if it had not been made: what went wrong is not about this mail.</summary>
    internal void Release(DateTimeOffset at)
    {
        Attempts--;
        Due = at;
    }

    internal void NoteSent(DateTimeOffset at) => (SentAt, Text, Html, Fault, Reply) = (at, null, null, null, null);

    /// <summary>Waits for the next attempt, or gives up after the last and when trying again cannot help.</summary>
    internal void NoteFailed(MailFault fault, int? reply, bool isForGood, DateTimeOffset at)
    {
        (Fault, Reply) = (fault, reply);
        if (isForGood || IsSpent)
        {
            DeadAt = at;
        }
        else
        {
            Due = at + Pauses[Attempts - 1];
        }
    }

    /// <summary>Begins anew with one that was given up.</summary>
    internal void TryAgain(DateTimeOffset at)
    {
        if (DeadAt is null)
        {
            throw new InvalidOperationException("Only a mail that was given up is tried again.");
        }

        (DeadAt, Attempts, Due) = (null, 0, at);
    }
}
