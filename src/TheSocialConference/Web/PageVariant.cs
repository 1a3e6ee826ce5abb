using Microsoft.AspNetCore.WebUtilities;

namespace TheSocialConference.Web;

/// <summary>Tells the copies of one path apart: the values of the query keys that its page varies by, each after its length.</summary>
internal static class PageVariant
{
    public const int MaxLength = 256;

    /// <summary>The one without any value.</summary>
    public const string Bare = "";

    private const int NotKept = -1;

    /// <summary>Writes the variant that a query asks for.</summary>
    /// <returns>Its length; or -1 for a query of which no copy is kept: a key given twice, or values that are too long.</returns>
    public static int Write(string? query, IReadOnlyList<string> keys, Span<char> variant)
    {
        var (length, hasValue) = (0, false);
        for (var i = 0; i < keys.Count; i++)
        {
            if (!TryFind(query, keys[i], out var value) || length + value.Length + 1 > variant.Length)
            {
                return NotKept;
            }

            variant[length] = (char)value.Length;
            value.Span.CopyTo(variant[(length + 1)..]);
            length += value.Length + 1;
            hasValue |= value.Length > 0;
        }

        return hasValue ? length : Bare.Length;
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>The variant, or null for a query of which no copy is kept.</returns>
    public static string? Of(string? query, IReadOnlyList<string> keys)
    {
        Span<char> variant = stackalloc char[MaxLength];
        var length = Write(query, keys, variant);
        return length == NotKept ? null : new string(variant[..length]);
    }

    /// <returns>False when the key is there twice.</returns>
    private static bool TryFind(string? query, string key, out ReadOnlyMemory<char> value)
    {
        (value, var found) = (default, false);
        foreach (var pair in new QueryStringEnumerable(query))
        {
            if (!pair.DecodeName().Span.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (found)
            {
                return false;
            }

            (value, found) = (pair.DecodeValue(), true);
        }

        return true;
    }
}
