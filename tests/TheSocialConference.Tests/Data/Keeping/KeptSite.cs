using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Data.Keeping;

/// <summary>A data folder with a database, two pictures and a key in it, and no site that runs.</summary>
internal sealed class KeptSite : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private KeptSite()
    {
    }

    public FakeTimeProvider Clock { get; } = new(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public DataFolder Folder => new(_temporary.In("data"));

    public Restoration Restoration => new(Folder);

    public Backups Backups => BackupsOf(Folder);

    public static async Task<KeptSite> MakeAsync()
    {
        var site = new KeptSite();
        await using (var database = new OpenedDatabase(site.Folder.Path))
        {
            await database.OpenAsync();
        }

        Directory.CreateDirectory(site.Folder.Keys);
        await File.WriteAllTextAsync(Path.Combine(site.Folder.Keys, "key-1.xml"), "<key/>");
        site.Tell("CREATE TABLE Marks (Name TEXT)");
        site.Mark("first");
        site.AddPicture(1);
        site.AddPicture(2);
        return site;
    }

    public Backups BackupsOf(DataFolder folder) =>
        new(folder, new() { DataFolder = folder.Path, ContentFolder = "", TrustedProxies = [], SiteName = "Kept", ExampleDay = false }, Clock);

    public string In(string name) => _temporary.In(name);

    /// <summary>Bytes that stand for a picture, first as files and then as a row, in the order in which the site does it.</summary>
    public void AddPicture(int number)
    {
        var picture = new Picture(Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))), 480, 300, new ValueList<int>([320, 480]));
        Directory.CreateDirectory(Folder.Pictures);
        foreach (var name in picture.Widths.SelectMany(width => Enum.GetValues<PictureFormat>().Select(format => PictureFolder.FileName(picture, width, format))))
        {
            File.WriteAllBytes(Path.Combine(Folder.Pictures, name), RandomNumberGenerator.GetBytes(3000));
        }

        Tell($"INSERT INTO Pictures (Hash, Width, Height, Widths) VALUES ('{picture.Hash}', 480, 300, '[320,480]')");
    }

    /// <summary>The first value that a statement gives, as text.</summary>
    public string Tell(string sql)
    {
        using var connection = SqliteReading.Open(Folder.Database, SqliteOpenMode.ReadWrite);
        return $"{connection.Ask(sql)}";
    }

    /// <summary>Changes the data in a way that can be told apart.</summary>
    public void Mark(string name) => Tell($"INSERT INTO Marks VALUES ('{name}')");

    public string Marks => Tell("SELECT group_concat(Name, ' ') FROM Marks");

    public BackupVerdict Read(string backup) => new BackupReading(Directory.CreateDirectory(In(Path.GetRandomFileName())).FullName, DatabaseState.Migrations, default).Read(backup);

    /// <summary>Every file under the data folder, or another, by its path, with its hash; neither locks nor backups.</summary>
    public SortedDictionary<string, string> Everything(string? under = null)
    {
        var root = under ?? Folder.Path;
        return new(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path))
                .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal) && !path.StartsWith("backups", StringComparison.Ordinal))
                .ToDictionary(path => path, path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, path))))),
            StringComparer.Ordinal);
    }

    public void Dispose() => _temporary.Dispose();
}
