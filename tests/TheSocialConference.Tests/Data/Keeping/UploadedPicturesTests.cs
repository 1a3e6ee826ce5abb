using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Pictures;
using TheSocialConference.Visits;

namespace TheSocialConference.Data.Keeping;

/// <summary>Pictures that were uploaded come through what a machine may go through: a restore, a commit that fails, a kill. <c>KILLS=100</c> asks for more kills.</summary>
public sealed class UploadedPicturesTests
{
    [Fact]
    public async Task A_restored_backup_brings_them_back()
    {
        using var folder = new TemporaryFolder();
        var (backup, data) = (folder.In("backup.zip"), new DataFolder(folder.In("data")));
        Dictionary<string, byte[]> files;
        await using (var app = new ConferenceApp())
        {
            var anna = await app.SignedInAsync();
            await UploadAsync(anna, await anna.Open("/organise/pictures"), 900);
            files = Directory.GetFiles(Path.Combine(app.DataFolder, "pictures")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
            File.Copy((await app.Services.GetRequiredService<Backups>().MakeAsync(CancellationToken.None)).Path, backup);
        }

        Directory.CreateDirectory(data.Path);
        new Restoration(data).Restore(backup, DatabaseState.Migrations, DateTimeOffset.UnixEpoch, default);

        using var program = RunningProgram.Start(data.Path, []);
        using var browser = new HttpClient { BaseAddress = await program.ListensAsync() };
        Assert.Equal(5, files.Count); // two widths in two formats, and our own
        foreach (var (name, bytes) in files)
        {
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(data.Pictures, name)));
            Assert.Equal(name.Contains('-', StringComparison.Ordinal) ? bytes : null, await browser.GetAsync($"/pictures/{name}") is { IsSuccessStatusCode: true } served ? await served.Content.ReadAsByteArrayAsync() : null);
        }

        Assert.Equal("1", Ask(data, "SELECT COUNT(*) FROM UploadedPictures JOIN Pictures ON Pictures.Id = UploadedPictures.PictureId"));
        await program.KillAsync();
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_files_to_be_swept_and_no_row_that_lacks_them()
    {
        await using var app = new ConferenceApp();
        var (anna, folder) = (await app.SignedInAsync(), new DataFolder(app.DataFolder));
        var page = await anna.Open("/organise/pictures");
        Ask(folder, "CREATE TRIGGER Failing BEFORE INSERT ON UploadedPictures BEGIN SELECT RAISE(ABORT, 'power'); END");

        Assert.Equal(HttpStatusCode.InternalServerError, (await UploadAsync(anna, page, 90)).Status);

        Assert.Equal(("0", 3), (Ask(folder, "SELECT (SELECT COUNT(*) FROM Pictures) + (SELECT COUNT(*) FROM UploadedPictures)"), Directory.GetFiles(folder.Pictures).Length));
        Ask(folder, "DROP TRIGGER Failing");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(anna, page, 90)).Status);
        Assert.Equal(("1", 3), (Ask(folder, "SELECT COUNT(*) FROM UploadedPictures"), Directory.GetFiles(folder.Pictures).Length));
    }

    [Fact]
    public async Task A_kill_at_any_moment_of_an_upload_leaves_no_row_without_its_files_and_no_file_that_is_not_swept()
    {
        using var folder = new TemporaryFolder();
        var (data, cookies) = (new DataFolder(folder.Path), new CookieContainer());
        var kills = int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 3;
        for (var kill = 0; kill < kills; kill++)
        {
            using var program = RunningProgram.Start(folder.Path, []);
            using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = await program.ListensAsync() };
            var owner = new Visitor(browser);
            if (kill == 0)
            {
                await SetUpAsync(owner, folder.In("set-up-token"));
            }

            var page = await owner.Open("/organise/pictures");
            var uploads = Enumerable.Range(0, 4).Select(number => UploadAsync(owner, page, 500 + (10 * kill) + number)).ToList();
            await Task.WhenAny(uploads);
            await Task.Delay(Random.Shared.Next(200));
            await program.KillAsync();
            await Task.WhenAll(uploads.Select(upload => upload.ContinueWith(_ => { }, TaskScheduler.Default))); // most were cut off

            AssertWhole(data);
        }
    }

    /// <summary>Every row has all of its files; and once they are old, nothing lies there but those.</summary>
    private static void AssertWhole(DataFolder data)
    {
        var rows = Ask(data, "SELECT group_concat(Hash || '|' || Width || '|' || Height || '|' || Widths, ';') FROM Pictures").Split(';').Select(row => row.Split('|'))
            .Select(row => new Picture(row[0], Number(row[1]), Number(row[2]), [.. row[3].Trim('[', ']').Split(',').Select(Number)])).ToList();
        var needed = rows.SelectMany(row => PictureFolder.FilesOf(row).Append(PictureFolder.OwnFileName(row.Hash))).Order(StringComparer.Ordinal).ToList();
        Assert.All(needed, name => Assert.True(File.Exists(Path.Combine(data.Pictures, name)), $"{name} is not there"));

        new PictureFolder(data.Pictures).Sweep(rows.Select(row => row.Hash[..16]).ToHashSet(), DateTimeOffset.MaxValue);
        Assert.Equal(needed, Directory.GetFiles(data.Pictures).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static async Task SetUpAsync(Visitor owner, string token) => Assert.Equal(HttpStatusCode.Redirect, (await owner.Submit(
        await owner.Open("/set-up"), "form.record",
        filled: [("secret", (await File.ReadAllTextAsync(token)).Trim()), ("name", "Anna"), ("email", "anna@conference.example"), ("password", ConferenceApp.Password)])).Status);

    private static Task<Visit> UploadAsync(Visitor visitor, Visit page, int width) =>
        visitor.Upload(page, "form[enctype]", ("Picture.File", "hall.png", "image/png", Given.Quarters(width, 600)), null, ("Picture.AltNl", $"Zaal {width}"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Ask(DataFolder data, string sql)
    {
        using var connection = SqliteReading.Open(data.Database, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        return $"{connection.Ask(sql)}";
    }
}
