using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>What an entity refuses, in one place: an invalid record cannot exist, whoever makes it.</summary>
internal static partial class Guard
{
    public const int SlugMaxLength = 80;
    public const int AcronymMaxLength = 40;
    public const int LanguageMaxLength = 35;

    /// <summary>Of an abstract, a bio, a note: anything longer is a post.</summary>
    public const int LongTextMaxLength = 20_000;

    /// <exception cref="ArgumentException">The text is empty or longer than <paramref name="max"/> characters.</exception>
    public static string Text(string value, int max, [CallerMemberName] string name = "") =>
        value.Trim() is { Length: > 0 } text && text.Length <= max
            ? text
            : throw new ArgumentException($"{name} has 1 to {max} characters.", nameof(value));

    /// <inheritdoc cref="Text(string, int, string)"/>
    public static string? TextOrNull(string? value, int max, [CallerMemberName] string name = "") =>
        value is null ? null : Text(value, max, name);

    /// <summary>Keeps the text as it is written, line ends and all: a file is written back the same.</summary>
    /// <exception cref="ArgumentException">There is no text, or one is empty or longer than <paramref name="max"/> characters.</exception>
    public static LocalText Text(LocalText value, int max, [CallerMemberName] string name = "")
    {
        string[] texts = [.. new[] { value.Nl, value.En }.OfType<string>()];
        return texts.Length > 0 && texts.All(text => text.Length <= max && !string.IsNullOrWhiteSpace(text))
            ? value
            : throw new ArgumentException($"{name} has 1 to {max} characters in each language it is given in, and is given in at least one.", nameof(value));
    }

    /// <inheritdoc cref="Text(LocalText, int, string)"/>
    public static LocalText? TextOrNull(LocalText? value, int max, [CallerMemberName] string name = "") =>
        value is null ? null : Text(value, max, name);

    /// <exception cref="ArgumentException">It names no picture, or says too much of it.</exception>
    public static Programme.Image? ImageOrNull(Programme.Image? value, [CallerMemberName] string name = "")
    {
        if (value is null)
        {
            return null;
        }

        TextOrNull(value.Alt, Programme.Image.AltMaxLength, name);
        return value.Hash.Length == 64 && value.Hash.All(char.IsAsciiHexDigitLower)
            ? value
            : throw new ArgumentException($"{name} is a picture by its hash.", nameof(value));
    }

    /// <exception cref="ArgumentException">Not 1 to 80 of <c>[a-z0-9-]</c>, or begins or ends with a dash.</exception>
    public static string Slug(string value, [CallerMemberName] string name = "") =>
        IsSlug(value)
            ? value
            : throw new ArgumentException($"{name} is 1 to {SlugMaxLength} small letters, digits and dashes.", nameof(value));

    public static bool IsSlug(string value) =>
        value.Length is > 0 and <= SlugMaxLength && value[0] != '-' && value[^1] != '-'
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <exception cref="ArgumentException">Not 4 to 40 of <c>[a-z0-9_-]</c>.</exception>
    public static string Acronym(string value) =>
        IsAcronym(value)
            ? value
            : throw new ArgumentException($"An acronym is 4 to {AcronymMaxLength} small letters, digits, dashes and underscores.", nameof(value));

    public static bool IsAcronym(string value) =>
        value.Length is >= 4 and <= AcronymMaxLength && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    /// <exception cref="ArgumentException">Not formed as a BCP 47 tag.</exception>
    public static string Language(string value) =>
        IsLanguage(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a language tag such as nl or en-GB.", nameof(value));

    public static bool IsLanguage(string value) => value.Length <= LanguageMaxLength && LanguageTag().IsMatch(value);

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
