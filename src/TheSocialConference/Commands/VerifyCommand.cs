using System.CommandLine;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Looks through a backup, wherever it is; needs no site and no data.</summary>
internal static class VerifyCommand
{
    public static Command Command()
    {
        var file = BackupArgument();
        var command = new Command("verify", "Looks through every byte of a backup. Exit code 0 when it is sound, 1 when it is not.") { file };
        command.SetAction((asked, cancellation) => Task.Run(() => Run(Found(asked.GetValue(file)!), cancellation)));
        return command;
    }

    internal static Argument<string?> BackupArgument() =>
        CommandHost.Given("file", "A backup. A relative path that is not found from here counts from the folder that holds content.", isNeeded: true);

    internal static string Found(string file) => File.Exists(file) ? Path.GetFullPath(file) : HomeFolder.FullPath(file);

    private static int Run(string path, CancellationToken cancellation)
    {
        try
        {
            var verdict = Read(path, cancellation);
            foreach (var fault in verdict.Faults)
            {
                Console.Error.WriteLine($"{path}: {fault}");
            }

            if (verdict.IsSound)
            {
                BackupCommand.WarnOfMissing(verdict.Manifest!);
                Console.WriteLine($"{path} is sound. It holds {BackupCommand.Describe(verdict.Manifest!)}.{(verdict.NewerSentence is { } newer ? $" {newer}" : "")}");
            }

            return verdict.IsSound ? 0 : 1;
        }
        catch (Exception fault) when (BackupFailedException.Explains(fault) || fault is BackupFailedException)
        {
            Console.Error.WriteLine((fault as BackupFailedException ?? BackupFailedException.Of(fault, Path.GetTempPath())).Message);
            return 1;
        }
    }

    private static BackupVerdict Read(string path, CancellationToken cancellation)
    {
        var workspace = Workspace();
        try
        {
            return new BackupReading(workspace.FullName, DatabaseState.Migrations, cancellation).Read(path);
        }
        finally
        {
            workspace.Delete(recursive: true);
        }
    }

    /// <summary>For its owner alone.</summary>
    private static DirectoryInfo Workspace()
    {
        try
        {
            return Directory.CreateTempSubdirectory("conference-verify-");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupFailedException($"The database is unpacked to be looked into, and that cannot be done in {Path.GetTempPath()}: set TMPDIR to a folder that can be written to.", fault);
        }
    }
}
