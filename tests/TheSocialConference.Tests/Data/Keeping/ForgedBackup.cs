using System.IO.Compression;
using System.Text;

namespace TheSocialConference.Data.Keeping;

/// <summary>Backups that somebody changed who knows how they are made.</summary>
internal static class ForgedBackup
{
    public static BackupVerdict Read(KeptSite site, byte[] backup)
    {
        var path = site.In($"{Guid.NewGuid()}.zip");
        File.WriteAllBytes(path, backup);
        return site.Read(path);
    }

    /// <summary>Changes a backup and seals it anew.</summary>
    public static byte[] Make(KeptSite site, Action<ZipArchive> change)
    {
        var path = site.Backups.Make(site.In($"{Guid.NewGuid()}.zip")).Path;
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            change(zip);
        }

        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            Seal.Set(file);
        }

        return File.ReadAllBytes(path);
    }

    public static byte[] WithManifest(KeptSite site, Func<BackupManifest, BackupManifest> change, Action<ZipArchive>? more = null) => Make(site, zip =>
    {
        more?.Invoke(zip);
        var entry = zip.GetEntry("manifest.json")!;
        BackupManifest manifest;
        using (var former = entry.Open())
        {
            manifest = BackupManifest.Read(former);
        }

        entry.Delete();
        using var changed = zip.CreateEntry("manifest.json").Open();
        change(manifest).Write(changed);
    });

    public static void Add(ZipArchive zip, string name, string content, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    public static void Replace(ZipArchive zip, string name, string content, CompressionLevel level = CompressionLevel.NoCompression)
    {
        zip.GetEntry(name)!.Delete();
        Add(zip, name, content, level);
    }
}
