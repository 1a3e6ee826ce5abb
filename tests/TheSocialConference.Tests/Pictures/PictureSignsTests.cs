using SkiaSharp;

namespace TheSocialConference.Pictures;

public sealed class PictureSignsTests
{
    public static TheoryData<byte[], SKEncodedImageFormat?> Files => new()
    {
        { Given.Quarters(4, 4), SKEncodedImageFormat.Png },
        { Given.Quarters(4, 4, SKEncodedImageFormat.Jpeg), SKEncodedImageFormat.Jpeg },
        { Given.Quarters(4, 4, SKEncodedImageFormat.Webp), SKEncodedImageFormat.Webp },
        { Given.Animation(2), SKEncodedImageFormat.Gif },
        { Given.Cmyk, SKEncodedImageFormat.Jpeg },
        { "GIF87a"u8.ToArray(), SKEncodedImageFormat.Gif },
        { [], null },
        { [0xFF, 0xD8], null },
        { "RIFF\0\0\0\0WAVE"u8.ToArray(), null },
        { "RIFF\0\0\0\0WEB"u8.ToArray(), null },
        { [0x89, .. "PNG\n"u8], null },
        { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), null },
        { [.. " "u8, .. Given.Quarters(4, 4)], null },
        { [0x42, 0x4D, .. new byte[60]], null },
        { [0, 0, 1, 0, 1, 0, .. new byte[60]], null },
        { [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[60]], null },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_what_it_begins_with(byte[] file, SKEncodedImageFormat? kind) => Assert.Equal(kind, PictureSigns.Of(file));

    [Fact]
    public void What_telephones_make_is_known_by_name()
    {
        Assert.Equal(
            PictureRefusal.Heic, Assert.Throws<PictureRefusedException>(() => GivenPicture.Open([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[60]])).Why);
        Assert.Equal(
            PictureRefusal.NoPicture, Assert.Throws<PictureRefusedException>(() => GivenPicture.Open([0, 0, 0, 24, .. "ftypisom"u8, .. new byte[60]])).Why);
    }
}
