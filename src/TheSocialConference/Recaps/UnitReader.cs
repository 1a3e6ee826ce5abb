namespace TheSocialConference.Recaps;

/// <summary>Reads the files of a unit, and checks what one of its files says against the others.</summary>
/// <param name="folder">The name of the content folder, for faults.</param>
internal sealed class UnitReader(string folder)
{
    public RecapUnit Read(ContentUnit unit)
    {
        var faults = new List<RecapFaults>();
        var readers = new List<RecapReader>();
        var pictures = RecapContext.PicturesAmong(unit.Files);
        foreach (var file in unit.Files.Where(file => file.IsRecap))
        {
            if (RecapReader.Open(file, Shown(file.Path), out var found, pictures) is { } reader)
            {
                readers.Add(reader);
            }

            if (file.Path.Count(c => c == '/') > 1)
            {
                found.Add(1, "file", "a folder within the folder of an edition", "it straight in the folder of the edition");
            }

            faults.Add(found);
        }

        readers = [.. readers.OrderBy(reader => reader.HasEdition ? 0 : 1)];
        var edition = EditionOf(unit, readers, faults);
        var context = RecapContext.Of(unit.Name, edition?.Facts) with { Pictures = pictures };
        RecapFile[] files = [.. readers.Select(reader => reader.Read(context))];
        UnitCheck.Check(files);
        return new(unit.Name, context, unit.Files, files, faults);
    }

    private string Shown(string path) => $"{folder}/{path}";

    private static RecapEdition? EditionOf(ContentUnit unit, List<RecapReader> readers, List<RecapFaults> faults)
    {
        foreach (var second in readers.Skip(1).Where(reader => reader.HasEdition))
        {
            second.Faults.Add(second.EditionLine, "edition", "a second edition in this folder", $"one (the first is in {readers[0].Faults.File})");
        }

        if (readers is [{ HasEdition: true } first, ..] && unit.Name.Length > 0)
        {
            return first.ReadEdition();
        }

        if (unit.Name.Length > 0 && readers.Count > 0 && readers.Count == faults.Count)
        {
            readers[0].Faults.Add(1, "edition", "nothing", "the field edition in one of the files of the folder");
        }

        return null;
    }
}
