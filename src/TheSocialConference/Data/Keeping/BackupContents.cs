using System.IO.Compression;

namespace TheSocialConference.Data.Keeping;

/// <summary>The list of contents of a zip file, judged before any of it is unpacked.</summary>
internal sealed class BackupContents
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private BackupContents(Dictionary<string, ZipArchiveEntry> entries) => _entries = entries;

    public ZipArchiveEntry Manifest => _entries[BackupManifest.EntryName];

    /// <param name="length">Of the whole file: what is packed in it cannot be more.</param>
    /// <exception cref="InvalidDataException">It holds something that a backup cannot hold.</exception>
    public static BackupContents Of(ZipArchive zip, long length)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        long packed = 0;
        foreach (var entry in zip.Entries)
        {
            Judge(entry);
            packed += entry.CompressedLength;
            if (packed > length)
            {
                throw new InvalidDataException("its files lie over one another");
            }

            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new InvalidDataException($"{entry.FullName} is in it twice");
            }
        }

        return entries.ContainsKey(BackupManifest.EntryName) && entries.ContainsKey(BackupEntries.Database)
            ? new(entries)
            : throw new InvalidDataException("the manifest or the database is not in it");
    }

    /// <exception cref="InvalidDataException">The manifest tells of other files.</exception>
    public void Match(BackupManifest manifest)
    {
        var told = manifest.Files.Select(file => file?.Name).ToHashSet(StringComparer.Ordinal);
        if (told.Contains(null) || told.Count != manifest.Files.Count || told.Count != _entries.Count - 1 || !manifest.Files.All(IsThere))
        {
            throw new InvalidDataException("it holds other files than its manifest says");
        }
    }

    private bool IsThere(BackupManifest.File file) =>
        _entries.TryGetValue(file.Name, out var entry) && entry.FullName == file.Name && entry.Length == file.Length && file.Name != BackupManifest.EntryName;

    /// <remarks>Pictures and keys lie in it as they are, so that they cannot grow when they are unpacked; the database's length is held against the room on the disk.</remarks>
    private static void Judge(ZipArchiveEntry entry)
    {
        if (entry.FullName == BackupManifest.EntryName)
        {
            _ = entry.Length <= BackupManifest.MaxLength ? true : throw new InvalidDataException("its manifest is too long");
        }
        else if (!BackupEntries.MayBeNamed(entry.FullName))
        {
            throw new InvalidDataException($"it holds a file by the name \"{entry.FullName}\", which no backup does");
        }
        else if (entry.FullName != BackupEntries.Database && entry.Length != entry.CompressedLength)
        {
            throw new InvalidDataException($"{entry.FullName} is compressed, as nothing but the database is");
        }
    }
}
