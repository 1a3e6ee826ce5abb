namespace TheSocialConference.Programmes;

/// <summary>Judges a programme. What is cancelled conflicts with nothing, so a replacement can stand in its place.</summary>
public static class Conflicts
{
    /// <summary>What a speaker needs to get from one stage to another.</summary>
    public const int WalkingMinutes = 10;

    /// <summary>Errors first, then by time; what has no time comes last, in the order of the sessions.</summary>
    /// <param name="walkingMinutes">Fewer minutes than this between two stages is a warning.</param>
    public static ValueList<Conflict> In(Programme programme, int walkingMinutes = WalkingMinutes)
    {
        Programme.Slot[] slots = [.. programme.SlotsInOrder.Where(slot => !programme.IsCancelled(slot))];
        var places = slots.Index().ToDictionary(at => at.Item.Id, at => at.Index);
        return
        [
            .. OnStages(programme, slots)
                .Concat(OnAllStages(slots))
                .Concat(OfSpeakers(programme, TimeSpan.FromMinutes(walkingMinutes)))
                .Concat(OfDays(programme, slots))
                .Concat(OfSessions(programme))
                .OrderBy(conflict => conflict.Severity)
                .ThenBy(conflict => conflict.Slots is [var first, ..] ? places[first] : int.MaxValue)
                .ThenBy(conflict => conflict.Kind),
        ];
    }

    private static IEnumerable<Conflict> OnStages(Programme programme, Programme.Slot[] slots) =>
        from at in slots.SelectMany(slot => StagesTakenBy(slot).Select(stage => (stage, slot))).GroupBy(at => at.stage, at => at.slot)
        where at.Key is null || programme.StageBy(at.Key)!.AllowsParallel == false
        from pair in Near(at, TimeSpan.Zero)
        select Between(Severity.Error, ConflictKind.StageTaken, pair.Earlier, pair.Later) with { Stage = at.Key };

    /// <summary>Null stands for all of them; a break on all stages takes none.</summary>
    private static string?[] StagesTakenBy(Programme.Slot slot) => slot switch
    {
        { IsOnAllStages: false } => [.. slot.Stages],
        { SessionCode: not null } => [null],
        _ => [],
    };

    private static IEnumerable<Conflict> OnAllStages(Programme.Slot[] slots) =>
        from whole in slots
        where whole.IsOnAllStages
        let during = slots.Where(other =>
            other.SessionCode is not null && other.Overlaps(whole) && !(other.IsOnAllStages && whole.SessionCode is not null)).ToArray()
        where during.Length > 0
        select Between(Severity.Warning, ConflictKind.PlenaryAgainstParallel, [whole, .. during]);

    private static IEnumerable<Conflict> OfSpeakers(Programme programme, TimeSpan walk) =>
        from speaker in programme.Speakers
        let slots = programme.SessionsOf(speaker).SelectMany(programme.SlotsOf).Where(slot => !programme.IsCancelled(slot)).OrderBy(slot => slot.Start)
        from pair in Near(slots, walk)
        let conflict = pair.Earlier.Overlaps(pair.Later)
            ? AreApart(pair.Earlier, pair.Later) ? Between(Severity.Error, ConflictKind.SpeakerInTwoPlaces, pair.Earlier, pair.Later) : null
            : ShareNoStage(pair.Earlier, pair.Later) ? Between(Severity.Warning, ConflictKind.ShortWalk, pair.Earlier, pair.Later) : null
        where conflict is not null
        select conflict with { Speaker = speaker.Slug };

    private static IEnumerable<Conflict> OfDays(Programme programme, Programme.Slot[] slots) =>
        from slot in slots
        where programme.DayOf(slot.Start) < programme.Edition.FirstDay || programme.DayOf(slot.End.AddTicks(-1)) > programme.Edition.LastDay
        select Between(Severity.Warning, ConflictKind.OutsideTheDays, slot);

    private static IEnumerable<Conflict> OfSessions(Programme programme)
    {
        foreach (var session in programme.Sessions.Where(session => session.Cancellation is null))
        {
            if (session.Theme is null && programme.Themes.Count > 0 && session.Kind is not (SessionKind.Opening or SessionKind.Closing))
            {
                yield return new(Severity.Warning, ConflictKind.NoTheme, [], [session.Code]);
            }

            if (session.Speakers.Count == 0)
            {
                yield return new(Severity.Warning, ConflictKind.NoSpeaker, [], [session.Code]);
            }
        }
    }

    /// <summary>The pairs that overlap, or of which the later begins within the margin after the earlier.</summary>
    /// <param name="slots">In order of start.</param>
    private static IEnumerable<(Programme.Slot Earlier, Programme.Slot Later)> Near(IEnumerable<Programme.Slot> slots, TimeSpan margin)
    {
        var open = new List<Programme.Slot>();
        foreach (var slot in slots)
        {
            open.RemoveAll(earlier => earlier.End + margin <= slot.Start);
            foreach (var earlier in open)
            {
                yield return (earlier, slot);
            }

            open.Add(slot);
        }
    }

    /// <summary>Whether somebody at one is not at the other: only the very same stages are one place.</summary>
    private static bool AreApart(Programme.Slot a, Programme.Slot b) => !a.Stages.ToHashSet().SetEquals(b.Stages);

    private static bool ShareNoStage(Programme.Slot a, Programme.Slot b) =>
        !a.IsOnAllStages && !b.IsOnAllStages && !a.Stages.Any(b.Stages.Contains);

    private static Conflict Between(Severity severity, ConflictKind kind, params Programme.Slot[] slots) =>
        new(severity, kind, [.. slots.Select(slot => slot.Id)], [.. slots.Select(slot => slot.SessionCode).OfType<string>().Distinct()]);
}
