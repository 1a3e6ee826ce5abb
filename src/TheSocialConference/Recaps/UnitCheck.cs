namespace TheSocialConference.Recaps;

/// <summary>Whether names are given once, and references lead to something.</summary>
internal static class UnitCheck
{
    private static readonly NameKind[] WithinEdition = [NameKind.Theme, NameKind.Stage, NameKind.Session];

    public static void Check(IReadOnlyList<RecapFile> files)
    {
        Once(files.SelectMany(file => file.Defined.Select(name => (file, name))));
        foreach (var kind in WithinEdition)
        {
            HashSet<string> known = [.. files.SelectMany(file => file.Defined).Where(name => name.Kind == kind && !name.IsFormer).Select(name => name.Name)];
            foreach (var file in files)
            {
                Known(file, kind, known);
            }
        }

        HashSet<string> billed = [.. files.SelectMany(file => file.Content.Sessions).SelectMany(session => session.Value.Session.Speakers)];
        foreach (var file in files)
        {
            Known(file, NameKind.Quoted, billed);
        }

        Numbers(files);
    }

    /// <summary>Faults for every name that a record before it has already.</summary>
    public static void Once(IEnumerable<(RecapFile File, RecapName Name)> all)
    {
        var names = all.Where(at => at.Name.Name != RecapMap.Faulty && at.Name is not { Kind: NameKind.Session, IsFormer: true }); // its code leads to a session
        foreach (var same in names.GroupBy(at => (at.Name.Kind, at.Name.Name)))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
            {
                again.File.Faults.Add(
                    again.Name.Line, again.Name.Field, $"{RecapFaults.Quote(NameIn(again.Name))} again",
                    $"one of its own (the first is in {first.File.Faults.File}:{first.Name.Line})");
            }
        }
    }

    /// <summary>Faults for every reference of a file to a record of this kind that is not known.</summary>
    public static void Known(RecapFile file, NameKind kind, IReadOnlySet<string> known)
    {
        foreach (var name in file.Referred.Where(name => name.Kind == kind && !known.Contains(name.Name)).Take(RecapFaults.Most))
        {
            file.Faults.Add(name.Line, name.Field, RecapFaults.Quote(name.Name), Suggestion.OneOf(known, name.Name));
        }
    }

    private static string NameIn(RecapName name) => name.Kind is NameKind.Break or NameKind.Slot ? name.Name[(name.Name.IndexOf('/') + 1)..] : name.Name;

    private static void Numbers(IReadOnlyList<RecapFile> files)
    {
        var slots = files.SelectMany(file => file.Content.Sessions.SelectMany(session => session.Value.Slots).Concat(file.Content.Breaks)
            .Select(slot => (file, slot)));
        foreach (var same in slots.DistinctBy(at => at.slot.Id).GroupBy(at => at.slot.Number).Where(same => same.Count() > 1))
        {
            var (file, slot) = same.Last();
            file.Faults.Add(
                1, slot.SessionCode is null ? "breaks" : "sessions", $"two slots that get the public number {slot.Number}",
                $"another key for the slot \"{slot.Key}\" of {slot.SessionCode ?? "the breaks"}");
        }
    }
}
