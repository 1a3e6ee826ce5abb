using SkiaSharp;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pictures;

/// <summary>A picture as somebody gave it: judged by its first bytes before anything of it is decoded.</summary>
internal sealed class GivenPicture : IDisposable
{
    public const int MaxBytes = 15_000_000;
    public const int MaxPixels = 40_000_000;

    /// <summary>In pixels; WebP goes no further than 16,383.</summary>
    public const int MaxSide = 16_000;

    private static readonly int[] WantedWidths = [480, 960, 1600];

    private readonly SKCodec _codec;

    private GivenPicture(SKCodec codec) => _codec = codec;

    /// <summary>As it is looked at, after turning.</summary>
    public SKSizeI Size => PictureEncoding.LiesOnItsSide(_codec.EncodedOrigin)
        ? new(_codec.Info.Height, _codec.Info.Width)
        : new(_codec.Info.Width, _codec.Info.Height);

    /// <summary>The widths we make of it, ascending: never wider than it is.</summary>
    public ValueList<int> Widths => new(WantedWidths.Select(width => Math.Min(width, Size.Width)).Distinct());

    /// <exception cref="PictureRefusedException">Too large, or not a PNG, JPEG, WebP or GIF.</exception>
    public static GivenPicture Open(byte[] given)
    {
        if (given.Length > MaxBytes)
        {
            throw new PictureRefusedException($"The file is larger than {MaxBytes / 1_000_000} MB.");
        }

        using var bytes = SKData.CreateCopy(given);
        var codec = SKCodec.Create(bytes);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Gif })
        {
            codec?.Dispose();
            throw new PictureRefusedException("The file is not a PNG, JPEG, WebP or GIF picture, or is damaged.");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MaxPixels || Math.Max(width, height) > MaxSide)
        {
            codec.Dispose();
            throw new PictureRefusedException(
                $"The picture is {width} by {height} pixels: more than {MaxPixels / 1_000_000} megapixels, or a side longer than {MaxSide} pixels.");
        }

        return new(codec);
    }

    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Size.Height * width / Size.Width));

    /// <summary>The picture in each of the widths, widest first, the right way up.</summary>
    /// <exception cref="PictureRefusedException">It is cut off or damaged.</exception>
    public IEnumerable<(int Width, SKBitmap Bitmap)> At(IEnumerable<int> widths)
    {
        using var whole = Decode();
        foreach (var width in widths.OrderDescending())
        {
            yield return (width, PictureEncoding.Shrink(whole, _codec.EncodedOrigin, new(width, HeightAt(width))));
        }
    }

    public void Dispose() => _codec.Dispose();

    // Into sRGB, whatever profile it came with; of an animation the first frame.
    private SKBitmap Decode()
    {
        using var sRgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(_codec.Info.Width, _codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, sRgb));
        var result = _codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new PictureRefusedException(result == SKCodecResult.IncompleteInput ? "The picture is cut off." : "The picture is damaged.");
    }
}
