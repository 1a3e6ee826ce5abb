namespace TheSocialConference.Programmes;

public enum RecordKind
{
    Edition,
    Theme,
    Stage,
    Speaker,
    Session,
    Slot,
}

public enum ChangeKind
{
    Added,
    Changed,
    Removed,

    /// <summary>The records that were there and still are stand in another order.</summary>
    Reordered,
}

/// <param name="Key">Slug, code or slot id; empty for <see cref="ChangeKind.Reordered"/>, which is of all records of the kind.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">For <see cref="ChangeKind.Changed"/>: what changed.</param>
public sealed record RecordChange(RecordKind Kind, string Key, string Title, ChangeKind What, ValueList<FieldChange> Fields);

/// <param name="Before">The value as text, JSON for compound ones; null when there was none.</param>
public sealed record FieldChange(string Name, string? Before, string? After);
