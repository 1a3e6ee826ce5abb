using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A time and a place for a session, or for a break.</summary>
public sealed class Slot
{
    public const int KeyMaxLength = 40;
    public static readonly TimeSpan LongestDuration = TimeSpan.FromHours(24);

    private readonly List<Stage> _stages = [];

    private Slot()
    {
    }

    internal Slot(Guid publicId, int number, string key, Session? session) =>
        (PublicId, Number, Key, Session) = (publicId, number, key, session);

    public int Id { get; private set; }

    /// <summary>The UID of calendars.</summary>
    public Guid PublicId { get; private init; }

    public int Number { get; private init; }

    /// <summary>Tells the slots of one session apart; empty for the first.</summary>
    public string Key { get => field!; private init => field = value.Length == 0 ? value : Guard.Text(value, KeyMaxLength); }

    /// <summary>Null for a break, which has a label instead.</summary>
    public Session? Session { get; private init; }

    public LocalText? Label { get; private set; }

    /// <summary>None means all of them.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>Wall time in the edition's zone.</summary>
    public DateTime Start { get; private set; }

    public TimeSpan Duration
    {
        get;
        private set => field = value > TimeSpan.Zero && value <= LongestDuration ? value : throw new ArgumentOutOfRangeException(nameof(value));
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
        var moved = Start != value.Start || Duration != value.Duration || IsCancelled != value.IsCancelled || !_stages.ToHashSet().SetEquals(stages);
        if (moved && Duration != TimeSpan.Zero)
        {
            Announce();
        }

        (Label, Start, Duration, IsCancelled) = (value.Label, value.Start, value.Duration, value.IsCancelled);
        _stages.RemoveAll(stage => !stages.Contains(stage));
        _stages.AddRange(stages.Except(_stages));
    }

    /// <summary>Tells the calendars that something changed.</summary>
    internal void Announce() => Sequence++;
}
