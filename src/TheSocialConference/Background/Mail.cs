using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using TheSocialConference.Localisation;

namespace TheSocialConference.Background;

/// <summary>A mail to one person, as they will read it: in plain text and in HTML. Nothing in it can break a line of a header.</summary>
public sealed class Mail
{
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int UnsubscribeMaxLength = 1000;

    /// <param name="unsubscribe">Where one click ends mails such as this (RFC 8058): it takes a POST without a question; null when there is nothing to end.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is no e-mail address, there is no subject, or the address to end mails at is not one of the web.</exception>
    public Mail(string to, Language language, string subject, string text, string html, Uri? unsubscribe = null)
    {
        To = IsAddress(to) ? to : throw new ArgumentException("That is no e-mail address.", nameof(to)); // which, goes into no message: messages are logged
        Language = language;
        Subject = OnOneLine(subject).Replace("=?", "= ?", StringComparison.Ordinal) is { Length: > 0 } tidy ? Shortened(tidy) : throw new ArgumentException("A mail has a subject.", nameof(subject)); // "=?" would begin a word in code (RFC 2047)
        (Text, Html) = (text, html);
        Unsubscribe = unsubscribe is null || (unsubscribe.IsAbsoluteUri && unsubscribe.Scheme is "https" or "http" && unsubscribe.AbsoluteUri.Length <= UnsubscribeMaxLength)
            ? unsubscribe
            : throw new ArgumentException("Mails are ended at an address of the web.", nameof(unsubscribe));
    }

    public string To { get; }

    public Language Language { get; }

    public string Subject { get; }

    public string Text { get; }

    public string Html { get; }

    public Uri? Unsubscribe { get; }

    /// <summary>Whether mail can be addressed to it: no name beside it, no white space, nothing that ends a line.</summary>
    public static bool IsAddress([NotNullWhen(true)] string? text) =>
        text is { Length: > 2 and <= AddressMaxLength } && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || c is '<' or '>' or ',' or ';' or '"')
        && MailAddress.TryCreate(text, out var address) && address.Address == text;

    /// <summary>White space and what cannot be seen become single spaces.</summary>
    internal static string OnOneLine(string text) => string.Join(' ', string.Concat(text.Select(c => IsUnseen(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Control characters, ends of lines, and what turns the direction of the text around it.</summary>
    private static bool IsUnseen(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Shortened(string text) => text.Length <= SubjectMaxLength ? text : $"{text[..(SubjectMaxLength - 1)].TrimEnd()}…";
}
