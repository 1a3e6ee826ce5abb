using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace TheSocialConference.Data.Keeping;

/// <summary>What a backup consists of, and how it is copied.</summary>
internal static partial class BackupEntries
{
    public const string Database = "conference.db";
    public const string Pictures = "pictures/";
    public const string Keys = "keys/";

    private const int Portion = 128 * 1024;

    /// <summary>Whether a backup may hold something by that name: never a path that leads elsewhere.</summary>
    public static bool MayBeNamed(string name) => name == Database || InFolder.IsMatch(name);

    /// <summary>The files of a folder that go along; none that is being written, and no links.</summary>
    public static IEnumerable<FileInfo> In(string folder, string prefix) => !Directory.Exists(folder)
        ? []
        : new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => MayBeNamed(prefix + file.Name) && file.Extension != ".tmp" && !file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>Copies in portions and says what was copied.</summary>
    /// <exception cref="InvalidDataException">There is more than the greatest length.</exception>
    public static BackupManifest.File Copy(string name, Stream from, Stream to, long maxLength, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var portion = new byte[Portion];
        long length = 0;
        for (int read; (read = from.Read(portion)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            length += read;
            if (length > maxLength)
            {
                throw new InvalidDataException($"{name} is longer than it says.");
            }

            hash.AppendData(portion, 0, read);
            to.Write(portion, 0, read);
        }

        return new(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A new file that nobody else may read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    /// <summary>A folder that nobody else may enter; nothing happens when it is there.</summary>
    public static string CreateFolder(string path) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;

    [GeneratedRegex(@"\A(pictures|keys)/[A-Za-z0-9][A-Za-z0-9._-]{0,149}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex InFolder { get; }
}
