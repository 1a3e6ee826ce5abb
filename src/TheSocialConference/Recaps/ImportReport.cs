using System.Globalization;
using System.Text;

namespace TheSocialConference.Recaps;

/// <summary>What an import did, or would do.</summary>
/// <param name="Faults">All of them; a unit with a fault was left as it was.</param>
public sealed record ImportReport(bool DryRun, IReadOnlyList<UnitReport> Units, IReadOnlyList<RecapFault> Faults)
{
    public bool HasFaults => Faults.Count > 0;

    /// <summary>Whether anything in the database is now different.</summary>
    public bool IsChange => !DryRun && Units.Any(unit => unit.Outcome == UnitOutcome.Imported);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var unit in Units)
        {
            var outcome = unit.Outcome == UnitOutcome.Imported && DryRun ? "would be imported" : Say(unit.Outcome);
            text.AppendLine(CultureInfo.InvariantCulture, $"{unit.Title}: {outcome}");
            foreach (var record in unit.Records.Where(record => record.What != ImportOutcome.Unchanged))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {record.What.ToString().ToLowerInvariant(),-9} {record}");
            }

            if (Unchanged(unit) is { Length: > 0 } unchanged)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  unchanged {unchanged}");
            }
        }

        foreach (var fault in Faults)
        {
            text.AppendLine(fault.ToString());
        }

        return text.ToString();
    }

    private static string Unchanged(UnitReport unit) => string.Join(", ", unit.Records.Where(record => record.What == ImportOutcome.Unchanged)
        .CountBy(record => record.Kind).Select(kind => $"{kind.Value} {kind.Key}{(kind.Value == 1 ? "" : "s")}"));

    private static string Say(UnitOutcome outcome) => outcome switch
    {
        UnitOutcome.Unchanged => "unchanged",
        UnitOutcome.Imported => "imported",
        UnitOutcome.Refused => "not imported, because of the faults below",
        UnitOutcome.Example => "left out, for example editions are not asked for",
        _ => "its folder is gone; what was imported from it stays",
    };
}

/// <param name="Title">The folder of the edition, or <c>site</c>.</param>
public sealed record UnitReport(string Title, UnitOutcome Outcome, IReadOnlyList<ImportedRecord> Records);

public enum UnitOutcome
{
    Unchanged,
    Imported,
    Refused,

    /// <summary>An example edition while examples are not asked for.</summary>
    Example,

    /// <summary>Imported once; its folder holds no recap any more.</summary>
    Gone,
}

/// <param name="Kind">In one word: session, theme, post.</param>
/// <param name="Key">Slug, code or slot id.</param>
/// <param name="Detail">What changed, or why it was kept.</param>
public sealed record ImportedRecord(string Kind, string Key, string Title, ImportOutcome What, string? Detail = null)
{
    public override string ToString() =>
        $"{Kind} {(Guid.TryParse(Key, out _) ? Title : Title == Key ? Key : $"{Key} “{Title}”")}{(Detail is null ? "" : $" ({Detail})")}";
}

public enum ImportOutcome
{
    Unchanged,
    Added,
    Changed,
    Removed,

    /// <summary>Not in the files as it is here, and left so: others refer to it, or it was changed on the site.</summary>
    Kept,
}
