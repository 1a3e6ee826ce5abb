using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Publication;
using TheSocialConference.Recaps.Importing;

namespace TheSocialConference.Recaps;

/// <summary>
/// Brings the content folder into the database. What is right goes in, all in one transaction; a unit with a fault stays as it was, and so do
/// the units that lean on it. A second run over the same files writes nothing.
/// </summary>
public sealed class ContentImport(ConferenceDb db, PictureFolder pictures, Publisher publisher, TimeProvider time)
{
    /// <summary>Who publishes, for a release.</summary>
    public const string By = "import";

    /// <param name="folder">With a folder for each edition, and the files of the site.</param>
    /// <param name="dryRun">Says what would happen, and changes nothing.</param>
    /// <param name="withExamples">Whether example editions are imported too.</param>
    public async Task<ImportReport> RunAsync(string folder, bool dryRun, bool withExamples, CancellationToken cancellation)
    {
        var content = ContentFolder.Read(folder);
        var imported = await db.ContentFiles.AsNoTracking().Select(file => new { file.Path, file.Hash })
            .ToDictionaryAsync(file => file.Path, file => file.Hash, cancellation);
        var units = new ImportedUnits(content, imported, withExamples);
        if (units.Changed.Count == 0)
        {
            return units.Report(dryRun, [], null);
        }

        ImportReport? report = null;
        if (dryRun)
        {
            using var scratch = new ScratchFolder();
            report = await ImportAsync(units, new(scratch.Path), write: false, cancellation);
        }
        else
        {
            await db.WriteAsync(async () => report = await ImportAsync(units, pictures, write: true, cancellation), cancellation);
        }

        db.ChangeTracker.Clear();
        return report!;
    }

    private async Task<ImportReport> ImportAsync(ImportedUnits units, PictureFolder folder, bool write, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var state = await ImportState.LoadAsync(db, cancellation);
        var was = state.Imported().ToDictionary(unit => unit.Name, new UnitReader(units.FolderName).Read);
        var (check, plan) = (new SiteCheck(was, state, Beside(units.Changed, state, folder)), default(ImportPlan));
        IReadOnlyList<RecapUnit> fitting;
        do
        {
            fitting = check.Fitting(units.Changed);
            plan = new(fitting, was, state);
        }
        while (!plan.HoldsTogether());
        if (write && fitting.Count > 0)
        {
            await new ImportWriter(db, publisher, state, Beside(fitting, state, folder)).WriteAsync(plan, time.GetUtcNow(), cancellation);
        }

        return units.Report(!write, fitting, plan);
    }

    /// <summary>The pictures on disk of what is imported now, and the stored ones of all else.</summary>
    private static PicturesBeside Beside(IReadOnlyList<RecapUnit> units, ImportState state, PictureFolder folder) => new(
        units.SelectMany(unit => unit.Found).Concat(state.Imported().Where(unit => units.All(other => other.Name != unit.Name)).SelectMany(unit => unit.Files)),
        folder, state.Pictures, state.Uploaded);

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("recaps-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
