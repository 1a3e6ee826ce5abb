using System.Collections.Frozen;

namespace TheSocialConference.Organisers.Passwords;

/// <summary>Tells passwords that are guessed first: those of the list beside this file, with digits and signs around them too, and those of one short piece over and over.</summary>
public static class CommonPasswords
{
    /// <summary>Fewer different characters than this make no password, however long.</summary>
    private const int FewestCharacters = 5;

    private const string Rows = "abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm 01234567890123456789";

    private static readonly Lazy<FrozenSet<string>> List = new(Read);

    /// <param name="own">Words that others know of this person: the name, the address, the name of the site.</param>
    public static bool Contain(string password, params IEnumerable<string?> own)
    {
        var text = password.ToLowerInvariant();
        var core = text.Trim([.. "0123456789!?.,-_*#@$%& "]);
        return text.Distinct().Count() < FewestCharacters
            || IsRun(text) || (core.Length > 3 && IsRun(core))
            || List.Value.Contains(text) || List.Value.Contains(core) || List.Value.Contains(Unit(text)) || Unit(text).Length < 4
            || own.OfType<string>().Select(word => word.ToLowerInvariant()).Any(word => word.Length > 3 && (core == word || Unit(core) == word));
    }

    /// <summary>The shortest piece that the text repeats, or the text itself.</summary>
    private static string Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            var unit = text[..length];
            if (text == string.Concat(Enumerable.Repeat(unit, (text.Length / length) + 1))[..text.Length])
            {
                return unit;
            }
        }

        return text;
    }

    /// <summary>Whether it goes along the alphabet, the digits or the keyboard, forward or back.</summary>
    private static bool IsRun(string text)
    {
        var back = new string([.. text.Reverse()]);
        return Rows.Split(' ').Any(row => Steps(row, text) || Steps(row, back));
    }

    private static bool Steps(string row, string text) =>
        text.Zip(text.Skip(1)).All(pair => row.Contains(pair.First) && row[(row.IndexOf(pair.First) + 1) % row.Length] == pair.Second);

    private static FrozenSet<string> Read()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common.txt") ?? throw new InvalidOperationException("The list of common passwords was left out of the build.");
        using var reader = new StreamReader(list);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
