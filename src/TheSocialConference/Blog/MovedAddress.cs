using System.Text.RegularExpressions;

namespace TheSocialConference.Blog;

/// <summary>The address that a post had on a site that moved here, in the one form it is remembered in.</summary>
public static partial class MovedAddress
{
    public const int MaxLength = 500;

    /// <param name="path">Not escaped.</param>
    /// <param name="query">With its question mark, or empty.</param>
    /// <returns><c>/2014/02/18/mooie-dag</c>, or <c>/?p=12</c> for an address that says nothing else.</returns>
    public static string Of(string path, string query) =>
        path.TrimEnd('/') is { Length: > 0 } named ? named : Number.Match(query) is { Success: true } number ? $"/?p={number.Groups[1].Value}" : "/";

    [GeneratedRegex(@"\A\?p=([0-9]{1,18})(?:&|\z)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number { get; }
}
