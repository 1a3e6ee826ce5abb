using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using TheSocialConference.Data;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>For whoever watches over the site: whether it runs, and whether it can be sent visitors.</summary>
public static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/healthz/live", AllowedMethods.Reading, (HttpResponse response) => Answer(response, null));
        app.MapMethods("/healthz/ready", AllowedMethods.Reading, async (HttpResponse response, IServiceProvider services) => Answer(response, await ObstacleAsync(services)));
    }

    private static ContentHttpResult Answer(HttpResponse response, string? obstacle)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Text($"{obstacle ?? "ok"}\n", statusCode: obstacle is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>What stands in the way of visitors, or null.</summary>
    private static async Task<string?> ObstacleAsync(IServiceProvider services) =>
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested ? "stopping"
        : services.GetRequiredService<LiveSite>().Current == PublishedSite.Empty ? "starting"
        : await DatabaseAnswersAsync(services.GetRequiredService<DataFolder>(), services.GetRequiredService<TimeProvider>()) ? null
        : "the database does not answer";

    /// <summary>Asks on a thread of its own, which is left behind when it takes too long: SQLite waits without letting go.</summary>
    private static async Task<bool> DatabaseAnswersAsync(DataFolder folder, TimeProvider clock)
    {
        try
        {
            await Task.Run(() =>
            {
                using var connection = SqliteReading.Open(folder.Database);
                connection.Ask("SELECT 1 FROM Editions LIMIT 1");
            }).WaitAsync(Patience, clock);
            return true;
        }
        catch (Exception fault) when (fault is TimeoutException or DbException or InvalidOperationException)
        {
            return false;
        }
    }
}
