using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data.Keeping;

/// <summary>Backups made by somebody who means harm; their seals hold.</summary>
public sealed class HostileBackupTests
{
    [Theory]
    [InlineData("../conference.db")]
    [InlineData("pictures/../../evil.webp")]
    [InlineData("/etc/passwd")]
    [InlineData("pictures\\evil.webp")]
    [InlineData("pictures/a/b.webp")]
    [InlineData("pictures/")]
    [InlineData("keys/.hidden")]
    [InlineData("conference.db-wal")]
    [InlineData("site.lock")]
    [InlineData("C:evil.webp")]
    public async Task A_name_that_no_backup_has_is_refused(string name)
    {
        using var site = await KeptSite.MakeAsync();

        Assert.Equal([$"It is damaged: it holds a file by the name \"{name}\", which no backup does."], Faults(site, zip => ForgedBackup.Add(zip, name, "x")));
    }

    [Fact]
    public async Task A_name_that_a_console_would_obey_is_shown_without_its_force()
    {
        using var site = await KeptSite.MakeAsync();

        Assert.Equal(
            ["It is damaged: it holds a file by the name \"keys/?[2Jx?y\", which no backup does."],
            Faults(site, zip => ForgedBackup.Add(zip, "keys/\u001b[2Jx\ny", "x")));
    }

    [Theory]
    [InlineData("keys/key-1.xml")]
    [InlineData("KEYS/KEY-1.XML")]
    [InlineData("keys/KEY-1.xml")]
    [InlineData("manifest.json")]
    [InlineData("conference.db")]
    public async Task The_same_name_twice_is_refused(string name)
    {
        using var site = await KeptSite.MakeAsync();

        Assert.NotEmpty(Faults(site, zip => ForgedBackup.Add(zip, name, "x")));
    }

    [Fact]
    public async Task A_file_that_the_manifest_does_not_tell_of_is_refused_and_one_that_is_not_there_too()
    {
        using var site = await KeptSite.MakeAsync();

        Assert.Equal(["It is damaged: it holds other files than its manifest says."], Faults(site, zip => ForgedBackup.Add(zip, "keys/key-2.xml", "x")));
        Assert.Equal(["It is damaged: it holds other files than its manifest says."], Faults(site, zip => zip.GetEntry("keys/key-1.xml")!.Delete()));
        Assert.Equal(["It is damaged: the manifest or the database is not in it."], Faults(site, zip => zip.GetEntry("manifest.json")!.Delete()));
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_unpacked()
    {
        using var site = await KeptSite.MakeAsync();
        var zeros = new string('\0', 50_000_000);

        Assert.Equal(
            ["It is damaged: pictures/big.webp is compressed, as nothing but the database is."],
            Faults(site, zip => ForgedBackup.Add(zip, "pictures/big.webp", zeros, CompressionLevel.Optimal)));
        Assert.Equal(
            ["It is damaged: its manifest is too long."],
            Faults(site, zip => ForgedBackup.Replace(zip, "manifest.json", zeros + zeros, CompressionLevel.Optimal)));
    }

    [Fact]
    public async Task A_length_that_is_not_that_of_the_file_is_refused_and_one_that_is_too_great_for_the_disk()
    {
        using var site = await KeptSite.MakeAsync();
        var claims = ForgedBackup.WithManifest(
            site, manifest => manifest with { Files = [.. manifest.Files.Select(file => file with { Length = file.Name == BackupEntries.Database ? 1L << 60 : file.Length })] });

        Assert.Equal(["It is damaged: it holds other files than its manifest says."], ForgedBackup.Read(site, claims).Faults);
        Assert.EndsWith(" MB are free. Make room on it, and try again.", Assert.Throws<BackupFailedException>(() => DiskRoom.Need(site.Folder.Path, 1L << 60)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_is_held_against_the_manifest()
    {
        using var site = await KeptSite.MakeAsync();
        const string Sentence = "The database holds something else than the manifest says.";

        Assert.Equal([Sentence], ForgedBackup.Read(site, ForgedBackup.WithManifest(site, manifest => manifest with { Migration = "20200101000000_Other" })).Faults);
        Assert.Equal(
            [Sentence],
            ForgedBackup.Read(site, ForgedBackup.WithManifest(site, manifest => manifest with { Rows = new Dictionary<string, long>(manifest.Rows) { ["Pictures"] = 3 } })).Faults);
    }

    [Fact]
    public async Task Every_picture_that_the_database_names_has_to_be_there()
    {
        using var site = await KeptSite.MakeAsync();
        var picture = Path.GetFileName(Directory.GetFiles(site.Folder.Pictures)[0]);
        var without = ForgedBackup.WithManifest(
            site,
            manifest => manifest with { Files = [.. manifest.Files.Where(file => file.Name != $"pictures/{picture}")] },
            zip => zip.GetEntry($"pictures/{picture}")!.Delete());

        Assert.Equal([$"The picture {picture}, which the database names, is not in it."], ForgedBackup.Read(site, without).Faults);
    }

    [Fact]
    public async Task A_database_with_strange_content_is_said_to_be_damaged()
    {
        using var site = await KeptSite.MakeAsync();

        var faults = Faults(site, zip =>
        {
            var entry = zip.GetEntry("conference.db")!;
            entry.ExtractToFile(site.In("strange.db"));
            using (var strange = SqliteReading.Open(site.In("strange.db"), SqliteOpenMode.ReadWrite))
            {
                strange.Ask("UPDATE Pictures SET Hash = 'short' WHERE Id = 1");
            }

            entry.Delete();
            zip.CreateEntryFromFile(site.In("strange.db"), "conference.db");
        });

        Assert.Equal("conference.db is damaged: it is not what was written.", faults[0]);
        Assert.StartsWith("It is damaged: ", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_later_format_or_without_sense_is_refused()
    {
        using var site = await KeptSite.MakeAsync();

        Assert.Equal(
            ["It is damaged: it is in format 2, of a newer version of this program (9.0)."],
            ForgedBackup.Read(site, ForgedBackup.WithManifest(site, manifest => manifest with { Format = 2, Program = "9.0" })).Faults);
        foreach (var manifest in (string[])["", "null", "[]", "{}", "{\"format\":1,\"files\":[null]}", "{\"format\":1,\"format\":1}", new string('[', 100_000)])
        {
            Assert.StartsWith("It is damaged: ", Assert.Single(Faults(site, zip => ForgedBackup.Replace(zip, "manifest.json", manifest))), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<string> Faults(KeptSite site, Action<ZipArchive> change) => ForgedBackup.Read(site, ForgedBackup.Make(site, change)).Faults;
}
