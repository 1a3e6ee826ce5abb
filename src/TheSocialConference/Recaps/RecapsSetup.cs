using TheSocialConference.Web;

namespace TheSocialConference.Recaps;

public static class RecapsSetup
{
    public static void AddRecaps(this IServiceCollection services)
    {
        services.AddScoped<ContentImport>();
        services.AddScoped<ContentExport>();
    }

    /// <summary>Brings in what changed in the content folder since the last start. A file with a fault is said in the log; the site serves what it had.</summary>
    public static async Task ImportContentAsync(this WebApplication app, CancellationToken cancellation)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        if (!Directory.Exists(settings.ContentFolder))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ContentImport>()
            .RunAsync(settings.ContentFolder, dryRun: false, settings.ExampleDay, cancellation);
        foreach (var fault in report.Faults)
        {
            app.Logger.LogError("{Fault}", fault);
        }

        foreach (var unit in report.Units.Where(unit => unit.Outcome == UnitOutcome.Imported))
        {
            app.Logger.LogInformation("Imported {Unit} from {ContentFolder}", unit.Title, settings.ContentFolder);
        }
    }
}
