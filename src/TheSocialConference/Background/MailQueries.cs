namespace TheSocialConference.Background;

public static class MailQueries
{
    extension(IQueryable<OutgoingMail> mails)
    {
        /// <summary>Neither sent nor given up.</summary>
        public IQueryable<OutgoingMail> Waiting => mails.Where(mail => mail.SentAt == null && mail.DeadAt == null);

        /// <summary>Given up: dead letters, for the owner to try again or to remove.</summary>
        public IQueryable<OutgoingMail> Dead => mails.Where(mail => mail.DeadAt != null);

        public IQueryable<OutgoingMail> NewestFirst => mails.OrderByDescending(mail => mail.Created).ThenBy(mail => mail.Id);

        internal IQueryable<OutgoingMail> DueAt(DateTimeOffset now) => mails.Waiting.Where(mail => mail.Due <= now).OrderBy(mail => mail.Due).ThenBy(mail => mail.Id);

        /// <summary>Sent or given up before this moment.</summary>
        internal IQueryable<OutgoingMail> OverBefore(DateTimeOffset moment) => mails.Where(mail => mail.SentAt < moment || mail.DeadAt < moment);
    }
}
