using SkiaSharp;

namespace TheSocialConference.Pictures;

/// <summary>From pixels to pixels and to bytes: shrinking, turning, and encoding without anything but the picture.</summary>
internal static class PictureEncoding
{
    private const int WebPQuality = 80;
    private const int JpegQuality = 82;
    private const int OwnQuality = 92;

    /// <summary>The site's paper in light mode: what shows through a transparent picture where the format has no transparency.</summary>
    private static readonly SKColor Paper = new(0xFB, 0xF6, 0xEA);

    private static readonly SKSamplingOptions AsItIs = new(SKFilterMode.Nearest);

    public static bool LiesOnItsSide(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>A smaller copy, turned the right way up.</summary>
    /// <param name="to">Size after turning.</param>
    public static SKBitmap Shrink(SKBitmap from, SKEncodedOrigin origin, SKSizeI to)
    {
        var onSide = LiesOnItsSide(origin);
        var (width, height) = onSide ? (to.Height, to.Width) : (to.Width, to.Height);
        using var small = from.Resize(new SKSizeI(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            ?? throw new PictureRefusedException(PictureRefusal.Damaged, "The picture cannot be made smaller.");
        // Without a colour space no profile is written: it is sRGB by now, which is what no profile means.
        var turned = new SKBitmap(new SKImageInfo(to.Width, to.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(TurnOf(origin, to));
        canvas.DrawBitmap(small, 0, 0, AsItIs);
        return turned;
    }

    /// <summary>So little is lost that it can be made into other sizes again, and go with the files as the picture itself.</summary>
    public static byte[] EncodeWell(SKBitmap bitmap)
    {
        using var pixels = bitmap.PeekPixels();
        using var encoded = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, OwnQuality));
        return encoded?.ToArray() ?? throw new PictureRefusedException(PictureRefusal.Damaged, "The picture cannot be written again.");
    }

    public static byte[] Encode(SKBitmap bitmap, PictureFormat format)
    {
        using var flat = format == PictureFormat.Jpeg ? OnPaper(bitmap) : null;
        using var pixels = (flat ?? bitmap).PeekPixels()!;
        using var encoded = format == PictureFormat.Jpeg
            ? pixels.Encode(new SKJpegEncoderOptions(JpegQuality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            : pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebPQuality));
        return encoded?.ToArray() ?? throw new PictureRefusedException(PictureRefusal.Damaged, "The picture cannot be written again.");
    }

    private static SKBitmap OnPaper(SKBitmap bitmap)
    {
        var flat = new SKBitmap(bitmap.Info.WithAlphaType(SKAlphaType.Opaque));
        using var canvas = new SKCanvas(flat);
        canvas.Clear(Paper);
        canvas.DrawBitmap(bitmap, 0, 0, AsItIs);
        return flat;
    }

    /// <param name="to">Size after turning.</param>
    private static SKMatrix TurnOf(SKEncodedOrigin origin, SKSizeI to) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, to.Width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, to.Width, 0, -1, to.Height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, to.Height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, to.Width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, to.Width, -1, 0, to.Height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, to.Height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
