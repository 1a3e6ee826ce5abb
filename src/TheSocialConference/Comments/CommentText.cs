using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Comments;

/// <summary>What is told of a comment's text without it.</summary>
internal static class CommentText
{
    /// <summary>Half of a SHA-256, as hexadecimal digits: it keeps nobody out, and what every comment is looked for among is half as large.</summary>
    public const int HashLength = 32;

    /// <summary>The same for texts that differ in capitals, spaces and signs only.</summary>
    /// <param name="plain">The words alone.</param>
    public static string HashOf(string plain) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(plain.ToLowerInvariant().Where(char.IsLetterOrDigit)) is { Length: > 0 } letters ? letters : plain.Trim())))[..HashLength];

    public static string DomainsOf(IReadOnlyList<string> links)
    {
        string[] domains = [.. links.Select(DomainOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return domains.Length == 0 ? "" : $" {string.Join(' ', domains)} ";
    }

    /// <summary>What <see cref="DomainsOf"/> put together.</summary>
    public static string[] SplitDomains(string domains) => domains.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>a.b.example</c> and <c>b.example</c>: what is banned is banned with what lies below it.</summary>
    public static IEnumerable<string> DomainAndAbove(string domain)
    {
        yield return domain;
        for (var dot = domain.IndexOf('.', StringComparison.Ordinal); dot >= 0 && domain.IndexOf('.', dot + 1) >= 0; dot = domain.IndexOf('.', dot + 1))
        {
            yield return domain[(dot + 1)..];
        }
    }

    /// <summary>The host without <c>www.</c>, in small letters; of a mail address what follows the @.</summary>
    public static string? DomainOf(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address))
        {
            return null;
        }

        var host = address.Scheme == Uri.UriSchemeMailto ? address.AbsoluteUri.Split('?')[0].Split('@')[^1] : address.IdnHost;
        host = host.ToLowerInvariant().TrimEnd('.');
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
