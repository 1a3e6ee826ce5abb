namespace TheSocialConference.Blog;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    private const int WordsPerMinute = 220;

    /// <returns>Whole minutes, at least 1.</returns>
    public static int Minutes(RenderedBody body) => Math.Max(1, (int)Math.Round((double)body.Words / WordsPerMinute));
}
