using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Publication;

public sealed class LiveSiteRefreshTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    private LiveSite Live => _app.Services.GetRequiredService<LiveSite>();

    private LiveSiteRefresh Refresh => _app.Services.GetRequiredService<LiveSiteRefresh>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_another_process_publishes_is_shown()
    {
        Assert.Null(Live.Current.Edition("2027"));

        await PublishFromElsewhereAsync("2027");
        await NextRoundAsync();

        Assert.NotNull(Live.Current.Edition("2027"));
    }

    [Fact]
    public async Task Nothing_is_read_while_nothing_changes()
    {
        await _app.PublishAsync(Programme("2027"));
        var shown = Live.Current;

        Assert.False(await Refresh.RefreshAsync(CancellationToken.None));
        Assert.Same(shown, Live.Current);
    }

    [Fact]
    public async Task What_is_none_of_the_site_makes_nothing_anew()
    {
        await _app.PublishAsync(Programme("2027"));
        var shown = Live.Current;
        await _app.ChangeAsync(db =>
        {
            db.Discussions.Add(new("post", _app.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });

        Assert.False(await Refresh.RefreshAsync(CancellationToken.None));
        Assert.Same(shown, Live.Current);
    }

    [Fact]
    public async Task A_database_that_fails_leaves_visitors_what_they_had_until_it_works_again()
    {
        await _app.PublishAsync(Programme("2027"));
        await PublishFromElsewhereAsync("2028");
        await LoseReleasesAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => Refresh.RefreshAsync(CancellationToken.None));
        Assert.NotNull(Live.Current.Edition("2027"));
        Assert.Null(Live.Current.Edition("2028"));

        await FindReleasesAsync();
        await NextRoundAsync();
        Assert.NotNull(Live.Current.Edition("2028"));
    }

    [Fact]
    public async Task A_fault_behind_the_pages_is_logged_once_and_stops_nothing()
    {
        await _app.PublishAsync(Programme("2027"));
        await LoseReleasesAsync();
        while (Faults() == 0)
        {
            _app.Clock.Advance(LiveSiteRefresh.Interval);
            await Task.Delay(1);
        }

        for (var round = 0; round < 5; round++)
        {
            _app.Clock.Advance(LiveSiteRefresh.Interval);
            await Task.Delay(1);
        }

        Assert.Equal(1, Faults());
        await FindReleasesAsync();
        await PublishFromElsewhereAsync("2028");
        await NextRoundAsync();
        Assert.NotNull(Live.Current.Edition("2028"));
    }

    private int Faults() => _app.Log.Lines.Count(line => line == "The database cannot be read; visitors keep seeing what was published before");

    /// <summary>Moves the clock until the site has looked again and switched over.</summary>
    private async Task NextRoundAsync()
    {
        var switched = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Live.Changed += switched.SetResult;
        while (!switched.Task.IsCompleted)
        {
            _app.Clock.Advance(LiveSiteRefresh.Interval);
            await Task.Delay(1);
        }

        Live.Changed -= switched.SetResult;
    }

    private async Task PublishFromElsewhereAsync(string edition)
    {
        await using var elsewhere = new OpenedDatabase(_app.DataFolder);
        await elsewhere.OpenAsync();
        await elsewhere.LookAsync(async db =>
        {
            await new Publisher(db).PublishAsync(Programme(edition), "someone else", _app.Clock.GetUtcNow(), CancellationToken.None);
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> LoseReleasesAsync() => _app.LookAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Releases RENAME TO Lost"));

    private Task<int> FindReleasesAsync() => _app.LookAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Lost RENAME TO Releases"));

    private static Programme Programme(string edition) => new(
        new(edition, $"tsc{edition}", $"The Social Conference {edition}", "nl", false, new(2027, 2, 13), new(2027, 2, 13), "Europe/Amsterdam", 4,
            null, null, null, null, null, null, null, null, null),
        [], [], [], [], []);
}
