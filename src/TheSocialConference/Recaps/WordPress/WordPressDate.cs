using System.Globalization;
using TheSocialConference.Localisation;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>Reads dates as WordPress writes them: 2014-02-18 08:30:00, and zeros for none.</summary>
internal static class WordPressDate
{
    /// <param name="gmt">Universal time; of a draft often zeros.</param>
    /// <param name="local">By the clock on the wall.</param>
    public static DateTimeOffset? Of(string gmt, string local) =>
        Read(gmt) is { } universal ? new DateTimeOffset(universal, TimeSpan.Zero) : Read(local) is { } wall ? SiteTime.MomentOf(wall) : null;

    private static DateTime? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000 ? date : null;
}

/// <summary>A text that has to be shorter shows that it was longer.</summary>
internal static class Shortened
{
    public static string To(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
