namespace TheSocialConference.Data.Keeping;

internal static class DiskRoom
{
    /// <summary>What a disk is left with, in bytes, so that the site that uses it too can go on.</summary>
    private const long Reserve = 16_000_000;

    /// <param name="workspace">The folder to write in; what the message names is the one that it is in.</param>
    /// <param name="bytes">How much is going to be written.</param>
    /// <exception cref="BackupFailedException">There is not so much room.</exception>
    public static void Need(string workspace, long bytes)
    {
        var free = new DriveInfo(workspace).AvailableFreeSpace;
        if (bytes > free - Reserve)
        {
            throw new BackupFailedException(
                $"The disk of {Path.GetDirectoryName(workspace)} has no room: {Megabytes(bytes + Reserve)} MB are needed, and {free / 1_000_000} MB are free. Make room on it, and try again.");
        }
    }

    private static long Megabytes(long bytes) => (bytes + 999_999) / 1_000_000;
}
