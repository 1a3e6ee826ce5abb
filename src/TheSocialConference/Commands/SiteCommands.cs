using System.CommandLine;

namespace TheSocialConference.Commands;

/// <summary>What the program does besides serving the site: one word each.</summary>
internal static class SiteCommands
{
    /// <summary>Without a word the site is served; <c>--Setting=value</c> is no word.</summary>
    public static bool AreAskedFor(string[] args) =>
        args is [var first, ..] && (!first.StartsWith("--", StringComparison.Ordinal) || first is "--help" or "--version");

    /// <remarks>Whoever stops a command gets his prompt back when it has cleared up; the library would cut it off after two seconds.</remarks>
    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

    private static RootCommand Root() => new("Serves the conference website; with one of the commands below it does that instead. README.md lists the settings.")
    {
        ImportCommand.Command(), ImportWordPressCommand.Command(), ExportCommand.Command(), BackupCommand.Command(), VerifyCommand.Command(), RestoreCommand.Command(),
        OwnerCommand.Command(), EraseCommand.Command(), LogCommand.Command(), Healthcheck.Command(),
    };
}
