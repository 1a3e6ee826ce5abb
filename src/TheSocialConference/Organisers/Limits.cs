using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>What an organiser may change, when that is not everything: the sessions of certain themes, or those on certain stages.</summary>
/// <param name="Themes"><c>edition/theme</c> each.</param>
/// <param name="Stages"><c>edition/stage</c> each.</param>
public sealed record Limits(ValueList<string> Themes, ValueList<string> Stages)
{
    public static readonly Limits None = new([], []);

    public bool IsNone => Themes.Count == 0 && Stages.Count == 0;

    /// <summary>Whether all that differs lies within the limits, as it was and as it becomes.</summary>
    public bool Allow(ProgrammeDiff diff, Programme before, Programme after) => IsNone || diff.Changes.All(change => change.Kind switch
    {
        RecordKind.Session when change.What != ChangeKind.Reordered => Allow(before, change.Key) && Allow(after, change.Key),
        RecordKind.Slot => AllowSlot(before, change.Key) && AllowSlot(after, change.Key),
        RecordKind.Speaker => true, // a bill follows its sessions
        _ => false,
    });

    /// <summary>Whether this session of the programme lies within; one that is not in it does.</summary>
    public bool Allow(Programme programme, string code) => IsNone
        || programme.SessionBy(code) is not { } session
        || (session.Theme is { } theme && Themes.Contains($"{programme.Edition.Slug}/{theme}"))
        || (programme.SlotsOf(session) is { Count: > 0 } slots && slots.All(slot => AreOurs(programme, slot)));

    private bool AllowSlot(Programme programme, string id) =>
        programme.SlotBy(Guid.Parse(id)) is not { } slot
        || AreOurs(programme, slot)
        || (slot.SessionCode is { } code && programme.SessionBy(code) is { Theme: { } theme } && Themes.Contains($"{programme.Edition.Slug}/{theme}"));

    private bool AreOurs(Programme programme, Programme.Slot slot) => !slot.IsOnAllStages && slot.Stages.All(stage => Stages.Contains($"{programme.Edition.Slug}/{stage}"));
}

/// <summary>Somebody wanted to change what lies outside their limits; nothing was done.</summary>
public sealed class OutsideLimitsException : Exception
{
    public OutsideLimitsException()
        : base("This lies outside what this organiser may change.")
    {
    }

    public OutsideLimitsException(string message)
        : base(message)
    {
    }

    public OutsideLimitsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
