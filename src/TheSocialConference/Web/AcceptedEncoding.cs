using Microsoft.Extensions.Primitives;

namespace TheSocialConference.Web;

internal enum ContentEncoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Reads <c>Accept-Encoding</c> (RFC 9110, 12.5.3) without allocating.</summary>
internal static class AcceptedEncoding
{
    private const int Unmentioned = -1;

    /// <summary>The encoding the client likes best; of equals the smallest, and the plain text when it takes none of ours.</summary>
    public static ContentEncoding Best(StringValues header)
    {
        int brotli = Unmentioned, gzip = Unmentioned, identity = Unmentioned, others = Unmentioned;
        foreach (var line in header)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var (name, weight) = Read(line.AsSpan()[part]);
                switch (name)
                {
                    case "br": brotli = weight; break;
                    case "gzip": gzip = weight; break;
                    case "identity": identity = weight; break;
                    case "*": others = weight; break;
                }
            }
        }

        brotli = brotli == Unmentioned ? others : brotli;
        gzip = gzip == Unmentioned ? others : gzip;
        return Math.Max(brotli, gzip) <= 0 || Math.Max(brotli, gzip) < identity ? ContentEncoding.Identity
            : brotli >= gzip ? ContentEncoding.Brotli
            : ContentEncoding.Gzip;
    }

    /// <summary>Reads <c>br;q=0.8</c>; a weight that cannot be read counts as zero.</summary>
    /// <returns>The name, null when it is none of ours, and the weight in thousandths.</returns>
    private static (string? Name, int Weight) Read(ReadOnlySpan<char> item)
    {
        var semicolon = item.IndexOf(';');
        var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
        return (Known(name), semicolon < 0 ? 1000 : Weight(item[(semicolon + 1)..].Trim()));
    }

    private static string? Known(ReadOnlySpan<char> name) =>
        name.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br"
        : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
        : name.Equals("identity", StringComparison.OrdinalIgnoreCase) ? "identity"
        : name is "*" ? "*"
        : null;

    private static int Weight(ReadOnlySpan<char> parameter)
    {
        if (parameter is not ['q' or 'Q', '=', '0' or '1', ..] || parameter.Length > 7 || (parameter.Length > 3 && parameter[3] != '.'))
        {
            return 0;
        }

        var weight = parameter[2] == '1' ? 1000 : 0;
        for (int i = 4, unit = 100; i < parameter.Length; i++, unit /= 10)
        {
            if (!char.IsAsciiDigit(parameter[i]))
            {
                return 0;
            }

            weight += (parameter[i] - '0') * unit;
        }

        return Math.Min(weight, 1000);
    }
}
