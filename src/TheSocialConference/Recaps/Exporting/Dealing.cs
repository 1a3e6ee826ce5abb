using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Deals the records of one kind out over the files of a unit: each to the file it was in, a new one to the file of the one before it.</summary>
/// <param name="files">What each file had.</param>
/// <param name="here">What there is now, in order.</param>
internal sealed class Dealing<T>(IReadOnlyList<ValueList<Recorded<T>>> files, IReadOnlyList<T> here, Func<T, string> key)
    where T : class
{
    /// <summary>Slugs that led to a record once, by its slug.</summary>
    public Func<string, IEnumerable<string>> Former { get; init; } = _ => [];

    /// <summary>Which file a new record goes to when nothing comes before it.</summary>
    public int First { get; init; }

    /// <summary>Whether the order of the records is the order of the files; else each file keeps its own.</summary>
    public bool IsOrdered { get; init; } = true;

    public IReadOnlyList<ValueList<Recorded<T>>> Deal()
    {
        var before = files.SelectMany((file, index) => file.Select((record, place) => (record, index, place))).ToDictionary(at => key(at.record.Value));
        var present = here.Select(key).ToHashSet();
        var dealt = files.Select(_ => new List<(Recorded<T> Record, int Place)>()).ToList();
        var last = First;
        foreach (var value in here)
        {
            var old = before.ContainsKey(key(value)) ? key(value) : Former(key(value)).FirstOrDefault(slug => before.ContainsKey(slug) && !present.Contains(slug));
            if (old is not null)
            {
                var (record, index, place) = before[old];
                last = IsOrdered ? Math.Max(last, index) : index;
                dealt[last].Add((new(value, old == key(value) ? record.Formerly : [.. record.Formerly, old]), place));
            }
            else
            {
                last = IsOrdered ? last : First;
                dealt[last].Add((new(value, [.. Former(key(value))]), int.MaxValue));
            }
        }

        return [.. dealt.Select(file => new ValueList<Recorded<T>>(file.OrderBy(at => IsOrdered ? 0 : at.Place).Select(at => at.Record)))];
    }
}
