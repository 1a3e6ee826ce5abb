using System.Globalization;

namespace TheSocialConference.Markup;

/// <summary>The one place that judges an address that came from data, where it comes in and again where it is written out.</summary>
public static class SafeUrl
{
    public const int MaxLength = 500;

    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Whether it is an absolute http, https or mailto address or a path from the root of the site, and nothing but that.</summary>
    public static bool Allows(string url) => AllowsPath(url) || AllowsAbsolute(url);

    /// <summary>Whether it leads out of the site, and safely.</summary>
    public static bool AllowsAbsolute(string url) =>
        IsPlain(url)
        && Array.Find(Schemes, scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (scheme == "mailto:" ? IsMailbox(url) : address.Host.Length > 0 && !NamesUser(url));

    /// <summary>Whether it is a path from the root of the site: <c>/blog</c>, never <c>//elsewhere</c>.</summary>
    public static bool AllowsPath(string url) =>
        IsPlain(url) && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);

    // A browser drops tabs and line ends inside an address and reads a backslash as a slash.
    private static bool IsPlain(string url) =>
        url.Length is > 0 and <= MaxLength
        && !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c) || "\\\"<>`^{|}".Contains(c));

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsMailbox(string url) => url.IndexOf('@') > "mailto:".Length;

    private static bool NamesUser(string url)
    {
        var authority = url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2);
        var end = authority.IndexOfAny("/?#");
        return (end < 0 ? authority : authority[..end]).Contains('@');
    }
}
