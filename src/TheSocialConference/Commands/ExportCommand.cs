using System.CommandLine;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Writes the database back as content files, for committing.</summary>
internal static class ExportCommand
{
    public static Command Command()
    {
        var folder = new Argument<DirectoryInfo?>("folder") { Description = "Where to write; the setting ContentFolder when left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("export", "Writes the database back as the files it came from: the same bytes where nothing changed.") { folder };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(
            async services =>
            {
                var report = await services.GetRequiredService<ContentExport>().RunAsync(
                    asked.GetValue(folder)?.FullName ?? services.GetRequiredService<SiteSettings>().ContentFolder, cancellation);
                Console.Write(report);
                return report.HasErrors ? 1 : 0;
            },
            cancellation));
        return command;
    }
}
