using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Pictures;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

/// <summary>What becomes of the files of pictures: kept as long as they can be needed, in backups too, and not longer.</summary>
public sealed class PictureSweepTests : IAsyncLifetime
{
    private readonly ConferenceApp _app = new();
    private Visitor _anna = null!;

    private string Folder => Path.Combine(_app.DataFolder, "pictures");

    [Fact]
    public async Task A_removed_picture_can_be_put_back_for_thirty_days_and_then_its_files_are_gone()
    {
        await UploadAsync();
        var picture = await _app.LookAsync(db => db.UploadedPictures.Include(one => one.Picture).SingleAsync());
        await _anna.Submit(await _anna.Open($"/organise/pictures/{picture.Name}"), ".remove form");
        Age();

        _app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await SweepAsync());
        Assert.Equal(3, Directory.GetFiles(Folder).Length);

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await SweepAsync());
        Assert.Empty(Directory.GetFiles(Folder));
        Assert.Equal((0, 0), (await _app.LookAsync(db => db.UploadedPictures.CountAsync()), await _app.LookAsync(db => db.Pictures.CountAsync())));
    }

    [Fact]
    public async Task What_a_broken_off_upload_left_is_swept_and_what_is_being_stored_is_not()
    {
        await UploadAsync();
        var left = _app.Services.GetRequiredService<PictureFolder>().MakeOwn(Given.Quarters(50, 70)).Picture;
        await File.WriteAllTextAsync(Path.Combine(Folder, "README"), "Of somebody else");
        Assert.Equal(0, await SweepAsync());
        Age();

        Assert.Equal(3, await SweepAsync());

        Assert.Equal(4, Directory.GetFiles(Folder).Length);
        Assert.DoesNotContain(Directory.GetFiles(Folder), file => Path.GetFileName(file).StartsWith(left.Hash[..16], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_holds_all_of_a_picture_and_misses_what_is_lost()
    {
        await UploadAsync();
        var names = Directory.GetFiles(Folder).Select(file => BackupEntries.Pictures + Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();

        var whole = (await _app.Services.GetRequiredService<Backups>().MakeAsync(CancellationToken.None)).Manifest;
        Assert.Equal(names, whole.Files.Select(file => file.Name).Where(name => name.StartsWith(BackupEntries.Pictures, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(whole.MissingPictures);

        var own = Assert.Single(Directory.GetFiles(Folder), file => !Path.GetFileName(file).Contains('-', StringComparison.Ordinal));
        File.Delete(own);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([Path.GetFileName(own)], (await _app.Services.GetRequiredService<Backups>().MakeAsync(CancellationToken.None)).Manifest.MissingPictures);
    }

    [Fact]
    public async Task A_picture_whose_files_are_lost_breaks_no_page_of_organisers()
    {
        await UploadAsync();
        Directory.Delete(Folder, recursive: true);

        Assert.Equal(System.Net.HttpStatusCode.OK, (await _anna.Open("/organise/pictures")).Status);
        await UploadAsync();
        Assert.Equal(3, Directory.GetFiles(Folder).Length);
    }

    public async ValueTask InitializeAsync() => _anna = await _app.SignedInAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<int> SweepAsync() => _app.Services.GetRequiredService<PictureSweep>().SweepAsync(CancellationToken.None);

    private async Task UploadAsync() => await _anna.Upload(
        await _anna.Open("/organise/pictures"), "form[enctype]", ("Picture.File", "a.png", "image/png", Given.Quarters(90, 60)), null, ("Picture.AltNl", "Zaal"));

    private void Age()
    {
        foreach (var file in Directory.GetFiles(Folder))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }
    }
}
