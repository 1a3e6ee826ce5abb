using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Puts slots in the order their files had them in; the database knows them by time.</summary>
internal sealed class SlotExport
{
    private readonly Programme _programme;
    private readonly Dictionary<Guid, (Programme.Slot Slot, int Place)> _was;

    public SlotExport(IEnumerable<RecapContent> was, Programme programme)
    {
        _programme = programme;
        _was = was.SelectMany(content => content.Sessions.SelectMany(session => session.Value.Slots).Concat(content.Breaks))
            .Index().ToDictionary(at => at.Item.Id, at => (at.Item, at.Index));
    }

    public IReadOnlyList<Programme.Slot> Breaks => [.. _programme.Slots.Where(slot => slot.SessionCode is null).Select(AsWritten)];

    public RecapSession With(Programme.Session session) => new(session,
    [
        .. _programme.Slots.Where(slot => slot.SessionCode == session.Code).Select(AsWritten)
            .OrderBy(slot => slot.Key.Length == 0 ? -1 : _was.TryGetValue(slot.Id, out var was) ? was.Place : int.MaxValue),
    ]);

    /// <summary>The stages in the order they were written in, when they are the same ones.</summary>
    private Programme.Slot AsWritten(Programme.Slot slot) =>
        _was.TryGetValue(slot.Id, out var was) && was.Slot.Stages.Count == slot.Stages.Count && was.Slot.Stages.All(slot.Stages.Contains)
            ? slot with { Stages = was.Slot.Stages }
            : slot;
}
