using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes.Changes;

/// <summary>When and where a slot is or was, with the names its stages had then.</summary>
/// <param name="Stages">None means all of them.</param>
/// <param name="HasStages">Whether the programme has stages at all; without any, none is told.</param>
/// <param name="TellsDay">Whether the time alone leaves open which day is meant.</param>
public sealed record Place(DateOnly Day, DateTime Start, DateTime End, ValueList<LocalText> Stages, bool HasStages, bool TellsDay)
{
    public TimeSpan Duration => End - Start;

    public static Place Of(Programme.Slot slot, Programme programme, bool tellsDay) => new(
        programme.DayOf(slot.Start), slot.Start, slot.End, slot.IsOnAllStages ? [] : [.. programme.StagesOf(slot).Select(stage => stage.Name)],
        programme.Stages.Count > 0, tellsDay);
}
