namespace TheSocialConference.Blog;

/// <summary>A stretch of a rendered post that ends with a heading, so that a page can say below it what its section is about.</summary>
/// <param name="Html">Of the renderer, as it was.</param>
/// <param name="About">What the section below is about; nothing for the last stretch.</param>
public sealed record PostPiece(string Html, IReadOnlyList<Mention> About)
{
    /// <summary>The whole body, cut after each heading that names a session or speaker.</summary>
    public static IEnumerable<PostPiece> Of(RenderedBody body, IEnumerable<Mention> mentions)
    {
        var about = mentions.Where(mention => !mention.IsInPassing).OrderBy(mention => mention.Position).ToLookup(mention => mention.Anchor);
        var from = 0;
        foreach (var heading in body.Headings.Where(heading => about.Contains(heading.Id)))
        {
            if (EndOf(heading, body.Html, from) is { } end)
            {
                yield return new(body.Html[from..end], [.. about[heading.Id]]);
                from = end;
            }
        }

        yield return new(body.Html[from..], []);
    }

    private static int? EndOf(Heading heading, string html, int from)
    {
        var start = html.IndexOf($"<h{heading.Level} id=\"{heading.Id}\"", from, StringComparison.Ordinal);
        var close = $"</h{heading.Level}>";
        var end = start < 0 ? -1 : html.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? null : end + close.Length;
    }
}
