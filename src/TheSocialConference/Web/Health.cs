using Microsoft.AspNetCore.Http.HttpResults;
using TheSocialConference.Data;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>For whoever watches over the site: whether it runs, and whether it can be sent visitors.</summary>
public static class Health
{
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
        : !await services.GetRequiredService<DatabasePulse>().AnswersAsync() ? "the database does not answer"
        : services.GetRequiredService<DataFolder>().IsFull ? "the disk is full: nothing can be stored"
        : null;
}
