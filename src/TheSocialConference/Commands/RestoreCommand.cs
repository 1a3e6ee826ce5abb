using System.CommandLine;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Organisers;

namespace TheSocialConference.Commands;

/// <summary>Puts a backup in the place of the data; what was there is set aside.</summary>
internal static class RestoreCommand
{
    public static Command Command()
    {
        var file = VerifyCommand.BackupArgument();
        var command = new Command("restore", "Puts a verified backup in the place of the data, which is set aside; the site has to be stopped.") { file };
        command.SetAction(async (asked, cancellation) =>
        {
            var (backup, isCurrent) = (VerifyCommand.Found(asked.GetValue(file)!), false);
            var code = await CommandHost.RunOnDataAsync(services =>
            {
                isCurrent = Run(services.GetRequiredService<DataFolder>(), services.GetRequiredService<TimeProvider>(), backup, cancellation);
                return 0;
            });
            return isCurrent ? await CommandHost.NoteBackupAsync(DeedKind.Restored, backup, cancellation) : code;
        });
        return command;
    }

    /// <returns>Whether the data is at this version: then the log that was restored can say so.</returns>
    private static bool Run(DataFolder folder, TimeProvider time, string backup, CancellationToken cancellation)
    {
        using var alone = folder.TryLock(alone: true)
            ?? throw new BackupFailedException($"The site runs, or another command does, on the data in {folder.Path}: stop it, and give this command again.");
        var restored = new Restoration(folder).Restore(backup, DatabaseState.Migrations, time.GetUtcNow(), cancellation);
        BackupCommand.WarnOfMissing(restored.Manifest);
        Console.WriteLine(
            $"{folder.Path} now holds {BackupCommand.Describe(restored.Manifest)}. "
            + (restored.Aside is null ? "There was nothing to set aside." : $"What was there is in {restored.Aside}: delete it when all is well."));
        return restored.Manifest.Migration == DatabaseState.Migrations.Max(StringComparer.Ordinal);
    }
}
