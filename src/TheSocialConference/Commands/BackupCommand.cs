using System.CommandLine;
using System.Globalization;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Organisers;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Makes a backup of the data, also while the site runs.</summary>
internal static class BackupCommand
{
    public static Command Command()
    {
        var file = CommandHost.Given("file", "Where to write, or in which folder; the folder backups of the data when left out. A relative path counts from the folder that holds content.");
        var command = new Command("backup", "Packs database, pictures and keys into one verified file; the site may be running. Whoever has the file has everything.") { file };
        command.SetAction(async (asked, cancellation) =>
        {
            string? made = null;
            var code = await CommandHost.RunOnDataAsync(services =>
            {
                var folder = services.GetRequiredService<DataFolder>();
                var path = Run(folder, services.GetRequiredService<Backups>(), asked.GetValue(file) is { } given ? HomeFolder.FullPath(given) : null, cancellation);
                made = DatabaseState.IsCurrent(folder.Database) ? path : null; // the log of another version is not for this program to write in
                return 0;
            });
            return made is null ? code : await CommandHost.NoteBackupAsync(DeedKind.Exported, made, cancellation);
        });
        return command;
    }

    /// <summary>What a backup holds, in words.</summary>
    internal static string Describe(BackupManifest manifest) => BackupVerdict.Printable(string.Create(
        CultureInfo.InvariantCulture,
        $"{manifest.Site} as it was on {manifest.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: the database at {manifest.Migration}, with {manifest.Rows.Values.Sum()} rows, ")
        + $"{Count(manifest, BackupEntries.Pictures)} files of pictures and {Count(manifest, BackupEntries.Keys)} of keys");

    internal static void WarnOfMissing(BackupManifest manifest)
    {
        foreach (var picture in manifest.MissingPictures)
        {
            Console.WriteLine($"The picture {BackupVerdict.Printable(picture)}, which the database names, was lost already when the backup was made.");
        }
    }

    /// <returns>Where it lies.</returns>
    private static string Run(DataFolder folder, Backups backups, string? target, CancellationToken cancellation)
    {
        using var together = folder.TryLock(alone: false)
            ?? throw new BackupFailedException($"The data in {folder.Path} is being restored or brought to another version; try again when that is done.");
        if (new Restoration(folder).WasCutOff)
        {
            throw new BackupFailedException("A restore was cut off: start the site, or give the command restore again, and it is finished first.");
        }

        if (!File.Exists(folder.Database))
        {
            throw new BackupFailedException($"There is nothing to make a backup of: no database in {folder.Path}.");
        }

        var made = backups.Make(target, cancellation: cancellation);
        WarnOfMissing(made.Manifest);
        Console.WriteLine($"{made.Path} holds {Describe(made.Manifest)}; it was verified.");
        return made.Path;
    }

    private static int Count(BackupManifest manifest, string prefix) => manifest.Files.Count(file => file.Name.StartsWith(prefix, StringComparison.Ordinal));
}
