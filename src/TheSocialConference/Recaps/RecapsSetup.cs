using TheSocialConference.Data;
using TheSocialConference.Recaps.Importing;
using TheSocialConference.Recaps.WordPress;
using TheSocialConference.Web;

namespace TheSocialConference.Recaps;

public static class RecapsSetup
{
    public static void AddRecaps(this IServiceCollection services)
    {
        services.AddScoped<ContentImport>();
        services.AddScoped<ContentExport>();
        services.AddScoped<EditedTexts>();
        services.AddScoped<FileDifferences>();
        services.AddScoped<WordPressImport>();
    }

    /// <summary>
    /// Brings in what changed in the content folder since the last start. Whatever is wrong with it, down to a folder that cannot be read, is said
    /// in the log; the site serves what it had.
    /// </summary>
    public static async Task ImportContentAsync(this WebApplication app, CancellationToken cancellation)
    {
        var folder = app.Services.GetRequiredService<SiteSettings>().ContentFolder;
        try
        {
            if (Directory.Exists(folder))
            {
                await ImportAsync(app, folder, cancellation);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            app.Logger.LogError(fault, "Nothing was imported from {ContentFolder}; visitors see what was published before", folder);
        }
    }

    private static async Task ImportAsync(WebApplication app, string folder, CancellationToken cancellation)
    {
        var stored = app.Services.GetRequiredService<StoredSite>();
        var withExamples = stored.Choices().ExampleDay ?? app.Services.GetRequiredService<SiteSettings>().ExampleDay;
        var units = new ImportedUnits(ContentFolder.Read(folder), stored.ImportedFiles(), withExamples);
        if (units.Changed.Count > 0)
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                Report(app, await scope.ServiceProvider.GetRequiredService<ContentImport>().RunAsync(folder, dryRun: false, withExamples, cancellation), folder);
            }

            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what an import took is not needed again
        }
        else
        {
            Report(app, units.Report(dryRun: false, [], null), folder);
        }
    }

    private static void Report(WebApplication app, ImportReport report, string folder)
    {
        foreach (var fault in report.Faults)
        {
            app.Logger.LogError("{Fault}", fault);
        }

        foreach (var unit in report.Units.Where(unit => unit.Outcome == UnitOutcome.Imported))
        {
            app.Logger.LogInformation("Imported {Unit} from {ContentFolder}", unit.Title, folder);
        }
    }
}
