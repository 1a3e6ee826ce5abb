using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TheSocialConference.Comments;

/// <summary>What the site gives out and knows again when it comes back, without storing it: tickets, and the keys in mails. Nobody else can make or read them.</summary>
public sealed class CommentSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector _tickets = protection.CreateProtector("comment ticket");
    private readonly IDataProtector _addresses = protection.CreateProtector("comment address");
    private readonly IDataProtector _readers = protection.CreateProtector("comment replies");
    private readonly IDataProtector _moderators = protection.CreateProtector("comment digests");

    public string Seal(CommentTicket ticket) => _tickets.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{ticket.PostSlug}|{ticket.ParentNumber}|{ticket.At.ToUnixTimeMilliseconds()}|{ticket.Number}"));

    /// <summary>The ticket, or null when it is none of ours.</summary>
    public CommentTicket? Ticket(string? text) => Open(_tickets, text, 4) is [var post, var parent, var at, var number]
        ? new(post, parent.Length == 0 ? null : int.Parse(parent, CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)), number)
        : null;

    /// <summary>Proves that whoever has it reads the mail of that address.</summary>
    public string SealAddress(int commenter, string email, DateTimeOffset at) => _addresses.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{commenter}|{at.ToUnixTimeMilliseconds()}|{email}"));

    public (int Commenter, string Email, DateTimeOffset At)? Address(string? text) => Open(_addresses, text, 3) is [var commenter, var at, var email]
        ? (int.Parse(commenter, CultureInfo.InvariantCulture), email, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)))
        : null;

    /// <summary>Ends the mails to a reader.</summary>
    public string SealReader(int commenter) => Seal(_readers, commenter);

    public int? Reader(string? text) => Number(_readers, text);

    /// <summary>Ends the mails to a moderator.</summary>
    public string SealModerator(int organiser) => Seal(_moderators, organiser);

    public int? Moderator(string? text) => Number(_moderators, text);

    private static string Seal(IDataProtector protector, int number) => protector.Protect(number.ToString(CultureInfo.InvariantCulture));

    private static int? Number(IDataProtector protector, string? text) => Open(protector, text, 1) is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <param name="parts">How many there are; only the last may have the sign in it that stands between them.</param>
    private static string[]? Open(IDataProtector protector, string? text, int parts)
    {
        try
        {
            return string.IsNullOrEmpty(text) || text.Length > 2_000 ? null : protector.Unprotect(text).Split('|', parts);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
