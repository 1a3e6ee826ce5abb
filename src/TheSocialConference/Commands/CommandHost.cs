using System.CommandLine;
using System.Data.Common;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>The site's settings and database for a command, without the web server.</summary>
internal static class CommandHost
{
    /// <summary>A folder that a command may be given, null when it is left out.</summary>
    public static Argument<string?> Folder(string description) => Given("folder", description);

    /// <summary>A file or folder that a command is given.</summary>
    /// <param name="isNeeded">Whether it cannot be left out; it is null when it is.</param>
    public static Argument<string?> Given(string what, string description, bool isNeeded = false)
    {
        var argument = new Argument<string?>(what) { Description = description, Arity = isNeeded ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne };
        argument.Validators.Add(given =>
        {
            if (given.GetValue(argument) is { } path && (string.IsNullOrWhiteSpace(path) || path.Contains('\0')))
            {
                given.AddError($"The {what} has no name.");
            }
        });
        return argument;
    }

    /// <returns>The exit code: the deed's own, or 1 when the program refuses to start, which is said in one sentence.</returns>
    public static Task<int> RunAsync(Func<IServiceProvider, Task<int>> deed, CancellationToken cancellation) => InHostAsync(async services =>
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
        return await InDatabaseAsync(services, deed);
    });

    /// <summary>The same for a deed that takes the data as it is, also when the database is of another version, damaged or not there.</summary>
    public static Task<int> RunOnDataAsync(Func<IServiceProvider, int> deed) => InHostAsync(services =>
    {
        try
        {
            return Task.FromResult(deed(services));
        }
        catch (OperationCanceledException fault)
        {
            throw new BackupFailedException("It was broken off, and everything is as it was.", fault);
        }
    });

    /// <summary>Writes in the log what a command did.</summary>
    public static Task NoteAsync(IServiceProvider services, DeedDone done, CancellationToken cancellation) => services.GetRequiredService<ConferenceDb>()
        .RecordAloneAsync(done, Doer.Program, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation);

    /// <summary>Writes in the log what was done to a backup, after a command that left the data at this version.</summary>
    public static Task<int> NoteBackupAsync(DeedKind what, string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        name = name.Length > Deed.KeyMaxLength ? name[..Deed.KeyMaxLength] : name;
        return RunAsync(async services =>
        {
            await NoteAsync(services, new(what, SubjectKind.Backup, name, name), cancellation);
            return 0;
        }, cancellation);
    }

    private static async Task<int> InHostAsync(Func<IServiceProvider, Task<int>> deed)
    {
        await Task.Yield(); // who called listens for Ctrl+C once it waits, and then a deed can clear up
        try
        {
            var builder = WebApplication.CreateBuilder(HomeFolder.ArgumentsFor([]));
            builder.AddSettings();
            builder.Logging.ClearProviders();
            builder.AddDatabase();
            builder.AddPublication();
            builder.AddOrganisers();
            builder.Services.AddMail();
            builder.Services.AddPictures();
            builder.Services.AddRecaps();
            await using var app = builder.Build();
            return await deed(app.Services);
        }
        catch (Exception refusal) when (refusal is StartRefusedException or BackupFailedException or IOException or UnauthorizedAccessException)
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
