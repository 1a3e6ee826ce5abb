namespace TheSocialConference.Programmes.Changes;

/// <summary>What happened to the times of one session or one break.</summary>
internal sealed class SlotHappenings(Programme before, Programme after)
{
    private readonly bool _severalDays = before.Days.Concat(after.Days).Distinct().Skip(1).Any();

    public Place Was(Programme.Slot slot) => Place.Of(slot, before, _severalDays);

    public Place Is(Programme.Slot slot) => Place.Of(slot, after, _severalDays);

    /// <summary>A time whose key changed is the same time still: what went and what came are taken together, in order of time.</summary>
    public IEnumerable<Happening> Between(IReadOnlyList<Programme.Slot> were, IReadOnlyList<Programme.Slot> are)
    {
        var several = were.Count > 1 || are.Count > 1;
        Programme.Slot[] gone = [.. were.Where(slot => are.All(other => other.Id != slot.Id))];
        Programme.Slot[] come = [.. are.Where(slot => were.All(other => other.Id != slot.Id))];
        var pairs = gone.Zip(come).Concat(were.Join(are, slot => slot.Id, slot => slot.Id, (was, present) => (was, present))).OrderBy(pair => pair.Item2.Start);
        foreach (var happening in pairs.SelectMany(pair => Of(pair.Item1, pair.Item2, several)))
        {
            yield return happening;
        }

        foreach (var (i, slot) in come.Skip(gone.Length).Index())
        {
            yield return were.Count == 0 && i == 0 ? new Happening.Scheduled(Is(slot)) : new Happening.Repeated(Is(slot));
        }

        foreach (var slot in gone.Skip(come.Length))
        {
            yield return are.Count == 0 ? new Happening.Unscheduled(Was(slot)) : new Happening.RepeatDropped(Was(slot));
        }
    }

    private IEnumerable<Happening> Of(Programme.Slot was, Programme.Slot present, bool several)
    {
        if (was.IsCancelled != present.IsCancelled)
        {
            yield return present.IsCancelled ? new Happening.TimeCancelled(Was(was), several) : new Happening.TimeOnAgain(Is(present), several);
        }

        var otherStages = !was.Stages.ToHashSet().SetEquals(present.Stages);
        if (!present.IsCancelled && (otherStages || was.Start != present.Start || was.Duration != present.Duration))
        {
            yield return new Happening.Moved(Was(was), Is(present), otherStages, several);
        }
    }
}
