using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Events;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Visits;

namespace TheSocialConference.Background;

public sealed class NightlyBackupTests
{
    [Fact]
    public async Task One_is_made_soon_after_the_first_start_and_then_every_night_at_three()
    {
        await using var app = new ConferenceApp();
        await app.Open("/");
        Assert.Empty(Made(app.DataFolder));

        app.Clock.Advance(NightlyBackup.AfterStart);
        await UntilAsync(() => Made(app.DataFolder).Count == 1);
        app.Clock.Advance(TimeSpan.FromMinutes(9)); // from here in steps of ten
        await AdvanceAsync(app, app.DataFolder, TimeSpan.FromHours(48));
        await UntilAsync(() => Made(app.DataFolder).Count == 3);

        Assert.Equal(
            ["2027-03-01 09:01", "2027-03-02 02:00", "2027-03-03 02:00"], // 03:00 in Amsterdam
            Made(app.DataFolder).Select(file => file.MadeAt.ToString("yyyy-MM-dd HH:mm", null)));
        Assert.Equal(Made(app.DataFolder)[^1], app.Services.GetRequiredService<Backups>().NewestVerified);
    }

    [Theory]
    [InlineData(25, 0)]
    [InlineData(27, 1)]
    public async Task A_start_makes_up_for_a_night_that_was_missed(int hoursAgo, int made)
    {
        using var site = await KeptSite.MakeAsync();
        var former = site.Backups.Make(); // 1 March 2027, 09:00
        await using var app = new ConferenceApp { Settings = [("DataFolder", site.Folder.Path)] };
        app.Clock.SetUtcNow(site.Clock.GetUtcNow().AddHours(hoursAgo));
        await app.Open("/");

        await AdvanceAsync(app, site.Folder.Path, TimeSpan.FromMinutes(30));
        await UntilAsync(() => Made(site.Folder.Path).Count == 1 + made);

        Assert.Equal(former.Path, Made(site.Folder.Path)[0].Path);
    }

    [Fact]
    public async Task One_that_fails_is_logged_once_and_tried_again_and_stops_nothing()
    {
        await using var app = new ConferenceApp();
        await app.Open("/");
        var folder = Path.Combine(app.DataFolder, "backups");
        await File.WriteAllTextAsync(folder, "in the way");

        app.Clock.Advance(NightlyBackup.AfterStart);
        await UntilAsync(() => Errors(app).Any());
        await AdvanceAsync(app, app.DataFolder, TimeSpan.FromHours(5));
        Assert.Equal(HttpStatusCode.OK, (await app.Open("/")).Status);
        Assert.EndsWith("It is tried again every hour; the command backup makes one elsewhere", Assert.Single(Errors(app)), StringComparison.Ordinal);

        var backups = app.Services.GetRequiredService<Backups>();
        Assert.InRange(app.Clock.GetUtcNow() - backups.State.LastFailure!.At, TimeSpan.Zero, NightlyBackup.AfterFailure + TimeSpan.FromMinutes(10));

        File.Delete(folder);
        await AdvanceAsync(app, app.DataFolder, TimeSpan.FromHours(2));
        await UntilAsync(() => Made(app.DataFolder).Count == 1);
        await UntilAsync(() => backups.State.LastFailure is null);
    }

    private static IEnumerable<string> Errors(ConferenceApp app) =>
        app.Log.Events.Where(line => line.Level == LogEventLevel.Error).Select(line => line.RenderMessage(null));

    private static List<BackupFile> Made(string dataFolder) => Path.Combine(dataFolder, "backups") is var folder && Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder).Select(BackupFile.Of).OfType<BackupFile>().OrderBy(file => file.MadeAt)]
        : [];

    /// <summary>Lets time pass in steps, each with a moment in which the site can do what was due.</summary>
    private static async Task AdvanceAsync(ConferenceApp app, string dataFolder, TimeSpan time)
    {
        var backups = Path.Combine(dataFolder, "backups");
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(10))
        {
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(2);
            await UntilAsync(() => !Directory.Exists(backups) || Directory.GetDirectories(backups).Length == 0);
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 6000, "It did not happen within a minute.");
            await Task.Delay(10);
        }
    }
}
