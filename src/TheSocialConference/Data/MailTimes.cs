using TheSocialConference.Background;

namespace TheSocialConference.Data;

/// <summary>Tells whether there is anything to do about mail, without Entity Framework: most of the time there is not.</summary>
public sealed class MailTimes(DataFolder folder)
{
    /// <summary>When the next mail is due, and when the next row of one that is over may go; null when there is none.</summary>
    public (DateTimeOffset? Due, DateTimeOffset? Over) Next()
    {
        using var connection = SqliteReading.Open(folder.Database);
        var sent = connection.Instant("SELECT MIN(SentAt) FROM Mails");
        var dead = connection.Instant("SELECT MIN(DeadAt) FROM Mails");
        var over = sent is null || dead < sent ? dead : sent;
        return (connection.Instant("SELECT MIN(Due) FROM Mails WHERE SentAt IS NULL AND DeadAt IS NULL"), over + OutgoingMail.KeptFor);
    }
}
