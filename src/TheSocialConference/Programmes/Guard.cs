using System.Runtime.CompilerServices;

namespace TheSocialConference.Programmes;

/// <summary>What an entity refuses, in one place: an invalid record cannot exist, whoever makes it.</summary>
internal static class Guard
{
    public const int SlugMaxLength = 80;

    /// <exception cref="ArgumentException">The text is empty or longer than <paramref name="max"/> characters.</exception>
    public static string Text(string value, int max, [CallerMemberName] string name = "") =>
        value.Trim() is { Length: > 0 } text && text.Length <= max
            ? text
            : throw new ArgumentException($"{name} has 1 to {max} characters.", nameof(value));

    /// <inheritdoc cref="Text"/>
    public static string? TextOrNull(string? value, int max, [CallerMemberName] string name = "") =>
        value is null ? null : Text(value, max, name);

    /// <exception cref="ArgumentException">Not 1 to 80 of <c>[a-z0-9-]</c>, or begins or ends with a dash.</exception>
    public static string Slug(string value, [CallerMemberName] string name = "") =>
        IsSlug(value)
            ? value
            : throw new ArgumentException($"{name} is 1 to {SlugMaxLength} small letters, digits and dashes.", nameof(value));

    public static bool IsSlug(string value) =>
        value.Length is > 0 and <= SlugMaxLength && value[0] != '-' && value[^1] != '-'
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
