using System.Text;
using SkiaSharp;

namespace TheSocialConference.Pictures;

public sealed class RefusedPicturesTests : IDisposable
{
    private const string NotAPicture = "The file is not a PNG, JPEG, WebP or GIF picture, or is damaged.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures");
    private readonly PictureFolder _pictures;

    public RefusedPicturesTests() => _pictures = new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, byte[]> OtherFiles => new()
    {
        { "text", "hello"u8.ToArray() },
        { "HTML", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
        { "a zip", [0x50, 0x4B, 3, 4, .. new byte[100]] },
        { "a PDF", "%PDF-1.7\n"u8.ToArray() },
        { "a program", [0x7F, .. "ELF"u8, .. new byte[100]] },
        { "the beginning of a PNG", Given.Quarters(100, 100)[..20] },
        { "the beginning of a JPEG", Given.Quarters(100, 100, SKEncodedImageFormat.Jpeg)[..20] },
        { "a bitmap", [0x42, 0x4D, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, .. new byte[29]] },
        { "an icon", [0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 24, 0, 0xFF, 0, 0, 0, 22, 0, 0, 0, .. Given.Quarters(1, 1)] },
    };

    [Theory, MemberData(nameof(OtherFiles), DisableDiscoveryEnumeration = true)]
    public void Other_files_are_refused_whatever_they_are_called(string name, byte[] given)
    {
        _ = name;

        Assert.Equal(NotAPicture, Refused(given));
    }

    [Fact]
    public void Script_that_begins_as_a_picture_is_refused() => Assert.NotEmpty(Refused("GIF89a\u0001\0\u0001\0=1/*\0*/;alert(1)"u8.ToArray()));

    [Fact]
    public void A_picture_of_very_many_pixels_is_refused_before_it_is_decoded()
    {
        var given = Given.BlackPng(30_000, 30_000, bits: 1);
        Assert.InRange(given.Length, 1, GivenPicture.MaxBytes);

        Assert.Equal("The picture is 30000 by 30000 pixels: more than 40 megapixels, or a side longer than 16000 pixels.", Refused(given));
    }

    [Fact]
    public void The_largest_picture_is_taken_and_a_row_more_is_not()
    {
        Assert.Equal(1600, _pictures.Make(Given.BlackPng(8_000, 5_000, bits: 1)).Width);
        Assert.Equal("The picture is 8000 by 5001 pixels: more than 40 megapixels, or a side longer than 16000 pixels.", Refused(Given.BlackPng(8_000, 5_001, bits: 1)));
        Assert.Equal("The picture is 1 by 16001 pixels: more than 40 megapixels, or a side longer than 16000 pixels.", Refused(Given.BlackPng(1, 16_001, bits: 1)));
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("The file is empty.", Refused([]));

    [Fact]
    public void A_large_file_is_refused_unread() =>
        Assert.Equal("The file is larger than 15 MB.", Refused([.. Given.Quarters(10, 10), .. new byte[GivenPicture.MaxBytes]]));

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_that_is_cut_off_is_refused(SKEncodedImageFormat format)
    {
        var whole = Noise(format);
        Assert.Equal(100, _pictures.Make(whole).Width);

        foreach (var part in new[] { 0.3, 0.6, 0.9 })
        {
            Assert.NotEmpty(Refused(whole[..(int)(whole.Length * part)]));
        }
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_damaged_picture_is_refused_or_made_and_never_an_error(SKEncodedImageFormat format)
    {
        var whole = Noise(format);
        var chance = new Random(2014);
        for (var i = 0; i < 60; i++)
        {
            var damaged = whole.ToArray();
            damaged[chance.Next(damaged.Length)] ^= (byte)(1 << chance.Next(8));
            damaged[chance.Next(Math.Min(100, damaged.Length))] = (byte)chance.Next(256);
            try
            {
                _pictures.Make(damaged);
            }
            catch (PictureRefusedException)
            {
                // as it should be
            }
        }
    }

    [Fact]
    public void What_is_hidden_behind_a_picture_is_left_behind()
    {
        byte[] hidden = [.. "<script>"u8, .. Encoding.ASCII.GetBytes(Given.Secret), .. "</script>PK\u0003\u0004"u8];
        byte[][] pictures =
        [
            [.. Given.Quarters(20, 20), .. hidden], [.. Given.Quarters(20, 20, SKEncodedImageFormat.Jpeg), .. hidden],
            [.. Given.Quarters(20, 20, SKEncodedImageFormat.Webp), .. hidden], [.. Given.Animation(1), .. hidden],
        ];

        Assert.All(pictures, given => _pictures.Make(given));

        Assert.Equal(8, _folder.GetFiles().Length);
        Assert.All(_folder.GetFiles(), file => Assert.DoesNotContain(Given.Secret, Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))));
    }

    [Fact]
    public void A_refused_picture_leaves_no_file()
    {
        var cutOff = Noise(SKEncodedImageFormat.Jpeg)[..^500];

        Refused(cutOff);

        Assert.Empty(_folder.GetFiles());
    }

    private string Refused(byte[] given) => Assert.Throws<PictureRefusedException>(() => _pictures.Make(given)).Message;

    private static byte[] Noise(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(100, 100, SKColorType.Rgba8888, SKAlphaType.Opaque);
        new Random(2014).NextBytes(bitmap.GetPixelSpan());
        return bitmap.Encode(format, 90)!.ToArray();
    }
}
