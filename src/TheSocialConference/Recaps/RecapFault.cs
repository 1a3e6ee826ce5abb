namespace TheSocialConference.Recaps;

/// <summary>Something in a content file that cannot be imported, said so that an editor can find and mend it.</summary>
/// <param name="File">With the name of the content folder: <c>content/2014/het-grote-hoe.md</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Field"><c>sessions[2].speakers[0]</c>; <c>body</c> for the text below the fields.</param>
public sealed record RecapFault(string File, int Line, string Field, string Found, string Expected)
{
    public override string ToString() => $"{File}:{Line}: {Field}: found {Found}; expected {Expected}";
}

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class RecapFaults(string file)
{
    /// <summary>Beyond this many a file is not being mended, it is something else.</summary>
    public const int Most = 100;

    private const int LongestQuote = 60;

    private readonly List<RecapFault> _all = [];

    /// <summary>The file as faults show it.</summary>
    public string File { get; } = file;

    public IReadOnlyList<RecapFault> All => _all;

    public void Add(int line, string field, string found, string expected)
    {
        if (_all.Count < Most)
        {
            _all.Add(new(File, line, field, found, expected));
        }
    }

    /// <summary>A text as it is shown in a fault: quoted, on one line, and not too long.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestQuote ? $"\"{line}\"" : $"\"{line[..(LongestQuote - 1)]}…\"";
    }
}
