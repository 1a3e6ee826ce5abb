namespace TheSocialConference.Web;

/// <summary>The beginning of a text, as long as search engines and cards show.</summary>
public static class Excerpt
{
    public const int MaxLength = 160;

    /// <summary>On one line; a text that is longer ends after a whole word, with an ellipsis.</summary>
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', MaxLength - 1);
        var kept = line.AsSpan(0, end > 0 ? end : MaxLength - (char.IsHighSurrogate(line[MaxLength - 2]) ? 2 : 1));
        return $"{kept.TrimEnd(" .,;:–—-(“‘")}…";
    }
}
