using System.CommandLine;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Brings the content folder into the database; a site that is running notices by itself.</summary>
internal static class ImportCommand
{
    public static Command Command()
    {
        var folder = CommandHost.Folder("The folder of the recaps; the setting ContentFolder when left out. A relative path that is not found from here counts from the folder that holds content.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
        var command = new Command("import", "Brings the recaps of the content folder into the database, and says what changed. Exit code 1 when a file has a fault.") { folder, dryRun };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(
            async services =>
            {
                var settings = services.GetRequiredService<SiteSettings>();
                var report = await services.GetRequiredService<ContentImport>().RunAsync(
                    asked.GetValue(folder) is { } given ? Found(given) : settings.ContentFolder, asked.GetValue(dryRun), settings.ExampleDay, cancellation);
                Console.Write(report);
                return report.HasFaults ? 1 : 0;
            },
            cancellation));
        return command;
    }

    private static string Found(string folder) => Directory.Exists(folder) ? Path.GetFullPath(folder) : HomeFolder.FullPath(folder);
}
