using SkiaSharp;

namespace TheSocialConference.Pictures;

/// <summary>Tells what a file is by its first bytes alone; its name and what was said of it count for nothing.</summary>
internal static class PictureSigns
{
    /// <summary>The kind of picture, of those that are taken; null for anything else.</summary>
    public static SKEncodedImageFormat? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001A\n"u8]) ? SKEncodedImageFormat.Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? SKEncodedImageFormat.Jpeg
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? SKEncodedImageFormat.Gif
        : bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? SKEncodedImageFormat.Webp
        : null;

    /// <summary>Whether it is what telephones of Apple make when nobody tells them otherwise.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8)
        && (bytes[8..].StartsWith("heic"u8) || bytes[8..].StartsWith("heix"u8) || bytes[8..].StartsWith("mif1"u8) || bytes[8..].StartsWith("avif"u8));
}
