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
    private Lookups? _lookups;

    private Lookups Find => _lookups ??= new(this); // a race makes it twice, equal and harmless

    /// <summary>Whether at least one session has a known time; without one there is a poster, not a timetable.</summary>
    public bool HasTimes => Find.HasTimes;

    /// <summary>The days that hold slots, in order; a slot after midnight belongs to the day before while that day lasts.</summary>
    public IReadOnlyList<DateOnly> Days => Find.Days;

    public Theme? ThemeOf(Session session) => session.Theme is { } slug ? ThemeBy(slug) : null;

    public Theme? ThemeBy(string slug) => Find.Themes.GetValueOrDefault(slug);

    public Stage? StageBy(string slug) => Find.Stages.GetValueOrDefault(slug);

    public Speaker? SpeakerBy(string slug) => Find.Speakers.GetValueOrDefault(slug);

    public Session? SessionBy(string code) => Find.Sessions.GetValueOrDefault(code);

    /// <summary>The session's slots in order of time: none, one, or several when it is repeated.</summary>
    public IReadOnlyList<Slot> SlotsOf(Session session) => Find.SlotsBySession[session.Code];

    public IEnumerable<Speaker> SpeakersOf(Session session) => session.Speakers.Select(slug => Find.Speakers[slug]);

    /// <summary>The stages a slot is on; all of them when it names none.</summary>
    public IEnumerable<Stage> StagesOf(Slot slot) =>
        slot.IsOnAllStages ? Stages : slot.Stages.Select(stage => Find.Stages[stage]);

    public IEnumerable<Session> SessionsOf(Theme theme) => Sessions.Where(session => session.Theme == theme.Slug);

    public IEnumerable<Session> SessionsOf(Speaker speaker) => Sessions.Where(session => session.Speakers.Contains(speaker.Slug));

    /// <summary>The slots on this stage in order of time, those on all stages among them.</summary>
    public IEnumerable<Slot> SlotsOn(Stage stage) =>
        Find.SlotsInOrder.Where(slot => slot.IsOnAllStages || slot.Stages.Contains(stage.Slug));

    /// <summary>All slots by start, then by the position of their stage.</summary>
    public IReadOnlyList<Slot> SlotsInOrder => Find.SlotsInOrder;

    /// <summary>The conference day a local time belongs to: 01:30 is still the evening before.</summary>
    public DateOnly DayOf(DateTime start) => DateOnly.FromDateTime(start.AddHours(-Edition.DayStartsAt));

    /// <summary>The other sessions that are on while this slot is, cancelled ones left out.</summary>
    public IEnumerable<Slot> AtTheSameTime(Slot slot) => Find.SlotsInOrder.Where(other =>
        other.SessionCode is not null && other.SessionCode != slot.SessionCode && !IsCancelled(other)
        && other.Start < slot.End && slot.Start < other.End);

    /// <summary>Whether the slot, or the whole session it belongs to, is off.</summary>
    public bool IsCancelled(Slot slot) =>
        slot.IsCancelled || (slot.SessionCode is { } code && SessionBy(code)?.Cancellation is not null);

    /// <summary>Sessions by their first slot, those without a time after them, else as given: what "next" and "previous" go by.</summary>
    public IReadOnlyList<Session> InReadingOrder => Find.InReadingOrder;

    /// <summary>What a slot is called: its session's title, or the label of the break.</summary>
    public string TitleOf(Slot slot) => slot.SessionCode is { } code ? SessionBy(code)!.Title : slot.Label!.ToString();

    public bool Equals(Programme? other) =>
        other is not null && Edition == other.Edition && Themes.Equals(other.Themes) && Stages.Equals(other.Stages)
        && Speakers.Equals(other.Speakers) && Sessions.Equals(other.Sessions) && Slots.Equals(other.Slots);

    public override int GetHashCode() => HashCode.Combine(Edition, Themes, Stages, Speakers, Sessions, Slots);

    /// <summary>What is looked up often, made once for each value.</summary>
    private sealed class Lookups
    {
        public Lookups(Programme programme)
        {
            Themes = programme.Themes.ToDictionary(theme => theme.Slug);
            Stages = programme.Stages.ToDictionary(stage => stage.Slug);
            Speakers = programme.Speakers.ToDictionary(speaker => speaker.Slug);
            Sessions = programme.Sessions.ToDictionary(session => session.Code);
            var place = programme.Stages.Index().ToDictionary(at => at.Item.Slug, at => at.Index);
            SlotsInOrder =
            [
                .. programme.Slots.OrderBy(slot => slot.Start)
                    .ThenBy(slot => slot.IsOnAllStages ? -1 : slot.Stages.Min(stage => place[stage]))
                    .ThenBy(slot => slot.Number),
            ];
            var bySession = SlotsInOrder.ToLookup(slot => slot.SessionCode);
            SlotsBySession = Sessions.Keys.ToDictionary(code => code, IReadOnlyList<Slot> (code) => [.. bySession[code]]);
            Days = [.. SlotsInOrder.Select(slot => programme.DayOf(slot.Start)).Distinct().Order()];
            var first = SlotsInOrder.Index().Where(at => at.Item.SessionCode is not null).DistinctBy(at => at.Item.SessionCode)
                .ToDictionary(at => at.Item.SessionCode!, at => at.Index);
            InReadingOrder = [.. programme.Sessions.OrderBy(session => first.GetValueOrDefault(session.Code, int.MaxValue))];
            HasTimes = SlotsInOrder.Any(slot => slot.SessionCode is not null);
        }

        public Dictionary<string, Theme> Themes { get; }
        public Dictionary<string, Stage> Stages { get; }
        public Dictionary<string, Speaker> Speakers { get; }
        public Dictionary<string, Session> Sessions { get; }
        public Dictionary<string, IReadOnlyList<Slot>> SlotsBySession { get; }
        public Slot[] SlotsInOrder { get; }
        public DateOnly[] Days { get; }
        public bool HasTimes { get; }
        public Session[] InReadingOrder { get; }
    }
}
