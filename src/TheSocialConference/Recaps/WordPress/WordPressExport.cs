namespace TheSocialConference.Recaps.WordPress;

/// <summary>An export of a WordPress site (WXR), as far as it is taken over. Addresses of networks and of mail are not even read.</summary>
/// <param name="Site">Where the site was, without a slash at the end.</param>
/// <param name="Authors">From the name they sign in with to the name they are known by.</param>
internal sealed record WordPressExport(string Title, string Site, string Language, IReadOnlyDictionary<string, string> Authors, IReadOnlyList<WordPressItem> Items)
{
    /// <summary>Of the file.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Elements inside each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>In characters.</summary>
    public const int MaxField = 1_000_000;

    public const int MaxItems = 20_000;
    public const int MaxComments = 100_000;
}

/// <summary>A post, or one of the many things that WordPress keeps as if it were one.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Fields">By the name of the element, such as <c>wp:post_id</c>.</param>
internal sealed record WordPressItem(int Line, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<WordPressComment> Comments)
{
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    public string Id => this["wp:post_id"].Trim();

    public string Type => this["wp:post_type"].Trim();
}

/// <inheritdoc cref="WordPressItem"/>
internal sealed record WordPressComment(int Line, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string field] => Fields.GetValueOrDefault($"wp:comment_{field}", "");

    /// <summary>Null when it is no number.</summary>
    public long? Id => NumberOf(this["id"]);

    /// <summary>The one it answers, or null.</summary>
    public long? Parent => NumberOf(this["parent"]) is > 0 and var parent ? parent : null;

    private static long? NumberOf(string text) =>
        long.TryParse(text.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The file is not taken, and nothing was done.</summary>
/// <param name="line">In the file, from 1; 0 when it is about the whole.</param>
/// <param name="what">What was met there, in the words of the one who met it.</param>
public sealed class WordPressRefusedException(WordPressRefusal why, int line = 0, string what = "") : Exception($"{why}, line {line} {what}")
{
    public WordPressRefusal Why { get; } = why;

    public int Line { get; } = line;

    public string What { get; } = what;
}

public enum WordPressRefusal
{
    TooLarge,
    NotXml,
    NotWordPress,
    TooDeep,
    TooLongField,
    TooManyItems,
    TooManyComments,

    /// <summary>It does not say which site it is of.</summary>
    NoSite,
}
