using System.CommandLine;
using System.Globalization;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Recaps.WordPress;

namespace TheSocialConference.Commands;

/// <summary>Brings a WordPress site over from its export; a site that is running notices by itself.</summary>
internal static class ImportWordPressCommand
{
    public static Command Command()
    {
        var file = CommandHost.Given("file", "The file that WordPress makes under Tools, Export, All content.", isNeeded: true);
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
        var command = new Command("import-wordpress", "Brings the posts and comments of a WordPress export into the database, and says of each what became of it. Exit code 1 when the file is refused; then nothing was done.") { file, dryRun };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(services => RunAsync(services, asked.GetValue(file)!, asked.GetValue(dryRun), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, bool dryRun, CancellationToken cancellation)
    {
        try
        {
            await using var export = File.OpenRead(path);
            var report = await services.GetRequiredService<WordPressImport>().RunAsync(export, dryRun, Doer.Program, cancellation);
            await WriteAsync(report, Words.English);
            return 0;
        }
        catch (WordPressRefusedException refused)
        {
            await Console.Error.WriteLineAsync(Words.English.Of(refused));
            return 1;
        }
    }

    private static async Task WriteAsync(WordPressReport report, Words words)
    {
        foreach (var item in report.Items)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {item.Line}: {(item.Title.Length == 0 ? words.Untitled : item.Title)}{(item.Slug is null ? "" : $" ({item.Slug})")}: {words.WordPressOutcomeOf(item)}"));
            foreach (var note in item.Notes)
            {
                Console.WriteLine($"  {words.Of(note)}");
            }
        }

        foreach (var (type, count) in report.LeftOut)
        {
            Console.WriteLine($"left out: {words.WordPressKind(type, count)}");
        }

        Console.WriteLine(words.WordPressPrivacy);
        await Console.Out.WriteLineAsync(words.WordPressSummary(report));
    }
}
