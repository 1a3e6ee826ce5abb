using System.Globalization;

namespace TheSocialConference.Localisation;

/// <summary>A language of the interface. Content may be in any other; it carries its own BCP 47 tag.</summary>
public sealed class Language
{
    public static readonly Language Dutch = new("nl", "nl-NL", "", "Nederlands");
    public static readonly Language English = new("en", "en-GB", "/en", "English");

    private Language(string code, string culture, string prefix, string ownName)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        Prefix = prefix;
        OwnName = ownName;
    }

    /// <summary>BCP 47 tag: <c>nl</c> or <c>en</c>.</summary>
    public string Code { get; }

    public CultureInfo Culture { get; }

    /// <summary>What its addresses begin with: nothing for Dutch, <c>/en</c> for English.</summary>
    public string Prefix { get; }

    /// <summary>The language's name in itself.</summary>
    public string OwnName { get; }

    public bool IsDutch => this == Dutch;

    public Language Other => IsDutch ? English : Dutch;

    /// <summary>The language of the interface around a text of its own: English for an English one, Dutch for any other.</summary>
    /// <param name="tag">BCP 47 tag of the text.</param>
    public static Language Around(string tag) => tag == English.Code || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? English : Dutch;
}
