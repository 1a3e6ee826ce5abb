using System.Text.Json.Serialization;

namespace TheSocialConference.Programmes;

/// <summary>
/// Everything that is said of one edition: its facts, themes, stages, speakers, sessions and slots, as one immutable value.
/// Pages render it, a release freezes it, a recap file names it; it knows no clock, no database and no request.
/// </summary>
public sealed partial record Programme(
    Programme.EditionFacts Edition,
    ValueList<Programme.Theme> Themes,
    ValueList<Programme.Stage> Stages,
    ValueList<Programme.Speaker> Speakers,
    ValueList<Programme.Session> Sessions,
    ValueList<Programme.Slot> Slots)
{
    /// <summary>Whether at least one session has a known time; without one there is a poster, not a timetable.</summary>
    [JsonIgnore]
    public bool HasTimes => Find.HasTimes;

    /// <summary>The days that hold slots, in order; a slot after midnight belongs to the day before while that day lasts.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> Days => Find.Days;

    /// <summary>All slots by start, then by the position of their stage; one that is off comes after what is on in its place.</summary>
    [JsonIgnore]
    public IReadOnlyList<Slot> SlotsInOrder => Find.SlotsInOrder;

    /// <summary>Sessions by their first slot, those without a time after them, else as given: what "next" and "previous" go by.</summary>
    [JsonIgnore]
    public IReadOnlyList<Session> InReadingOrder => Find.InReadingOrder;

    public Theme? ThemeOf(Session session) => session.Theme is { } slug ? ThemeBy(slug) : null;

    public Theme? ThemeBy(string slug) => Find.Themes.GetValueOrDefault(slug);

    public Stage? StageBy(string slug) => Find.Stages.GetValueOrDefault(slug);

    public Speaker? SpeakerBy(string slug) => Find.Speakers.GetValueOrDefault(slug);

    public Session? SessionBy(string code) => Find.Sessions.GetValueOrDefault(code);

    public Slot? SlotBy(Guid id) => Find.Slots.GetValueOrDefault(id);

    public Session? SessionOf(Slot slot) => slot.SessionCode is { } code ? SessionBy(code) : null;

    /// <summary>The session's slots in order of time: none, one, or several when it is repeated.</summary>
    public IReadOnlyList<Slot> SlotsOf(Session session) => Find.SlotsBy(session);

    public IEnumerable<Speaker> SpeakersOf(Session session) => session.Speakers.Select(slug => Find.Speakers[slug]);

    /// <summary>The stages a slot is on, by position; all of them when it names none.</summary>
    public ValueList<Stage> StagesOf(Slot slot) => slot.Stages switch
    {
        [] => Stages,
        [var only] => [Find.Stages[only]],
        _ => [.. slot.Stages.Order(Find.ByPosition).Select(stage => Find.Stages[stage])],
    };

    public IReadOnlyList<Session> SessionsOf(Theme theme) => Find.SessionsBy(theme);

    public IReadOnlyList<Session> SessionsOf(Speaker speaker) => Find.SessionsBy(speaker);

    /// <summary>The slots on this stage in order of time, those on all stages among them.</summary>
    public IReadOnlyList<Slot> SlotsOn(Stage stage) => Find.SlotsBy(stage);

    /// <summary>The slots of one conference day in order.</summary>
    public IReadOnlyList<Slot> SlotsOn(DateOnly day) => Find.SlotsBy(day);

    /// <summary>The first session on this stage that is not off and begins at this moment or later.</summary>
    public Slot? NextOn(Stage stage, DateTime time) =>
        SlotsOn(stage).FirstOrDefault(slot => slot.SessionCode is not null && slot.Start >= time && !IsCancelled(slot));

    /// <summary>The stages before and after this one by position; null beyond the ends.</summary>
    public (Stage? Previous, Stage? Next) Beside(Stage stage)
    {
        var at = Find.PositionOf(stage.Slug);
        return (at > 0 ? Stages[at - 1] : null, at < Stages.Count - 1 ? Stages[at + 1] : null);
    }

    /// <summary>The conference day a local time belongs to: 01:30 is still the evening before.</summary>
    public DateOnly DayOf(DateTime start) => DateOnly.FromDateTime(start.AddHours(-Edition.DayStartsAt));

    /// <summary>The other sessions that are on while this slot is, cancelled ones left out.</summary>
    public IEnumerable<Slot> AtTheSameTime(Slot slot) => SlotsInOrder.Where(other =>
        other.SessionCode is not null && other.SessionCode != slot.SessionCode && other.Overlaps(slot) && !IsCancelled(other));

    /// <summary>Whether the slot, or the whole session it belongs to, is off.</summary>
    public bool IsCancelled(Slot slot) => slot.IsCancelled || SessionOf(slot)?.Cancellation is not null;

    /// <summary>What is on at exactly the time and place of a slot that is off; of several that are off there, only the first is replaced.</summary>
    public Slot? InPlaceOf(Slot slot)
    {
        if (!IsCancelled(slot))
        {
            return null;
        }

        Slot[] same = [.. SlotsOn(DayOf(slot.Start)).Where(other => other.Start == slot.Start && other.End == slot.End && other.Stages.Equals(slot.Stages))];
        return Array.Find(same, IsCancelled) == slot ? Array.Find(same, other => !IsCancelled(other)) : null;
    }

    /// <summary>What a slot is called: its session's title, or the label of the break.</summary>
    public string TitleOf(Slot slot) => SessionOf(slot)?.Title ?? slot.Label!.ToString();

    public bool Equals(Programme? other) =>
        other is not null && Edition == other.Edition && Themes.Equals(other.Themes) && Stages.Equals(other.Stages)
        && Speakers.Equals(other.Speakers) && Sessions.Equals(other.Sessions) && Slots.Equals(other.Slots);

    public override int GetHashCode() => HashCode.Combine(Edition, Themes, Stages, Speakers, Sessions, Slots);
}
