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

    /// <summary>Whether there is more than one picture in it; the first is taken.</summary>
    public bool Moves => _codec.FrameCount > 1;

    /// <exception cref="PictureRefusedException">Too large, or not a PNG, JPEG, WebP or GIF.</exception>
    public static GivenPicture Open(byte[] given)
    {
        if (given.Length == 0)
        {
            throw new PictureRefusedException(PictureRefusal.Empty, "The file is empty.");
        }

        if (given.Length > MaxBytes)
        {
            throw new PictureRefusedException(PictureRefusal.TooManyBytes, $"The file is larger than {MaxBytes / 1_000_000} MB.");
        }

        var kind = PictureSigns.Of(given);
        using var bytes = kind is null ? null : SKData.CreateCopy(given);
        var codec = bytes is null ? null : SKCodec.Create(bytes);
        if (codec is null || codec.EncodedFormat != kind)
        {
            codec?.Dispose();
            throw new PictureRefusedException(
                PictureSigns.IsHeic(given) ? PictureRefusal.Heic : PictureRefusal.NoPicture, "The file is not a PNG, JPEG, WebP or GIF picture, or is damaged.");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MaxPixels || Math.Max(width, height) > MaxSide)
        {
            codec.Dispose();
            throw new PictureRefusedException(
                PictureRefusal.TooManyPixels,
                $"The picture is {width} by {height} pixels: more than {MaxPixels / 1_000_000} megapixels, or a side longer than {MaxSide} pixels.");
        }

        return new(codec);
    }

    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Size.Height * width / Size.Width));

    /// <summary>The picture in each of the widths, widest first, the right way up.</summary>
    /// <exception cref="PictureRefusedException">It is cut off or damaged.</exception>
    public IEnumerable<(int Width, SKBitmap Bitmap)> At(IEnumerable<int> widths)
    {
        int[] wanted = [.. widths.OrderDescending()];
        using var whole = Decode(SizeFor(wanted[0]));
        foreach (var width in wanted)
        {
            yield return (width, PictureEncoding.Shrink(whole, _codec.EncodedOrigin, new(width, HeightAt(width))));
        }
    }

    public void Dispose() => _codec.Dispose();

    // Into sRGB, whatever profile it came with; of an animation the first frame. A photo is read no larger than is needed: 40 megapixels take 160 MB.
    private SKBitmap Decode(SKSizeI size)
    {
        using var sRgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, sRgb));
        var result = _codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        if (result == SKCodecResult.InvalidScale)
        {
            return Decode(new(_codec.Info.Width, _codec.Info.Height));
        }

        throw result == SKCodecResult.IncompleteInput
            ? new PictureRefusedException(PictureRefusal.CutOff, "The picture is cut off.")
            : new PictureRefusedException(PictureRefusal.Damaged, "The picture is damaged.");
    }

    /// <summary>The smallest size that the format can be read in without reading it whole, and that is still twice as wide as what is made of it.</summary>
    private SKSizeI SizeFor(int width)
    {
        for (var eighths = 1; eighths < 8; eighths++)
        {
            var size = _codec.GetScaledDimensions(eighths / 8f);
            if ((PictureEncoding.LiesOnItsSide(_codec.EncodedOrigin) ? size.Height : size.Width) >= 2 * width)
            {
                return size;
            }
        }

        return new(_codec.Info.Width, _codec.Info.Height);
    }
}
