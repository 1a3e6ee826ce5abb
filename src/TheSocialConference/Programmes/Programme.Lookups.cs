namespace TheSocialConference.Programmes;

public sealed partial record Programme
{
    private Lookups? _lookups;

    // A race makes them twice, equal and harmless. `with` copies the field along, so they are only used for the value they are of.
    private Lookups Find => _lookups is { } made && ReferenceEquals(made.Of, this) ? made : _lookups = new(this);

    /// <summary>What is looked up often, made once for each value.</summary>
    private sealed class Lookups
    {
        private readonly Dictionary<string, int> _positions;
        private readonly Dictionary<string, Session[]> _sessionsByTheme;
        private readonly Dictionary<string, Session[]> _sessionsBySpeaker;
        private readonly Dictionary<string, Slot[]> _slotsBySession;
        private readonly Dictionary<string, Slot[]> _slotsByStage;
        private readonly Dictionary<DateOnly, Slot[]> _slotsByDay;

        public Lookups(Programme programme)
        {
            Of = programme;
            Themes = programme.Themes.ToDictionary(theme => theme.Slug);
            Stages = programme.Stages.ToDictionary(stage => stage.Slug);
            Speakers = programme.Speakers.ToDictionary(speaker => speaker.Slug);
            Sessions = programme.Sessions.ToDictionary(session => session.Code);
            Slots = programme.Slots.ToDictionary(slot => slot.Id);
            _positions = programme.Stages.Index().ToDictionary(at => at.Item.Slug, at => at.Index);
            ByPosition = Comparer<string>.Create((a, b) => PositionOf(a).CompareTo(PositionOf(b)));
            SlotsInOrder = InOrder(programme.Slots);
            _sessionsByTheme = Grouped<string, Session>(programme.Sessions, session => session.Theme is { } theme ? [theme] : []);
            _sessionsBySpeaker = Grouped<string, Session>(programme.Sessions, session => session.Speakers);
            _slotsBySession = Grouped<string, Slot>(SlotsInOrder, slot => slot.SessionCode is { } code ? [code] : []);
            _slotsByStage = Grouped<string, Slot>(SlotsInOrder, slot => slot.IsOnAllStages ? Stages.Keys : slot.Stages);
            _slotsByDay = Grouped<DateOnly, Slot>(SlotsInOrder, slot => [programme.DayOf(slot.Start)]);
            Days = [.. _slotsByDay.Keys.Order()];
            HasTimes = _slotsBySession.Count > 0;
            var places = SlotsInOrder.Select(slot => slot.SessionCode).OfType<string>().Distinct().Index().ToDictionary(at => at.Item, at => at.Index);
            InReadingOrder = [.. programme.Sessions.OrderBy(session => places.GetValueOrDefault(session.Code, int.MaxValue))];
        }

        /// <summary>The value these were made for.</summary>
        public Programme Of { get; }
        public Dictionary<string, Theme> Themes { get; }
        public Dictionary<string, Stage> Stages { get; }
        public Dictionary<string, Speaker> Speakers { get; }
        public Dictionary<string, Session> Sessions { get; }
        public Dictionary<Guid, Slot> Slots { get; }
        public IComparer<string> ByPosition { get; }
        public Slot[] SlotsInOrder { get; }
        public DateOnly[] Days { get; }
        public bool HasTimes { get; }
        public Session[] InReadingOrder { get; }

        public int PositionOf(string stage) => _positions[stage];

        public Session[] SessionsBy(Theme theme) => _sessionsByTheme.GetValueOrDefault(theme.Slug, []);

        public Session[] SessionsBy(Speaker speaker) => _sessionsBySpeaker.GetValueOrDefault(speaker.Slug, []);

        public Slot[] SlotsBy(Session session) => _slotsBySession.GetValueOrDefault(session.Code, []);

        public Slot[] SlotsBy(Stage stage) => _slotsByStage.GetValueOrDefault(stage.Slug, []);

        public Slot[] SlotsBy(DateOnly day) => _slotsByDay.GetValueOrDefault(day, []);

        private Slot[] InOrder(ValueList<Slot> slots) =>
        [
            .. slots.OrderBy(slot => slot.Start)
                .ThenBy(slot => slot.IsOnAllStages ? -1 : slot.Stages.Min(PositionOf))
                .ThenBy(slot => slot.IsCancelled || (slot.SessionCode is { } code && Sessions[code].Cancellation is not null))
                .ThenBy(slot => slot.Number),
        ];

        private static Dictionary<TKey, T[]> Grouped<TKey, T>(IEnumerable<T> items, Func<T, IEnumerable<TKey>> keysOf)
            where TKey : notnull =>
            items.SelectMany(item => keysOf(item).Select(key => (key, item)))
                .GroupBy(pair => pair.key, pair => pair.item)
                .ToDictionary(group => group.Key, group => group.ToArray());
    }
}
