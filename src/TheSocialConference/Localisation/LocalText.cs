namespace TheSocialConference.Localisation;

/// <summary>A text of the content in Dutch, English or both; at least one is there.</summary>
/// <param name="Nl">The Dutch text, or null.</param>
/// <param name="En">The English text, or null.</param>
public sealed record LocalText(string? Nl, string? En)
{
    /// <summary>The text in the asked language, or else in the other one, with the tag of what it is in.</summary>
    public Spoken In(Language language) => language.IsDutch
        ? Nl is not null ? new(Nl, "nl") : new(En!, "en")
        : En is not null ? new(En, "en") : new(Nl!, "nl");

    /// <summary>A text that was given in one language only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag; anything but <c>en</c> is taken as Dutch.</param>
    public static LocalText Of(string text, string language) =>
        language.StartsWith("en", StringComparison.Ordinal) ? new(null, text) : new(text, null);

    public override string ToString() => Nl ?? En ?? "";
}

/// <summary>A text and the language it is in.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="Lang">BCP 47 tag, for the <c>lang</c> attribute.</param>
public readonly record struct Spoken(string Text, string Lang)
{
    /// <summary>The tag when it differs from the page's language, else null, so that Razor leaves the attribute out.</summary>
    public string? LangOn(Language page) => Lang == page.Code ? null : Lang;

    public override string ToString() => Text;
}
