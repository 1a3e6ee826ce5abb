using System.IO.Enumeration;

namespace TheSocialConference.Recaps;

/// <summary>The content folder on disk.</summary>
/// <param name="Units">Every unit that has a file.</param>
/// <param name="Unreadable">Files that cannot be read, with their unit; a unit of null is the whole folder.</param>
internal sealed record ContentFolder(string Name, IReadOnlyList<ContentUnit> Units, IReadOnlyList<(string? Unit, RecapFault Fault)> Unreadable)
{
    public const int MaxFileBytes = 20 * 1024 * 1024;
    public const int MaxFiles = 2_000;

    private const int MaxDepth = 4;

    public static ContentFolder Read(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var (files, faults) = (new List<FoundFile>(), new List<(string? Unit, RecapFault Fault)>());
        if (!Directory.Exists(folder))
        {
            return new(name, [], [(null, new(name, 1, "folder", "nothing", "the content folder"))]);
        }

        string[] paths;
        try
        {
            paths = [.. Below(folder).Take(MaxFiles + 1)];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new(name, [], [(null, new(name, 1, "folder", closed.Message.TrimEnd('.'), "folders that the program may read"))]);
        }

        foreach (var path in paths)
        {
            var shown = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (files.Count == MaxFiles)
            {
                return new(name, [], [(null, new(name, 1, "folder", "too many files", $"at most {MaxFiles}"))]);
            }

            if (Directory.Exists(path))
            {
                faults.Add((FoundFile.UnitOf($"{shown}/"), new($"{name}/{shown}", 1, "file", "a link to a folder", "the folder itself")));
            }
            else if (Open(path, $"{name}/{shown}", out var fault) is { } bytes)
            {
                files.Add(FoundFile.Of(shown, bytes));
            }
            else
            {
                faults.Add((FoundFile.UnitOf(shown), fault!));
            }
        }

        return new(name, ContentUnit.Of(files), faults);
    }

    /// <summary>
    /// Files, and links to folders, which may lead anywhere and are not followed. What has a name that begins with a dot belongs to tools, not
    /// to editors.
    /// </summary>
    private static IEnumerable<string> Below(string folder) =>
        new FileSystemEnumerable<string>(
            folder, (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MaxDepth, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static byte[]? Open(string path, string shown, out RecapFault? fault)
    {
        try
        {
            var file = new FileInfo(path);
            var size = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
            if (size <= MaxFileBytes)
            {
                fault = null;
                return size == 0 ? [] : File.ReadAllBytes(path); // a pipe or a device has no size either, and may never end
            }

            fault = new(shown, 1, "file", $"{size} bytes", $"at most {MaxFileBytes}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            fault = new(shown, 1, "file", "a file that cannot be read", "one that the program may read");
        }

        return null;
    }
}
