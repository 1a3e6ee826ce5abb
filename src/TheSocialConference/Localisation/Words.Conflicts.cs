using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

public sealed partial class Words
{
    public string Of(Severity severity) => severity is Severity.Error ? Say("Fout", "Error") : Say("Let op", "Warning");

    /// <summary>One sentence that says what is the matter, with the names people know the slots by.</summary>
    public string Of(Conflict conflict, Programme programme)
    {
        Programme.Slot[] slots = [.. conflict.Slots.Select(id => programme.SlotBy(id)!)];
        string[] names = slots.Length > 0
            ? [.. slots.Select(slot => Named(slot, programme))]
            : [.. conflict.Sessions.Select(code => $"“{programme.SessionBy(code)!.Title}”")];
        var speaker = conflict.Speaker is { } slug ? programme.SpeakerBy(slug)!.Name : "";
        return conflict.Kind switch
        {
            ConflictKind.StageTaken => TakenTwice(conflict, programme, names),
            ConflictKind.SpeakerInTwoPlaces => Say(
                $"{speaker} staat op twee plaatsen tegelijk: {names[0]} en {names[1]}.",
                $"{speaker} is in two places at once: {names[0]} and {names[1]}."),
            ConflictKind.ShortWalk => ShortWalk(speaker, slots, programme),
            ConflictKind.PlenaryAgainstParallel => Say(
                $"{names[0]} is op alle podia, tegelijk met {Briefly(names[1..])}.",
                $"{names[0]} is on all stages, at the same time as {Briefly(names[1..])}."),
            ConflictKind.OutsideTheDays => Say($"{names[0]} valt buiten de dagen van deze editie.", $"{names[0]} is outside the days of this edition."),
            ConflictKind.NoTheme => Say($"{names[0]} heeft geen thema.", $"{names[0]} has no theme."),
            ConflictKind.NoSpeaker => Say($"{names[0]} heeft geen spreker.", $"{names[0]} has no speaker."),
            _ => throw new ArgumentOutOfRangeException(nameof(conflict)),
        };
    }

    private string TakenTwice(Conflict conflict, Programme programme, string[] names)
    {
        var stage = conflict.Stage is { } slug ? programme.StageBy(slug)!.Name.In(Language).Text : null;
        return stage is null
            ? Say($"Op alle podia tegelijk: {names[0]} en {names[1]}.", $"On all stages at once: {names[0]} and {names[1]}.")
            : Say($"{stage} is dubbel bezet: {names[0]} en {names[1]}.", $"{stage} is taken twice: {names[0]} and {names[1]}.");
    }

    private string ShortWalk(string speaker, Programme.Slot[] slots, Programme programme)
    {
        var minutes = (int)(slots[1].Start - slots[0].End).TotalMinutes;
        var (from, to) = (StageNames(slots[0], programme), StageNames(slots[1], programme));
        var time = minutes switch
        {
            0 => Say("geen tijd", "no time"),
            1 => Say("1 minuut", "1 minute"),
            _ => Say($"{minutes} minuten", $"{minutes} minutes"),
        };
        return Say(
            $"{speaker} heeft {time} om van {from} naar {to} te gaan, na {Named(slots[0], programme)} en voor {Named(slots[1], programme)}.",
            $"{speaker} has {time} to get from {from} to {to}, after {Named(slots[0], programme)} and before {Named(slots[1], programme)}.");
    }

    /// <summary>“Webcare als band” (09:30–10:15), with the date when there is more than one day.</summary>
    private string Named(Programme.Slot slot, Programme programme)
    {
        var title = programme.SessionOf(slot)?.Title ?? slot.Label!.In(Language).Text;
        var day = programme.Days.Count > 1 ? $"{ShortDate(programme.DayOf(slot.Start))}, " : "";
        return $"“{title}” ({day}{Time(slot.Start)}–{Time(slot.End)})";
    }

    private string StageNames(Programme.Slot slot, Programme programme) =>
        Listed(programme.StagesOf(slot).Select(stage => stage.Name.In(Language).Text));

    /// <summary>Of more than four the first three, and how many more there are.</summary>
    private string Briefly(string[] names) =>
        Listed(names.Length > 4 ? [.. names[..3], Say($"nog {names.Length - 3}", $"{names.Length - 3} more")] : names);
}
