namespace TheSocialConference.Recaps.Exporting;

/// <summary>The folder that is exported to. What lies there and was never imported is not overwritten.</summary>
/// <param name="imported">The files as they were imported.</param>
internal sealed class ExportFolder(string folder, IReadOnlyList<FoundFile> imported)
{
    /// <param name="files">Everything that is to be there.</param>
    /// <param name="gone">Paths of files that are to be there no more.</param>
    public ExportReport Write(IReadOnlyList<FoundFile> files, IReadOnlyList<string> gone)
    {
        var there = files.Select(file => file.Path).Concat(gone).Distinct().Where(path => File.Exists(PathOf(path)))
            .ToDictionary(path => path, path => FoundFile.Of(path, File.ReadAllBytes(PathOf(path))).Hash);
        var written = files.Where(file => there.GetValueOrDefault(file.Path) != file.Hash).ToList();
        var removed = gone.Where(there.ContainsKey).ToList();
        var changed = written.Select(file => file.Path).Concat(removed)
            .Where(path => there.TryGetValue(path, out var hash) && imported.All(file => file.Path != path || file.Hash != hash)).ToList();
        if (changed.Count > 0)
        {
            return new([], [], 0, [.. changed.Select(path => $"{PathOf(path)} was changed since it was imported: import it first, or export to an empty folder.")]);
        }

        written.ForEach(Write);
        removed.ForEach(path => File.Delete(PathOf(path)));
        return new([.. written.Select(file => file.Path).Order(StringComparer.Ordinal)], removed, files.Count - written.Count, []);
    }

    private void Write(FoundFile file)
    {
        var path = PathOf(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(unfinished, file.Bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    private string PathOf(string path)
    {
        var root = Path.GetFullPath(folder);
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"{path} lies outside the folder.");
    }
}
