using System.Security.Cryptography;
using System.Text;
using SkiaSharp;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pictures;

public sealed class PictureFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures");
    private readonly PictureFolder _pictures;

    public PictureFolderTests() => _pictures = new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(4000, 3000, new[] { 480, 960, 1600 }, 1200)]
    [InlineData(1600, 100, new[] { 480, 960, 1600 }, 100)]
    [InlineData(1200, 600, new[] { 480, 960, 1200 }, 600)]
    [InlineData(800, 600, new[] { 480, 800 }, 600)]
    [InlineData(480, 640, new[] { 480 }, 640)]
    [InlineData(31, 7, new[] { 31 }, 7)]
    [InlineData(1, 1, new[] { 1 }, 1)]
    [InlineData(16_000, 2, new[] { 480, 960, 1600 }, 1)]
    public void A_picture_is_made_in_up_to_three_widths_and_never_wider_than_it_was(int width, int height, int[] widths, int madeHeight)
    {
        var given = Given.Quarters(width, height);

        var picture = _pictures.Make(given);

        Assert.Equal((widths[^1], madeHeight), (picture.Width, picture.Height));
        Assert.Equal(new ValueList<int>(widths), picture.Widths);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(given)), picture.Hash);
        Assert.Equal(
            widths.SelectMany(w => new[] { ($"{picture.Hash[..16]}-{w}.jpg", SKEncodedImageFormat.Jpeg, w), ($"{picture.Hash[..16]}-{w}.webp", SKEncodedImageFormat.Webp, w) }).Order(),
            _folder.EnumerateFiles().Select(file => Look(file.FullName)).Order());
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_picture_is_the_same_picture(SKEncodedImageFormat format)
    {
        var picture = _pictures.Make(Given.Quarters(1000, 600, format));

        Assert.All(Enum.GetValues<PictureFormat>(), made => Assert.Equal("RGBW", CornersOf(picture, made)));
    }

    [Theory]
    [InlineData(1, 60, 40, "RGBW")]
    [InlineData(2, 60, 40, "GRWB")]
    [InlineData(3, 60, 40, "WBGR")]
    [InlineData(4, 60, 40, "BWRG")]
    [InlineData(5, 40, 60, "RBGW")]
    [InlineData(6, 40, 60, "BRWG")]
    [InlineData(7, 40, 60, "WGBR")]
    [InlineData(8, 40, 60, "GWRB")]
    public void A_photo_is_turned_as_its_note_says(int orientation, int width, int height, string corners)
    {
        var picture = _pictures.Make(Given.WithExif(Given.Quarters(60, 40, SKEncodedImageFormat.Jpeg), orientation));

        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.All(Enum.GetValues<PictureFormat>(), made => Assert.Equal(corners, CornersOf(picture, made)));
    }

    [Fact]
    public void A_large_photo_on_its_side_is_as_wide_as_it_is_looked_at()
    {
        var picture = _pictures.Make(Given.WithExif(Given.Quarters(2000, 1000, SKEncodedImageFormat.Jpeg), orientation: 6));

        Assert.Equal((1000, 2000, new ValueList<int>([480, 960, 1000])), (picture.Width, picture.Height, picture.Widths));
        Assert.Equal("BRWG", CornersOf(picture, PictureFormat.WebP));
    }

    [Fact]
    public void Nothing_but_the_picture_is_kept()
    {
        byte[][] given = [Given.WithExif(Given.Quarters(60, 40, SKEncodedImageFormat.Jpeg), 6), Given.BlackPng(60, 40, 8)];
        Assert.All(given, bytes => Assert.Contains(Given.Secret, Encoding.Latin1.GetString(bytes)));

        Assert.All(given, bytes => _pictures.Make(bytes));

        Assert.Equal(4, _folder.GetFiles().Length);
        Assert.All(_folder.GetFiles("*.jpg"), file => Assert.Equal([0xE0], NotesIn(File.ReadAllBytes(file.FullName))));
        Assert.All(_folder.GetFiles("*.webp"), file => Assert.Equal("VP8 ", Encoding.ASCII.GetString(File.ReadAllBytes(file.FullName), 12, 4)));
    }

    [Fact]
    public void What_is_transparent_stays_so_in_webp_and_becomes_paper_in_jpeg()
    {
        var picture = _pictures.Make(Given.Transparent(20, 20));

        using var webp = Open(picture, PictureFormat.WebP);
        using var jpeg = Open(picture, PictureFormat.Jpeg);
        Assert.Equal(0, webp.GetPixel(10, 10).Alpha);
        Assert.Equal(new SKColor(0xFB, 0xF6, 0xEA), Near(jpeg.GetPixel(10, 10), new(0xFB, 0xF6, 0xEA)));
    }

    [Fact]
    public void Of_an_animation_the_first_frame_is_taken()
    {
        var picture = _pictures.Make(Given.Animation(frames: 10_000));

        using var made = Open(picture, PictureFormat.Jpeg);
        Assert.Equal((1, 1, SKColors.Red), (picture.Width, picture.Height, Near(made.GetPixel(0, 0), SKColors.Red)));
    }

    [Fact]
    public void Printers_colours_and_sixteen_bits_are_read()
    {
        using var red = Open(_pictures.Make(Given.Cmyk), PictureFormat.Jpeg);
        using var black = Open(_pictures.Make(Given.BlackPng(30, 20, 16)), PictureFormat.Jpeg);

        Assert.Equal((SKColors.Red, SKColors.Black), (Near(red.GetPixel(4, 4), SKColors.Red), Near(black.GetPixel(4, 4), SKColors.Black)));
    }

    [Fact]
    public void Making_it_again_changes_nothing()
    {
        var given = Given.Quarters(800, 600);
        var picture = _pictures.Make(given);
        var path = Path.Combine(_folder.FullName, PictureFolder.FileName(picture, 480, PictureFormat.WebP));
        File.WriteAllText(path, "al gemaakt");

        var again = _pictures.Make(given);

        Assert.Equal((picture.Hash, picture.Width, picture.Height, picture.Widths), (again.Hash, again.Width, again.Height, again.Widths));
        Assert.Equal("al gemaakt", File.ReadAllText(path));
        Assert.Equal(4, _folder.GetFiles().Length);
    }

    [Fact]
    public void What_a_kill_left_is_finished_and_swept()
    {
        var given = Given.Quarters(800, 600);
        var picture = _pictures.Make(given);
        var missing = Path.Combine(_folder.FullName, PictureFolder.FileName(picture, 800, PictureFormat.Jpeg));
        var whole = File.ReadAllBytes(missing);
        File.Delete(missing);
        File.WriteAllText($"{missing}.0123.tmp", "half");

        _pictures.Make(given);

        Assert.Equal(whole, File.ReadAllBytes(missing));
        Assert.Equal(4, _folder.GetFiles().Length);
    }

    [Fact]
    public void What_another_process_is_writing_is_left_alone()
    {
        using var busy = new FileStream(Path.Combine(_folder.FullName, "x.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

        _pictures.Make(Given.Quarters(10, 10));

        Assert.True(File.Exists(busy.Name));
    }

    [Fact]
    public async Task The_same_picture_can_be_made_many_times_at_once()
    {
        var given = Given.Quarters(1600, 900);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _pictures.Make(given), TestContext.Current.CancellationToken)));

        Assert.Equal(6, _folder.GetFiles().Length);
    }

    private static (string, SKEncodedImageFormat, int) Look(string path)
    {
        using var codec = SKCodec.Create(path);
        return (Path.GetFileName(path), codec.EncodedFormat, codec.Info.Width);
    }

    private SKBitmap Open(Picture picture, PictureFormat format) =>
        SKBitmap.Decode(Path.Combine(_folder.FullName, PictureFolder.FileName(picture, picture.Width, format)))!;

    /// <summary>Top left, top right, bottom left, bottom right.</summary>
    private string CornersOf(Picture picture, PictureFormat format)
    {
        using var bitmap = Open(picture, format);
        (int X, int Y)[] corners = [(1, 1), (3, 1), (1, 3), (3, 3)];
        return string.Concat(corners.Select(at => NameOf(bitmap.GetPixel(at.X * bitmap.Width / 4, at.Y * bitmap.Height / 4))));
    }

    private static char NameOf(SKColor colour) => (colour.Red > 127, colour.Green > 127, colour.Blue > 127) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, true) => 'W',
        _ => '?',
    };

    /// <summary>The wanted colour when it is nearly that: lossy formats are a few steps off.</summary>
    private static SKColor Near(SKColor colour, SKColor wanted) =>
        Math.Abs(colour.Red - wanted.Red) + Math.Abs(colour.Green - wanted.Green) + Math.Abs(colour.Blue - wanted.Blue) <= 12 ? wanted : colour;

    /// <summary>The application segments and comments of a JPEG; its own JFIF header is E0.</summary>
    private static IEnumerable<byte> NotesIn(byte[] jpeg)
    {
        for (var i = 2; jpeg[i + 1] != 0xDA; i += 2 + (jpeg[i + 2] << 8) + jpeg[i + 3])
        {
            if (jpeg[i + 1] is >= 0xE0 and <= 0xEF or 0xFE)
            {
                yield return jpeg[i + 1];
            }
        }
    }
}
