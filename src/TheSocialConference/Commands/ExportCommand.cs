using System.CommandLine;
using TheSocialConference.Organisers;
using TheSocialConference.Recaps;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Writes the database back as content files, for committing.</summary>
internal static class ExportCommand
{
    public static Command Command()
    {
        var folder = CommandHost.Folder("Where to write; the setting ContentFolder when left out. A relative path counts from the folder that holds content.");
        var command = new Command("export", "Writes the database back as the files it came from: the same bytes where nothing changed.") { folder };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(
            async services =>
            {
                var report = await services.GetRequiredService<ContentExport>().RunAsync(
                    asked.GetValue(folder) is { } given ? HomeFolder.FullPath(given) : services.GetRequiredService<SiteSettings>().ContentFolder, cancellation);
                Console.Write(report);
                if (!report.HasErrors)
                {
                    await CommandHost.NoteAsync(services, new(DeedKind.Exported, SubjectKind.Files, "content", "content"), cancellation);
                }

                return report.HasErrors ? 1 : 0;
            },
            cancellation));
        return command;
    }
}
