using TheSocialConference.Organisers;

namespace TheSocialConference.Recaps;

/// <summary>Which record of the site.</summary>
/// <param name="Edition">The edition whose programme it is in; empty for what belongs to the site: speakers, posts and pages.</param>
/// <param name="Key">Slug, code or slot id; for a page <c>2014/practical (nl)</c>.</param>
public sealed record RecordName(SubjectKind Kind, string Edition, string Key);

/// <summary>
/// A record that both the site and its file changed since they last said the same. It stayed as it is on the site, and until somebody chooses
/// this row remembers that there is something to choose.
/// </summary>
public sealed class Disagreement
{
    private Disagreement()
    {
    }

    /// <param name="agreed">The record as JSON when both last said the same, or null when neither had it.</param>
    public Disagreement(RecordName name, string? agreed, DateTimeOffset at) =>
        (Kind, Edition, Key, Agreed, At) = (name.Kind, name.Edition, name.Key, agreed, at);

    public int Id { get; private set; }

    public SubjectKind Kind { get; private init; }

    public string Edition { get; private init; } = null!;

    public string Key { get; private init; } = null!;

    public string? Agreed { get; private init; }

    /// <summary>When an import found it.</summary>
    public DateTimeOffset At { get; private init; }

    public RecordName Name => new(Kind, Edition, Key);
}
