namespace TheSocialConference.Recaps.Importing;

/// <summary>The units of the content folder, sorted by what an import has to do with them.</summary>
internal sealed class ImportedUnits
{
    private readonly ContentFolder _content;
    private readonly Dictionary<string, UnitOutcome> _left = [];

    /// <param name="imported">The hash of each file that was imported, by path.</param>
    public ImportedUnits(ContentFolder content, IReadOnlyDictionary<string, string> imported, bool withExamples)
    {
        _content = content;
        var reader = new UnitReader(content.Name);
        var changed = new List<RecapUnit>();
        foreach (var unit in content.Units)
        {
            if (Leave(unit, imported) is { } outcome)
            {
                _left[unit.Name] = outcome;
            }
            else if (!withExamples && unit.Files.Any(file => file.IsRecap && RecapReader.HoldsExample(file)))
            {
                _left[unit.Name] = UnitOutcome.Example;
            }
            else
            {
                changed.Add(reader.Read(unit));
            }
        }

        foreach (var missing in imported.Keys.Select(FoundFile.UnitOf).Where(name => content.Units.All(unit => unit.Name != name)))
        {
            _left[missing] = content.Unreadable.Any(at => at.Unit is null || at.Unit == missing) ? UnitOutcome.Refused : UnitOutcome.Gone;
        }

        Changed = changed;
    }

    public string FolderName => _content.Name;

    public IReadOnlyList<RecapUnit> Changed { get; }

    public ImportReport Report(bool dryRun, IReadOnlyList<RecapUnit> imported, ImportPlan? plan)
    {
        var reports = Changed
            .Select(unit => imported.Contains(unit) ? plan!.Report(unit) : new(ContentUnit.TitleOf(unit.Name), UnitOutcome.Refused, []))
            .Concat(_left.Select(unit => new UnitReport(ContentUnit.TitleOf(unit.Key), unit.Value, [])));
        var faults = Changed.SelectMany(unit => unit.Faults).OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line);
        return new(
            dryRun,
            [.. reports.OrderBy(unit => unit.Title, StringComparer.Ordinal)],
            [.. _content.Unreadable.Select(at => at.Fault), .. faults]);
    }

    /// <summary>Why a unit is none of an import's business; null when it is.</summary>
    private UnitOutcome? Leave(ContentUnit unit, IReadOnlyDictionary<string, string> imported)
    {
        string[] before = [.. imported.Keys.Where(path => FoundFile.UnitOf(path) == unit.Name)];
        if (_content.Unreadable.Any(at => at.Unit == unit.Name))
        {
            return UnitOutcome.Refused;
        }

        if (before.Length == unit.Files.Count && unit.Files.All(file => imported.GetValueOrDefault(file.Path) == file.Hash))
        {
            return UnitOutcome.Unchanged;
        }

        var hadRecaps = before.Any(path => new FoundFile(path, [], "").IsRecap);
        return unit.Name.Length > 0 && hadRecaps && !unit.Files.Any(file => file.IsRecap) ? UnitOutcome.Gone : null;
    }
}
