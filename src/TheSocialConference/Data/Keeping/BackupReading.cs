using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data.Keeping;

/// <summary>Looks through a backup that may be damaged, or made by somebody who means harm.</summary>
/// <param name="into">An empty folder on a disk with room: the database goes there, to be looked into.</param>
/// <param name="known">The migrations that this program has.</param>
internal sealed class BackupReading(string into, IReadOnlySet<string> known, CancellationToken cancellation)
{
    private readonly List<string> _faults = [];

    /// <summary>Whether the pictures and keys are written to the folder as well, each on disk when it is done.</summary>
    public bool Unpacks { get; init; }

    /// <summary>Reads every byte, and says everything that is wrong.</summary>
    /// <exception cref="BackupFailedException">There is no file to read, or no room to look into it.</exception>
    public BackupVerdict Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new BackupFailedException(Directory.Exists(path) ? $"{path} is a folder and no backup." : $"There is no file {path}.");
        }

        BackupManifest? manifest = null;
        string? newer = null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            AddFault(Seal.FaultOf(file));
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            manifest = ManifestOf(BackupContents.Of(zip, file.Length));
            ReadFiles(zip, manifest);
            newer = LookInto(manifest);
        }
        catch (Exception fault) when (TellsOfDamage(fault))
        {
            AddFault($"It is damaged: {fault.Message.TrimEnd('.')}.");
        }

        return new(_faults, manifest, newer);
    }

    /// <summary>Whatever comes of strange content, and not of the disk or of whoever asked.</summary>
    private static bool TellsOfDamage(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: BackupFailedException.SqliteFull } or OperationCanceledException or BackupFailedException or UnauthorizedAccessException => false,
        IOException => fault is EndOfStreamException,
        _ => true,
    };

    private static BackupManifest ManifestOf(BackupContents contents)
    {
        using var packed = contents.Manifest.Open();
        using var bytes = new MemoryStream();
        BackupEntries.Copy(BackupManifest.EntryName, packed, bytes, BackupManifest.MaxLength, CancellationToken.None);
        bytes.Position = 0;
        var manifest = BackupManifest.Read(bytes);
        if (manifest.Format is < 1 or > BackupManifest.CurrentFormat)
        {
            throw new InvalidDataException($"it is in format {manifest.Format}, of a newer version of this program ({manifest.Program})");
        }

        contents.Match(manifest);
        return manifest;
    }

    private void ReadFiles(ZipArchive zip, BackupManifest manifest)
    {
        DiskRoom.Need(into, manifest.Files.Where(IsUnpacked).Sum(file => file.Length));
        foreach (var folder in Unpacks ? [BackupEntries.Pictures, BackupEntries.Keys] : Array.Empty<string>())
        {
            BackupEntries.CreateFolder(Path.Combine(into, folder));
        }

        foreach (var expected in manifest.Files)
        {
            if (Unpack(zip.GetEntry(expected.Name)!, expected) != expected)
            {
                AddFault($"{expected.Name} is damaged: it is not what was written.");
            }
        }
    }

    private BackupManifest.File Unpack(ZipArchiveEntry entry, BackupManifest.File expected)
    {
        using var packed = entry.Open();
        if (!IsUnpacked(expected))
        {
            return BackupEntries.Copy(expected.Name, packed, Stream.Null, expected.Length, cancellation);
        }

        using var file = BackupEntries.Create(Path.Combine(into, expected.Name));
        var found = BackupEntries.Copy(expected.Name, packed, file, expected.Length, cancellation);
        file.Flush(flushToDisk: Unpacks);
        return found;
    }

    private bool IsUnpacked(BackupManifest.File file) => Unpacks || file.Name == BackupEntries.Database;

    /// <returns>A migration that this program does not know, or null.</returns>
    private string? LookInto(BackupManifest manifest)
    {
        using var database = DatabaseCopy.Open(Path.Combine(into, BackupEntries.Database));
        if (database.Fault() is { } fault)
        {
            AddFault(fault);
            return null;
        }

        var migrations = database.Migrations();
        AddFault(migrations.Count == 0 ? "The database in it is not one of this program." : null);
        AddFault(manifest.Migration != database.NewestMigration || !manifest.Rows.SequenceEqual(database.Rows())
            ? "The database holds something else than the manifest says."
            : null);
        HashSet<string> there = [.. manifest.Files.Select(file => file.Name), .. manifest.MissingPictures.Select(name => BackupEntries.Pictures + name)];
        foreach (var picture in database.PictureFiles().Where(picture => !there.Contains(BackupEntries.Pictures + picture)))
        {
            AddFault($"The picture {picture}, which the database names, is not in it.");
        }

        return migrations.FirstOrDefault(migration => !known.Contains(migration));
    }

    private void AddFault(string? sentence)
    {
        if (sentence is not null)
        {
            _faults.Add(BackupVerdict.Printable(sentence));
        }
    }
}
