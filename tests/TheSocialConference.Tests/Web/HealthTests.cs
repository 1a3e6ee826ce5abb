using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task A_site_that_serves_is_well(string path)
    {
        await using var app = new ConferenceApp();

        var visit = await app.Open(path);

        Assert.Equal((HttpStatusCode.OK, "ok\n", "no-store"), (visit.Status, visit.Text, visit.Header("Cache-Control")));
    }

    [Fact]
    public async Task A_site_whose_database_is_gone_lives_and_is_not_ready()
    {
        await using var app = new ConferenceApp();
        await app.Open("/healthz/ready");
        await app.LookAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; DROP TABLE Editions"));

        var ready = await app.Open("/healthz/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the database does not answer\n"), (ready.Status, ready.Text));
        Assert.Equal(HttpStatusCode.OK, (await app.Open("/healthz/live")).Status);
    }

    [Fact]
    public async Task A_site_that_stops_is_not_ready()
    {
        await using var app = new ConferenceApp();
        await app.Open("/healthz/ready");

        var ready = AskWhileStopping(app);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "stopping\n"), (ready.Status, ready.Text));
    }

    /// <summary>Stopping waits for those who were told of it; so there is still somebody to ask.</summary>
    private static Visit AskWhileStopping(ConferenceApp app)
    {
        Visit? visit = null;
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        using var told = lifetime.ApplicationStopping.Register(() => visit = Task.Run(() => app.Open("/healthz/ready")).GetAwaiter().GetResult());
        lifetime.StopApplication();
        return visit!;
    }
}
