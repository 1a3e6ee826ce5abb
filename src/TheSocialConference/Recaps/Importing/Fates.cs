using TheSocialConference.Organisers;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What is to become of one record.</summary>
/// <param name="Here">What it is now, or null.</param>
/// <param name="File">What the files say, or null.</param>
/// <param name="Becomes">What it will be, or null.</param>
/// <param name="Kept">Why it is not what the files say.</param>
internal sealed record Fate<T>(string Key, T? Here, T? File, T? Becomes, string? Kept)
    where T : class
{
    /// <summary>What the files said at the last import, or null.</summary>
    public T? Was { get; init; }

    /// <summary>The key it has here, when the files rename it.</summary>
    public string? OldKey { get; init; }

    public string KeyHere => OldKey ?? Key;

    public ImportOutcome What =>
        Kept is not null ? ImportOutcome.Kept
        : Here is null ? ImportOutcome.Added
        : Becomes is null ? ImportOutcome.Removed
        : OldKey is null && Here.Equals(Becomes) ? ImportOutcome.Unchanged
        : ImportOutcome.Changed;
}

/// <summary>
/// Decides over all records of one kind: who changed a record since the last import, the file or the site? A record that both changed stays
/// as it is here and is reported.
/// </summary>
internal sealed class Fates<T>
    where T : class
{
    private readonly OrderedDictionary<string, Fate<T>> _all = [];
    private readonly string _kind;
    private readonly Func<T, string> _title;

    /// <param name="kind">In one word.</param>
    /// <param name="was">As the files said at the last import.</param>
    /// <param name="here">As the database says.</param>
    /// <param name="file">As the files say now.</param>
    /// <param name="renames">By which <paramref name="was"/> and <paramref name="here"/> have the keys of <paramref name="file"/> already.</param>
    public Fates(
        string kind, IEnumerable<T> was, IEnumerable<T> here, IEnumerable<T> file, Func<T, string> key, Func<T, string> title, Renames? renames = null)
    {
        (_kind, _title) = (kind, title);
        var (before, now, asked) = (was.ToDictionary(key), here.ToDictionary(key), file.ToDictionary(key));
        foreach (var at in Order([.. was.Select(key)], [.. here.Select(key)], [.. file.Select(key)]))
        {
            _all[at] = Decide(at, before.GetValueOrDefault(at), now.GetValueOrDefault(at), asked.GetValueOrDefault(at)) with
            {
                OldKey = renames?.OldOf(at),
                Was = before.GetValueOrDefault(at),
            };
        }
    }

    /// <summary>In the order they will have.</summary>
    public IEnumerable<Fate<T>> All => _all.Values;

    public IEnumerable<T> Becoming => All.Select(fate => fate.Becomes).OfType<T>();

    public IEnumerable<Fate<T>> Removed => All.Where(fate => fate is { Here: not null, Becomes: null });

    public bool WillBe(string key) => _all.GetValueOrDefault(key)?.Becomes is not null;

    /// <summary>Keeps a record that would go, or brings back one that went here.</summary>
    /// <returns>False when there is nothing to keep.</returns>
    public bool Keep(string key, string because)
    {
        if (_all.GetValueOrDefault(key) is not { Becomes: null } fate || (fate.Here ?? fate.File) is not { } kept)
        {
            return false;
        }

        _all[key] = fate with { Becomes = kept, Kept = because };
        return true;
    }

    /// <param name="detail">What changed in a record, by its key.</param>
    public IEnumerable<ImportedRecord> Report(Func<string, string?>? detail = null) =>
        from fate in All
        where fate.Here is not null || fate.Becomes is not null
        let changes = new[] { fate.OldKey is { } old ? $"Slug {old} → {fate.Key}" : null, detail?.Invoke(fate.Key) }.OfType<string>()
        let why = fate.Kept ?? (fate.What == ImportOutcome.Changed && changes.Any() ? string.Join(", ", changes) : null)
        select new ImportedRecord(_kind, fate.Key, _title((fate.Becomes ?? fate.Here)!), fate.What, why);

    /// <summary>How each record will stand to its file.</summary>
    /// <param name="edition">Empty for records of the site.</param>
    public IEnumerable<Standing> Standings(SubjectKind kind, string edition) =>
        from fate in All
        let isKept = !Equals(fate.Becomes, fate.File)
        select new Standing(new(kind, edition, fate.KeyHere), new(kind, edition, fate.Key), isKept)
        {
            Was = isKept ? RecapRecords.Write(fate.Was) : null,
            File = isKept ? RecapRecords.Write(fate.File) : null,
        };

    private static Fate<T> Decide(string key, T? was, T? here, T? file)
    {
        if (Equals(here, was))
        {
            return new(key, here, file, file, null);
        }

        if (Equals(file, here) || Equals(file, was))
        {
            return new(key, here, file, here, file is null && here is not null ? "it is not in the files" : null);
        }

        return new(key, here, file, here, "it was changed here and in the files since the last import");
    }

    /// <summary>The order of whoever changed it; what the other has besides comes after what it came after there.</summary>
    private static List<string> Order(List<string> was, List<string> here, List<string> file)
    {
        var reorderedHere = !was.Intersect(here).SequenceEqual(here.Intersect(was)) && was.Intersect(file).SequenceEqual(file.Intersect(was));
        var (first, second) = reorderedHere ? (here, file) : (file, here);
        var order = first.ToList();
        for (var at = 0; at < second.Count; at++)
        {
            if (!order.Contains(second[at]))
            {
                order.Insert(at == 0 ? 0 : order.IndexOf(second[at - 1]) + 1, second[at]);
            }
        }

        return order;
    }
}

/// <summary>How one record will stand to its file after an import.</summary>
/// <param name="Before">What it is called here until then.</param>
/// <param name="IsKept">Whether it will be something else than the files say.</param>
internal sealed record Standing(RecordName Before, RecordName Name, bool IsKept)
{
    /// <summary>What the files said at the last import, as JSON; null when nothing, or when it is not kept.</summary>
    public string? Was { get; init; }

    /// <summary>What they say now, likewise.</summary>
    public string? File { get; init; }
}
