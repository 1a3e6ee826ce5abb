using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TheSocialConference.Background;

namespace TheSocialConference.Data;

/// <summary>How mails on their way out lie in a table; <see cref="MailTimes"/> reads it too.</summary>
internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("Mails");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.To).HasMaxLength(Mail.AddressMaxLength);
        mail.Property(m => m.LanguageCode).HasColumnName("Language").HasMaxLength(2);
        mail.Property(m => m.Subject).HasMaxLength(Mail.SubjectMaxLength);
        mail.Property(m => m.Unsubscribe).HasMaxLength(Mail.UnsubscribeMaxLength);
        mail.Property(m => m.Attempts).IsConcurrencyToken();
        mail.Ignore(m => m.Language);
        mail.HasIndex(m => m.Due).HasFilter("SentAt IS NULL AND DeadAt IS NULL");
        mail.HasIndex(m => m.SentAt);
        mail.HasIndex(m => m.DeadAt);
        mail.HasIndex(m => m.CommenterId).HasFilter("CommenterId IS NOT NULL");
    }
}
