using System.Text.RegularExpressions;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>The pictures that go out beside the files that show them: what was uploaded, and what lies with the files of another edition.</summary>
/// <param name="uploaded">Every one, by its name among the files.</param>
internal sealed partial class ExportedPictures(IReadOnlyList<FoundFile> files, IReadOnlyDictionary<string, Picture> uploaded, PictureFolder folder)
{
    private readonly Dictionary<string, FoundFile> _here = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>Those that are to be written, and are not among the files yet.</summary>
    public IReadOnlyList<FoundFile> Missing(IReadOnlyList<ExportedFile> recaps) =>
    [
        .. recaps.SelectMany(recap => HashesIn(recap.Becomes).Where(hash => NameBeside(recap.Path, hash) is null).Select(hash => Found(recap.Path, hash))
                .Concat(NamesIn(recap.Becomes.Body).Where(name => !_here.ContainsKey(Beside(recap.Path, name))).Select(name => Uploaded(recap.Path, name))))
            .OfType<FoundFile>().DistinctBy(file => file.Path),
    ];

    private string? NameBeside(string recap, string hash) =>
        files.FirstOrDefault(file => !file.IsRecap && file.Hash == hash && FoundFile.UnitOf(file.Path) == FoundFile.UnitOf(recap))?.Path;

    private FoundFile? Found(string recap, string hash)
    {
        if (uploaded.FirstOrDefault(known => known.Value.Hash == hash) is { Key: { } name })
        {
            return Uploaded(recap, name);
        }

        return files.FirstOrDefault(file => file.Hash == hash) is { } other ? other with { Path = Beside(recap, Path.GetFileName(other.Path)) } : null;
    }

    private FoundFile? Uploaded(string recap, string name) =>
        uploaded.TryGetValue(name, out var picture) && folder.ReadOwn(picture.Hash) is { } bytes ? FoundFile.Of(Beside(recap, name), bytes) : null;

    private static string Beside(string recap, string name) => FoundFile.UnitOf(recap) is { Length: > 0 } unit ? $"{unit}/{name}" : name;

    public static IEnumerable<string> HashesIn(RecapContent content) => new[] { content.Edition?.Facts.Picture }
        .Concat(content.Speakers.Select(speaker => speaker.Value.Portrait)).OfType<Programme.Image>().Select(image => image.Hash);

    /// <summary>The names of files that a text shows, or seems to.</summary>
    public static IEnumerable<string> NamesIn(string body) => ShownName.Matches(body).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"\]\(<?(?<name>[A-Za-z0-9_-][A-Za-z0-9._-]{0,99})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShownName { get; }
}
