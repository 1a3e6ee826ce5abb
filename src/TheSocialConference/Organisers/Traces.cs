using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TheSocialConference.Organisers;

/// <summary>
/// How somebody can be recognised in a text: by their names and addresses, and by their slugs where a record or a link has them. A name of one
/// word is too common to be looked for among others: it counts where it is all that is said.
/// </summary>
public sealed class Traces
{
    private const string Left = "…";

    private readonly Regex _words;
    private readonly Regex _links;

    /// <param name="words">At least one name or address.</param>
    public Traces(IEnumerable<string> words, IEnumerable<string> slugs)
    {
        (Words, Slugs) = ([.. words.Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)], [.. slugs]);
        Spellings = [.. Words.SelectMany(word => new[] { word, JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value }).Distinct()];
        var (whole, among) = (AnyOf(Spellings.Where(IsOneWord)), AnyOf(Spellings.Where(word => !IsOneWord(word))));
        var keys = AnyOf(Slugs);
        _words = Of($"(?<![\\p{{L}}\\p{{N}}_-]){among}(?![\\p{{L}}\\p{{N}}_-])|^{whole}$|\"(?:{whole}|{keys})\"");
        _links = Of($"speaker:{keys}(?![a-z0-9-])");
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words, also as they are spelled in JSON.</summary>
    public IReadOnlyList<string> Spellings { get; }

    public IReadOnlyList<string> Slugs { get; }

    /// <summary>Whether the text names them, or is a record that refers to them.</summary>
    public bool AreIn(string? text) => text is not null && (_words.IsMatch(text) || _links.IsMatch(text));

    /// <summary>Whether a text that editors wrote has a link to their page.</summary>
    public bool AreLinkedIn(string text) => _links.IsMatch(text);

    /// <summary>The text with dots for their names.</summary>
    public string Without(string text) => _words.Replace(text, found => found.Value is ['"', ..] ? found.Value : Left);

    private static bool IsOneWord(string word) => !word.Contains(' ', StringComparison.Ordinal) && !word.Contains('@', StringComparison.Ordinal);

    private static string AnyOf(IEnumerable<string> texts) => string.Join('|', texts.Select(Regex.Escape)) is { Length: > 0 } any ? $"(?:{any})" : "(?!)";

    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
