using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace TheSocialConference.Pictures;

/// <summary>The folder our own pictures lie in: made once from a given one, never changed, served under <c>/pictures/</c>.</summary>
public sealed partial class PictureFolder(string folder)
{
    private const string Unfinished = ".tmp";

    private static readonly PictureFormat[] Formats = Enum.GetValues<PictureFormat>();

    private readonly Lock _one = new(); // a picture may take 160 MB while it is made

    /// <summary>Makes our pictures of a given one, or finds them made.</summary>
    /// <exception cref="PictureRefusedException">It is not a picture we take; the message says why, in one sentence.</exception>
    public Picture Make(byte[] given)
    {
        lock (_one)
        {
            return MakeAlone(given);
        }
    }

    /// <summary>
    /// Makes our own picture of one that was uploaded, and the sizes of it. Nothing of the given file is kept: our own takes its place, also
    /// where it goes out with the content files.
    /// </summary>
    /// <returns>The picture, and whether only the first of several in the file was taken.</returns>
    /// <inheritdoc cref="Make"/>
    public (Picture Picture, bool IsFirstOfMore) MakeOwn(byte[] given)
    {
        lock (_one)
        {
            var (own, moves) = Own(given);
            var picture = MakeAlone(own);
            var path = PathOf(OwnFileName(picture.Hash));
            if (!File.Exists(path))
            {
                Write(path, own);
            }

            return (picture, moves);
        }
    }

    /// <summary>The name our own picture lies by in the folder; it is not served.</summary>
    public static string OwnFileName(string hash) => $"{hash[..16]}.webp";

    /// <summary>Our own picture of one that was uploaded, whole; null when it is lost.</summary>
    public byte[]? ReadOwn(string hash) => File.Exists(PathOf(OwnFileName(hash))) ? File.ReadAllBytes(PathOf(OwnFileName(hash))) : null;

    /// <summary>Whether every file of an uploaded picture is there.</summary>
    public bool Holds(Picture picture) => FilesOf(picture).Append(OwnFileName(picture.Hash)).All(name => File.Exists(PathOf(name)));

    /// <summary>The names of all sizes of a picture.</summary>
    public static IEnumerable<string> FilesOf(Picture picture) => picture.Widths.SelectMany(width => Formats.Select(format => FileName(picture, width, format)));

    /// <summary>Deletes what no picture needs: files that were made for something that was never stored, or is gone for good.</summary>
    /// <param name="needed">By the first sixteen digits of the hash.</param>
    /// <param name="before">Files that were touched later may be of a picture that is being stored.</param>
    /// <returns>How many.</returns>
    public int Sweep(IReadOnlySet<string> needed, DateTimeOffset before)
    {
        lock (_one)
        {
            if (!Directory.Exists(folder))
            {
                return 0;
            }

            SweepUnfinished();
            var left = new DirectoryInfo(folder).EnumerateFiles()
                .Where(file => AnyOfOurs.IsMatch(file.Name) && !needed.Contains(file.Name[..16]) && file.LastWriteTimeUtc < before.UtcDateTime).ToList();
            left.ForEach(file => file.Delete());
            return left.Count;
        }
    }

    /// <summary>Deletes every file of a picture that nobody may see any more.</summary>
    public void Delete(string hash)
    {
        lock (_one)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, $"{hash[..16]}*").Where(file => AnyOfOurs.IsMatch(Path.GetFileName(file))) : [])
            {
                File.Delete(file);
            }
        }
    }

    private static (byte[] Own, bool Moves) Own(byte[] given)
    {
        using var opened = GivenPicture.Open(given);
        var (_, bitmap) = opened.At([opened.Widths[^1]]).Single();
        using (bitmap)
        {
            return (PictureEncoding.EncodeWell(bitmap), opened.Moves);
        }
    }

    private Picture MakeAlone(byte[] given)
    {
        using var opened = GivenPicture.Open(given);
        var picture = new Picture(Convert.ToHexStringLower(SHA256.HashData(given)), opened.Widths[^1], opened.HeightAt(opened.Widths[^1]), opened.Widths);
        var missing = picture.Widths.Where(width => Formats.Any(format => !File.Exists(PathOf(FileName(picture, width, format))))).ToList();
        if (missing.Count > 0)
        {
            Directory.CreateDirectory(folder);
            SweepUnfinished();
            foreach (var (width, bitmap) in opened.At(missing))
            {
                using (bitmap)
                {
                    Keep(picture, width, bitmap);
                }
            }
        }

        return picture;
    }

    /// <summary>The name under which one size of a picture lies in the folder.</summary>
    public static string FileName(Picture picture, int width, PictureFormat format) =>
        $"{picture.Hash[..16]}-{width}.{(format == PictureFormat.WebP ? "webp" : "jpg")}";

    /// <summary>The address of one size of a picture, from the root of the site, the same in every language.</summary>
    public static string Address(Picture picture, int width, PictureFormat format) => $"/pictures/{FileName(picture, width, format)}";

    /// <summary>All sizes of a picture in one format, as the attribute <c>srcset</c> has them.</summary>
    public static string Sources(Picture picture, PictureFormat format) => string.Join(", ", picture.Widths.Select(width => $"{Address(picture, width, format)} {width}w"));

    /// <summary>The file by that name, or null when there is none or no picture of ours can have it.</summary>
    public FileInfo? Find(string name) =>
        OurName.IsMatch(name) && new FileInfo(PathOf(name)) is { Exists: true } file ? file : null;

    [GeneratedRegex(@"\A[0-9a-f]{16}-[1-9][0-9]{0,4}\.(webp|jpg)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OurName { get; }

    [GeneratedRegex(@"\A[0-9a-f]{16}(-[1-9][0-9]{0,4})?\.(webp|jpg)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex AnyOfOurs { get; }

    private void Keep(Picture picture, int width, SKBitmap bitmap)
    {
        foreach (var format in Formats)
        {
            var path = PathOf(FileName(picture, width, format));
            if (!File.Exists(path))
            {
                Write(path, PictureEncoding.Encode(bitmap, format));
            }
        }
    }

    // Moved when whole and on disk: a kill leaves no half picture under a name that is served. Open until then, so that it is seen to be in use.
    private static void Write(string path, byte[] bytes)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void SweepUnfinished()
    {
        foreach (var left in Directory.EnumerateFiles(folder, $"*{Unfinished}"))
        {
            try
            {
                new FileStream(left, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Another process is writing it, or was quicker.
            }
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}

public enum PictureFormat
{
    WebP,
    Jpeg,
}
