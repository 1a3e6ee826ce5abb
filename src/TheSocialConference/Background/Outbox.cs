using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>Where mails are left to be sent: in the transaction of the deed they tell of, so that neither is there without the other.</summary>
public sealed class Outbox(SiteSettings settings, MailBell bell)
{
    /// <summary>Whether mail can be sent; what needs it is not offered otherwise.</summary>
    public bool IsSet => settings.Mail.IsSet;

    /// <summary>Adds a mail to what the caller saves; it leaves as soon as that was committed.</summary>
    /// <param name="commenter">The reader it is for, or null when it is for somebody else.</param>
    /// <exception cref="InvalidOperationException">No mail server is set.</exception>
    public void Add(ConferenceDb db, Mail mail, DateTimeOffset at, int? commenter = null)
    {
        if (!IsSet)
        {
            throw new InvalidOperationException("No mail server is set: ask whether one is before promising a mail.");
        }

        db.Mails.Add(new(mail, at, commenter));
        bell.RingAfterCommit(db);
    }

    /// <summary>Sends a dead letter after all; the caller saves.</summary>
    public void TryAgain(ConferenceDb db, OutgoingMail dead, DateTimeOffset at)
    {
        dead.TryAgain(at);
        bell.RingAfterCommit(db);
    }

    /// <summary>Throws away a dead letter, or one that waits; the caller saves.</summary>
    public void Remove(ConferenceDb db, OutgoingMail mail) => db.Mails.Remove(mail);
}
