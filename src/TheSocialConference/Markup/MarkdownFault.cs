using TheSocialConference.Localisation;

namespace TheSocialConference.Markup;

/// <summary>Something in a text that cannot be, for the one who wrote it; <see cref="Words"/> says it in their language.</summary>
/// <param name="Line">In the text, from 1.</param>
/// <param name="What">The piece of the text that it is about, quoted; empty when there is nothing to quote.</param>
/// <param name="Number">How many, how long or how deep, where that is told.</param>
public sealed record MarkdownFault(int Line, MarkdownSlip Slip, string What = "", int Number = 0)
{
    /// <summary>The level of the heading above, of <see cref="MarkdownSlip.HeadingSkips"/>.</summary>
    public int Above { get; init; }

    /// <summary>What is wrong with a picture, of <see cref="MarkdownSlip.PictureRefused"/>.</summary>
    public string Why { get; init; } = "";

    /// <summary>In English, as reports of imports are.</summary>
    public string Found => Words.English.Found(this);

    /// <inheritdoc cref="Found"/>
    public string Expected => Words.English.Expected(this);
}

/// <summary>What can be wrong with a text.</summary>
public enum MarkdownSlip
{
    TooLong,
    TooDeep,
    TooMuchHtml,
    TooLongStretch,
    TooManyRows,
    TooManyColumns,
    TooManyMarkers,
    InvisibleSign,
    LanguageMark,
    Html,
    HtmlInLine,
    BrokenLink,
    LinkWithoutText,
    LinkLeadsNowhere,
    UnknownSession,
    UnknownSpeaker,
    PictureInText,
    PictureWithoutDescription,
    PictureUnknown,
    PictureRefused,
    HeadingWithoutText,
    HeadingInside,
    HeadingOfTitle,
    HeadingSkips,
    HeadingWithNothingBelow,
    UnknownReference,
    NoteMissing,
    NoteUnused,

    /// <summary>In a text that is to be short.</summary>
    HeadingInShort,

    /// <inheritdoc cref="HeadingInShort"/>
    TableInShort,

    /// <inheritdoc cref="HeadingInShort"/>
    NoteInShort,

    /// <inheritdoc cref="HeadingInShort"/>
    PictureInShort,
}
