using System.Security.Cryptography;

namespace TheSocialConference.Recaps;

/// <summary>A file of the content folder.</summary>
/// <param name="Path">Relative to the content folder, with forward slashes.</param>
/// <param name="Hash">SHA-256 of the bytes, 64 small hexadecimal digits.</param>
internal sealed record FoundFile(string Path, byte[] Bytes, string Hash)
{
    /// <summary>Whether it holds fields and a body; a README is for people.</summary>
    public bool IsRecap => Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && !System.IO.Path.GetFileName(Path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder of the edition, or empty for a file of the site.</summary>
    public string Unit => UnitOf(Path);

    public static FoundFile Of(string path, byte[] bytes) => new(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static string UnitOf(string path) => path.IndexOf('/') is > 0 and var slash ? path[..slash] : "";
}

/// <summary>What is imported all together or not at all: the files of one edition, or those of the site.</summary>
/// <param name="Name">The folder of the edition, or empty for the files of the site.</param>
internal sealed record ContentUnit(string Name, IReadOnlyList<FoundFile> Files)
{
    /// <summary>What people call it.</summary>
    public string Title => TitleOf(Name);

    public static string TitleOf(string name) => name.Length == 0 ? "site" : name;

    public static IReadOnlyList<ContentUnit> Of(IEnumerable<FoundFile> files) =>
    [
        .. files.GroupBy(file => file.Unit).OrderBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => new ContentUnit(unit.Key, [.. unit.OrderBy(file => file.Path, StringComparer.Ordinal)])),
    ];
}
