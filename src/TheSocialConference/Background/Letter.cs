using System.Text;
using MimeKit;
using MimeKit.Text;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>A mail in the form that servers pass on (RFC 5322), the same at every attempt: whoever gets it twice can tell.</summary>
internal static class Letter
{
    public static MimeMessage Of(OutgoingMail mail, SiteSettings settings)
    {
        var from = new MailboxAddress(Encoding.UTF8, settings.SiteName, settings.Mail.SmtpFrom!);
        var letter = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{from.GetAddress(idnEncode: true).Split('@')[^1]}",
            Date = mail.Created,
            Subject = mail.Subject,
            Body = Body(mail),
        };
        letter.From.Add(from);
        letter.To.Add(new MailboxAddress("", mail.To));
        letter.Headers.Add("Auto-Submitted", "auto-generated"); // no out-of-office answers (RFC 3834)
        if (mail.Unsubscribe is { } unsubscribe)
        {
            letter.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return letter;
    }

    private static MultipartAlternative Body(OutgoingMail mail)
    {
        var body = new MultipartAlternative { Part(TextFormat.Plain, mail.Text!), Part(TextFormat.Html, mail.Html!) }; // the last is the one preferred
        body.Headers.Add(HeaderId.ContentLanguage, mail.LanguageCode);
        return body;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = MimeKit.ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
