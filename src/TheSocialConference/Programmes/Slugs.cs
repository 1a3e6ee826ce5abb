using System.Globalization;
using System.Text;

namespace TheSocialConference.Programmes;

/// <summary>Makes the readable part of an address out of a title.</summary>
public static class Slugs
{
    /// <summary>First words of the site's own addresses, those of its organisers among them; an edition cannot take them as its slug.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "about", "account", "agenda", "blog", "comments", "css", "editions", "en", "error", "fonts", "healthz", "images", "import", "js", "log", "menu", "nl", "now",
        "offline", "organise", "pages", "people", "pictures", "posts", "privacy", "programme", "search", "set-up", "speakers", "stages", "themes",
    };

    /// <summary>"Philips’ content credo" becomes <c>philips-content-credo</c>; at most 80 characters, cut between words; empty when nothing readable is left.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var c in Readable(title).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (PlainLetters(c) is { Length: > 0 } letters)
            {
                slug.Append(letters);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('’' or '\'') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > Guard.SlugMaxLength)
        {
            var end = slug.ToString(0, Guard.SlugMaxLength + 1).LastIndexOf('-');
            slug.Length = end > 0 ? end : Guard.SlugMaxLength;
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>Without halves of characters and what is none: those have no normal form.</summary>
    private static string Readable(string title) => string.Concat(title.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE));

    /// <summary>For letters that do not come apart into a plain one and a mark.</summary>
    private static string PlainLetters(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ĳ' => "ij",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        _ => "",
    };
}
