namespace TheSocialConference.Programmes;

/// <summary>
/// Which columns of the grid each slot of a day takes, so that no two slots ever lie over each other: every stage has a column, split
/// in lanes where several slots are on at once (a conflict). What was replaced has the columns of its replacement, below it.
/// </summary>
internal sealed class TimetableColumns
{
    private readonly Dictionary<Guid, Programme.Slot> _replacements; // by what is off
    private readonly Dictionary<Guid, Span> _spans;
    private readonly Dictionary<Guid, Lane> _lanes = [];

    private TimetableColumns(Programme programme, IReadOnlyList<Programme.Slot> all)
    {
        _replacements = all.Select(slot => (slot.Id, On: programme.InPlaceOf(slot))).Where(pair => pair.On is not null).ToDictionary(pair => pair.Id, pair => pair.On!);
        Programme.Slot[] slots = [.. all.Where(slot => !IsReplaced(slot))];
        var positions = programme.Stages.Index().ToDictionary(at => at.Item.Slug, at => at.Index);
        var wanted = slots.ToDictionary(slot => slot.Id, slot => Wanted(slot, positions));
        _spans = slots.ToDictionary(slot => slot.Id, slot => wanted[slot.Id] is { Count: > 1 } wide && slots.Any(other => Collide(slot, other, wanted))
            ? slot.IsOnAllStages ? new Span(positions.Count, 1) : wide with { Count = 1 }
            : wanted[slot.Id]);
        Columns = _spans.Values.Select(span => span.End).Append(positions.Count).Max();
        foreach (var column in slots.Where(slot => _spans[slot.Id].Count == 1).GroupBy(slot => _spans[slot.Id].First))
        {
            ShareOut(column.OrderBy(slot => slot.Start));
        }

        Lanes = _lanes.Values.Select(lane => lane.Of).Append(1).Max();
    }

    /// <summary>One for each stage, and one more when something on all stages meets something else.</summary>
    public int Columns { get; }

    /// <summary>How many tracks each column is made of.</summary>
    public int Lanes { get; }

    public int Tracks => Columns * Lanes;

    public static TimetableColumns Of(Programme programme, DateOnly day) => new(programme, programme.SlotsOn(day));

    /// <summary>Something else is on at exactly its time and place.</summary>
    public bool IsReplaced(Programme.Slot slot) => _replacements.ContainsKey(slot.Id);

    public bool IsReplacement(Programme.Slot slot) => _replacements.ContainsValue(slot);

    /// <summary>The first track of a slot and the one after its last, counted from 0.</summary>
    public (int From, int To) TracksOf(Programme.Slot slot)
    {
        if (_replacements.TryGetValue(slot.Id, out var replacement))
        {
            return TracksOf(replacement);
        }

        var span = _spans[slot.Id];
        if (span.Count > 1)
        {
            return slot.IsOnAllStages ? (0, Tracks) : (span.First * Lanes, span.End * Lanes);
        }

        var (from, lane) = (span.First * Lanes, _lanes[slot.Id]);
        return (from + (lane.Place * Lanes / lane.Of), from + ((lane.Place + 1) * Lanes / lane.Of));
    }

    /// <summary>All columns; those of its stages when they lie side by side; else that of its first stage.</summary>
    private static Span Wanted(Programme.Slot slot, Dictionary<string, int> positions)
    {
        int[] at = slot.IsOnAllStages ? [.. positions.Values.Order()] : [.. slot.Stages.Select(stage => positions[stage]).Order()];
        return new(at[0], at[^1] - at[0] == at.Length - 1 ? at.Length : 1);
    }

    private static bool Collide(Programme.Slot slot, Programme.Slot other, Dictionary<Guid, Span> spans) =>
        slot.Id != other.Id && slot.Overlaps(other) && spans[slot.Id].Touches(spans[other.Id]);

    /// <summary>Gives slots of one column that are on at once a lane each; those that have the column to themselves get all of it.</summary>
    private void ShareOut(IEnumerable<Programme.Slot> slots)
    {
        var together = new List<(Programme.Slot Slot, int Place)>();
        var ends = new List<DateTime>(); // of each lane
        foreach (var slot in slots)
        {
            if (ends.TrueForAll(end => end <= slot.Start))
            {
                Close(together, ends);
            }

            var place = ends.FindIndex(end => end <= slot.Start);
            if (place < 0)
            {
                place = ends.Count;
                ends.Add(slot.End);
            }

            ends[place] = slot.End;
            together.Add((slot, place));
        }

        Close(together, ends);
    }

    private void Close(List<(Programme.Slot Slot, int Place)> together, List<DateTime> ends)
    {
        foreach (var (slot, place) in together)
        {
            _lanes[slot.Id] = new(place, ends.Count);
        }

        together.Clear();
        ends.Clear();
    }

    private readonly record struct Span(int First, int Count)
    {
        public int End => First + Count;

        public bool Touches(Span other) => First < other.End && other.First < End;
    }

    private readonly record struct Lane(int Place, int Of);
}
