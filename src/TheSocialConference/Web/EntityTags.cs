using Microsoft.Extensions.Primitives;

namespace TheSocialConference.Web;

/// <summary>Reads <c>If-None-Match</c> (RFC 9110, 13.1.2) without allocating.</summary>
internal static class EntityTags
{
    /// <summary>Whether the client names this tag, weakly or strongly, among any others, or says <c>*</c>.</summary>
    /// <param name="tag">With its quotes.</param>
    public static bool Name(StringValues header, string tag)
    {
        foreach (var line in header)
        {
            if (line == tag || Names(line.AsSpan().Trim(), tag))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(ReadOnlySpan<char> list, string tag)
    {
        if (list is "*")
        {
            return true;
        }

        while (Next(ref list, out var named))
        {
            if (named.SequenceEqual(tag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the next tag off the list; a tag may hold commas, so the quotes decide. What is no list of tags ends it.</summary>
    private static bool Next(ref ReadOnlySpan<char> list, out ReadOnlySpan<char> tag)
    {
        tag = default;
        list = list.TrimStart(" \t,");
        if (list.StartsWith("W/", StringComparison.Ordinal))
        {
            list = list[2..];
        }

        if (list is not ['"', ..] || list[1..].IndexOf('"') is not (>= 0 and var length))
        {
            return false;
        }

        tag = list[..(length + 2)];
        list = list[tag.Length..];
        return list is [] or [' ' or '\t' or ',', ..];
    }
}
