using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace TheSocialConference.Pictures;

/// <summary>The folder our own pictures lie in: made once from a given one, never changed, served under <c>/pictures/</c>.</summary>
public sealed partial class PictureFolder(string folder)
{
    private const string Unfinished = ".tmp";

    private static readonly PictureFormat[] Formats = Enum.GetValues<PictureFormat>();

    /// <summary>Makes our pictures of a given one, or finds them made.</summary>
    /// <exception cref="PictureRefusedException">It is not a picture we take; the message says why, in one sentence.</exception>
    public Picture Make(byte[] given)
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

    /// <summary>The file by that name, or null when there is none or no picture of ours can have it.</summary>
    public FileInfo? Find(string name) =>
        OurName.IsMatch(name) && new FileInfo(PathOf(name)) is { Exists: true } file ? file : null;

    [GeneratedRegex(@"\A[0-9a-f]{16}-[1-9][0-9]{0,4}\.(webp|jpg)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OurName { get; }

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

/// <summary>A given file is not a picture we take; the message says why, in one sentence.</summary>
public sealed class PictureRefusedException(string sentence) : Exception(sentence);
