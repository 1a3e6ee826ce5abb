using System.CommandLine;
using System.Data.Common;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>The site's settings and database for a command, without the web server.</summary>
internal static class CommandHost
{
    /// <summary>A folder that a command may be given, null when it is left out.</summary>
    public static Argument<string?> Folder(string description)
    {
        var folder = new Argument<string?>("folder") { Description = description, Arity = ArgumentArity.ZeroOrOne };
        folder.Validators.Add(given =>
        {
            if (given.GetValue(folder) is { } path && (string.IsNullOrWhiteSpace(path) || path.Contains('\0')))
            {
                given.AddError("The folder has no name.");
            }
        });
        return folder;
    }

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
            return await InDatabaseAsync(app.Services, deed);
        }
        catch (Exception refusal) when (refusal is StartRefusedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task<int> InDatabaseAsync(IServiceProvider services, Func<IServiceProvider, Task<int>> deed)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            return await deed(scope.ServiceProvider);
        }
        catch (Exception fault) when (fault.GetBaseException() is DbException cause)
        {
            var folder = services.GetRequiredService<SiteSettings>().DataFolder;
            throw new StartRefusedException($"Nothing was done, for the database in {folder} fails: {cause.Message.TrimEnd('.')}.", fault);
        }
    }
}
