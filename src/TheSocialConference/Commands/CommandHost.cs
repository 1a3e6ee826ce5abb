using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>The site's settings and database for a command, without the web server.</summary>
internal static class CommandHost
{
    /// <returns>The exit code: the deed's own, or 1 when the program refuses to start, which is said in one sentence.</returns>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> deed, CancellationToken cancellation)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(HomeFolder.ArgumentsFor([]));
            builder.AddSettings();
            builder.Logging.ClearProviders();
            builder.AddDatabase();
            builder.AddPublication();
            builder.Services.AddPictures();
            builder.Services.AddRecaps();
            await using var app = builder.Build();
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
            await using var scope = app.Services.CreateAsyncScope();
            return await deed(scope.ServiceProvider);
        }
        catch (Exception refusal) when (refusal is StartRefusedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
