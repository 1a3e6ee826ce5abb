using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Recaps.Exporting;
using TheSocialConference.Recaps.Splicing;

namespace TheSocialConference.Recaps;

/// <summary>
/// Writes the database back as the files it came from: byte for byte where nothing changed, and where something did, with only that changed.
/// What is written is read back first; when it would not say the same as the database, nothing is written.
/// </summary>
public sealed class ContentExport(ConferenceDb db, PictureFolder pictures)
{
    public async Task<ExportReport> RunAsync(string folder, CancellationToken cancellation)
    {
        var state = await ExportState.LoadAsync(db, cancellation);
        var was = ContentUnit.Of(state.Files).ToDictionary(unit => unit.Name, new UnitReader("content").Read);
        if (was.Values.SelectMany(unit => unit.Faults).ToList() is { Count: > 0 } faults)
        {
            return Refused(["What was imported cannot be read any more:", .. faults.Select(fault => fault.ToString())]);
        }

        var files = new SiteExport(was, state).Files();
        FoundFile[] beside =
        [
            .. state.Files.Where(file => !file.IsRecap),
            .. new ExportedPictures(state.Files, state.Uploaded, pictures).Missing([.. files.Where(file => !file.Becomes.IsEmpty)]),
        ];
        var recaps = files.Where(file => !file.Becomes.IsEmpty).Select(file => Write(file, state, was, beside)).ToList();
        var errors = new ExportCheck(state).Check(files, [.. recaps, .. beside]);
        if (errors.Count > 0)
        {
            return Refused(errors);
        }

        var gone = files.Where(file => file.Becomes.IsEmpty && file.Was is not null).Select(file => file.Path);
        var report = new ExportFolder(folder, state.Files).Write([.. beside, .. recaps], [.. gone]);
        return report with { Undecided = [.. (await new FileDifferences(db).OpenAsync(cancellation)).Select(Say)] };
    }

    private static string Say(FileDifference open) =>
        $"{open.Name.Kind.ToString().ToLowerInvariant()} {open.Name.Key} (its file {open.Path} was changed too; written as on the site, for nobody chose under Organise)";

    private static ExportReport Refused(IReadOnlyList<string> errors) => new([], [], 0, errors);

    private static FoundFile Write(ExportedFile file, ExportState state, Dictionary<string, RecapUnit> was, IEnumerable<FoundFile> beside)
    {
        var unit = FoundFile.UnitOf(file.Path);
        var context = RecapContext.Of(unit, state.Edition(unit)?.Programme.Edition) with
        {
            Pictures = RecapContext.PicturesAmong(beside.Where(other => FoundFile.UnitOf(other.Path) == unit)),
        };
        var text = file.Was is { } before
            ? RecapSplice.Apply(
                before.Text, before.Root, RecapWriter.Tree(before.Content, was[unit].Context), RecapWriter.Tree(file.Becomes, context),
                RecapWriter.BodyOf(file.Becomes, before.Text))
            : RecapWriter.Write(file.Becomes, context);
        return FoundFile.Of(file.Path, RecapText.Encode(text));
    }
}
