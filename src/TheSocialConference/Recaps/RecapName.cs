namespace TheSocialConference.Recaps;

internal enum NameKind
{
    Edition,
    Acronym,
    Theme,
    Stage,
    Speaker,
    Session,
    Break,
    Slot,
    Post,
    Page,

    /// <summary>A speaker who is quoted; they are on the bill of the edition.</summary>
    Quoted,
}

/// <summary>A slug, code or key where a file gives it to a record, or refers to a record by it.</summary>
/// <param name="Field">Where it stands, for a fault.</param>
/// <param name="IsFormer">The record had it once; nothing else may take it, and nothing refers to it.</param>
internal sealed record RecapName(NameKind Kind, string Name, string Field, int Line, bool IsFormer = false);

/// <summary>Guesses what somebody meant to write.</summary>
internal static class Suggestion
{
    private const int MostShown = 20;
    private const int MostCompared = 1_000;

    /// <summary>"one of a, b, c (did you mean b?)".</summary>
    public static string OneOf(IEnumerable<string> choices, string found)
    {
        string[] all = [.. choices.Distinct().Take(MostCompared)];
        var shown = all.Length == 0 ? "none, for there are none" : $"one of {string.Join(", ", all.Take(MostShown))}{(all.Length > MostShown ? ", …" : "")}";
        return Nearest(all, found) is { } near ? $"{shown} (did you mean {near}?)" : shown;
    }

    private static string? Nearest(string[] all, string found) => found.Length is 0 or > 80
        ? null
        : all.Select(choice => (choice, distance: Distance(choice, found)))
            .Where(near => near.distance <= (Math.Min(near.choice.Length, found.Length) + 2) / 3)
            .OrderBy(near => near.distance).Select(near => near.choice).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
