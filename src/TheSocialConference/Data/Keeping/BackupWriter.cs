using System.IO.Compression;

namespace TheSocialConference.Data.Keeping;

/// <summary>Packs the data folder of a site that may be in use.</summary>
/// <param name="site">The name of the site.</param>
internal sealed class BackupWriter(DataFolder folder, string site, DateTimeOffset at, CancellationToken cancellation)
{
    private readonly List<BackupManifest.File> _files = [];

    /// <summary>Writes the zip file to disk.</summary>
    /// <param name="workspace">A folder to put the copy of the database in.</param>
    /// <remarks>
    /// The database first, the pictures afterwards: a picture never changes and lies in its folder before the database names it, so every picture
    /// that the copy names is there, unless it was removed meanwhile; then the database is copied once more.
    /// </remarks>
    public void Write(string target, string workspace)
    {
        var database = Path.Combine(workspace, BackupEntries.Database);
        DiskRoom.Need(workspace, 2 * new FileInfo(folder.Database).Length + BackupEntries.In(folder.Pictures, BackupEntries.Pictures).Sum(file => file.Length));
        if (CopyDatabase(database).Any(IsLost))
        {
            File.Delete(database);
            CopyDatabase(database);
        }

        using var file = BackupEntries.Create(target);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, BackupEntries.Database, database, CompressionLevel.Fastest);
            AddFolder(zip, folder.Keys, BackupEntries.Keys);
            AddFolder(zip, folder.Pictures, BackupEntries.Pictures);
            using var manifest = zip.CreateEntry(BackupManifest.EntryName).Open();
            Describe(database).Write(manifest);
            zip.Comment = Seal.Unset;
        }

        Seal.Set(file);
        file.Flush(flushToDisk: true);
        File.Delete(database);
    }

    private IReadOnlyList<string> CopyDatabase(string target)
    {
        DatabaseCopy.Make(folder.Database, target);
        using var copy = DatabaseCopy.Open(target);
        return copy.PictureFiles();
    }

    private bool IsLost(string picture) => !File.Exists(Path.Combine(folder.Pictures, picture));

    private void AddFolder(ZipArchive zip, string from, string prefix)
    {
        foreach (var file in BackupEntries.In(from, prefix))
        {
            try
            {
                Add(zip, prefix + file.Name, file.FullName, CompressionLevel.NoCompression);
            }
            catch (FileNotFoundException)
            {
                // Removed since the list was made; nothing of it was written yet.
            }
        }
    }

    private void Add(ZipArchive zip, string name, string path, CompressionLevel level)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var to = zip.CreateEntry(name, level).Open();
        _files.Add(BackupEntries.Copy(name, from, to, long.MaxValue, cancellation));
    }

    private BackupManifest Describe(string database)
    {
        using var copy = DatabaseCopy.Open(database);
        HashSet<string> there = [.. _files.Select(file => file.Name)];
        return new(
            BackupManifest.CurrentFormat, site, at, BackupManifest.ThisProgram, copy.NewestMigration, _files, copy.Rows(),
            [.. copy.PictureFiles().Where(picture => !there.Contains(BackupEntries.Pictures + picture))]);
    }
}
