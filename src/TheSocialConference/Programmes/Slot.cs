using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A time and a place for a session, or for a break.</summary>
public sealed class Slot
{
    public const int KeyMaxLength = 40;
    public const int LabelMaxLength = 80;
    public static readonly TimeSpan LongestDuration = TimeSpan.FromHours(24);

    private readonly List<Stage> _stages = [];

    private Slot()
    {
    }

    internal Slot(Programme.Slot value, Session? session) =>
        (PublicId, Number, Key, Session) = (value.Id, value.Number, value.Key, session);

    public int Id { get; private set; }

    /// <summary>The UID of calendars.</summary>
    public Guid PublicId { get; private init; }

    public int Number { get; private init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

    /// <summary>Tells the slots of one session apart; empty for the first.</summary>
    public string Key { get => field!; private init => field = value.Length == 0 ? value : Guard.Text(value, KeyMaxLength); }

    /// <summary>Null for a break, which has a label instead.</summary>
    public Session? Session { get; private init; }

    public LocalText? Label
    {
        get;
        private set => field = value is null == Session is not null
            ? Guard.TextOrNull(value, LabelMaxLength)
            : throw new ArgumentException("A slot has either a session or a label.", nameof(value));
    }

    /// <summary>None means all of them.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>Wall time in the edition's zone, in whole minutes.</summary>
    public DateTime Start
    {
        get;
        private set => field = IsWholeMinutes(value.TimeOfDay)
            ? DateTime.SpecifyKind(value, DateTimeKind.Unspecified)
            : throw new ArgumentException("A slot starts at a whole minute.", nameof(value));
    }

    public TimeSpan Duration
    {
        get;
        private set => field = value > TimeSpan.Zero && value <= LongestDuration && IsWholeMinutes(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Raised when time, stage or state changes: the SEQUENCE of calendars.</summary>
    public int Sequence { get; private set; }

    public bool IsCancelled { get; private set; }

    public Programme.Slot AsValue() => new(
        PublicId, Number, Key, Session?.Code, Label,
        [.. _stages.OrderBy(stage => stage.Position).Select(stage => stage.Slug)],
        Start, Duration, Sequence, IsCancelled);

    internal void Place(Programme.Slot value, IReadOnlyCollection<Stage> stages)
    {
        if ((value.Number, value.Key, value.SessionCode) != (Number, Key, Session?.Code))
        {
            throw new ArgumentException($"Slot {PublicId} keeps its number, its key and its session for ever.", nameof(value));
        }

        (Label, Start, Duration, IsCancelled) = (value.Label, value.Start, value.Duration, value.IsCancelled);
        _stages.RemoveAll(stage => !stages.Contains(stage));
        _stages.AddRange(stages.Except(_stages));
        Sequence = Math.Max(Sequence, value.Sequence); // a slot that comes back from an older release goes on where it was
    }

    /// <summary>What calendars hold of it: they must be told when this changes.</summary>
    internal Placement PlacementIn(string timeZone) => new(
        timeZone, Start, Duration, [.. _stages.Select(stage => stage.Slug).Order(StringComparer.Ordinal)],
        IsCancelled || Session?.Cancellation is not null);

    /// <summary>Tells the calendars that something changed.</summary>
    internal void Announce() => Sequence++;

    /// <summary>It was taken away and comes back: calendars that saw its last number take it again.</summary>
    public void GoOnAfter(int sequence) => Sequence = Math.Max(Sequence, sequence + 1);

    private static bool IsWholeMinutes(TimeSpan time) => time.Ticks % TimeSpan.TicksPerMinute == 0;

    internal sealed record Placement(string TimeZone, DateTime Start, TimeSpan Duration, ValueList<string> Stages, bool IsOff);
}
