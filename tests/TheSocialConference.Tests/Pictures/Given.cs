using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace TheSocialConference.Pictures;

/// <summary>Files that somebody might give as a picture.</summary>
internal static class Given
{
    /// <summary>A word that is nowhere in a picture unless it was put beside it.</summary>
    public const string Secret = "alert('verborgen')";

    /// <summary>An 8 by 8 red one in cyan, magenta, yellow and black, as printers' software writes it.</summary>
    public static readonly byte[] Cmyk = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUm"
        + "TzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//E"
        + "ABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFB//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvgGU2acA/9k=");

    /// <summary>Four quarters: red, green / blue, white.</summary>
    public static byte[] Quarters(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint();
        (SKColor Colour, int X, int Y)[] quarters = [(SKColors.Red, 0, 0), (SKColors.Lime, 1, 0), (SKColors.Blue, 0, 1), (SKColors.White, 1, 1)];
        foreach (var (colour, x, y) in quarters)
        {
            paint.Color = colour;
            canvas.DrawRect(x * width / 2f, y * height / 2f, width / 2f, height / 2f, paint);
        }

        return bitmap.Encode(format, 95)!.ToArray();
    }

    public static byte[] Transparent(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Transparent);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100)!.ToArray();
    }

    /// <summary>A photo as a telephone makes it: turned by a note, with a place and a description beside it.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation)
    {
        var exif = new List<byte>("Exif\0\0II*\0\u0008\0\0\0\u0003\0"u8.ToArray());
        void Entry(ushort tag, ushort type, int count, int value)
        {
            exif.AddRange([(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(value)]);
        }

        Entry(0x010E, 2, Secret.Length + 1, 50 + 18);
        Entry(0x0112, 3, 1, orientation);
        Entry(0x8825, 4, 1, 50);
        exif.AddRange([0, 0, 0, 0, 1, 0]);
        Entry(0x0001, 2, 2, 'N');
        exif.AddRange([0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret), 0]);
        return [0xFF, 0xD8, .. Segment(0xE1, [.. exif]), .. Segment(0xE1, Encoding.ASCII.GetBytes($"http://ns.adobe.com/xap/1.0/\0{Secret}")), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. jpeg.AsSpan(2)];
    }

    /// <summary>One red pixel, then as many frames of one blue pixel.</summary>
    public static byte[] Animation(int frames)
    {
        var gif = new List<byte>("GIF89a\u0001\0\u0001\0"u8.ToArray());
        gif.AddRange([0x80, 0, 0, 255, 0, 0, 0, 0, 255]);
        for (var i = 0; i < frames; i++)
        {
            gif.AddRange([0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, (byte)(i == 0 ? 0x44 : 0x4C), 1, 0]);
        }

        return [.. gif, 0x3B];
    }

    /// <summary>All black; a few hundred kilobytes for 900 megapixels in one bit.</summary>
    public static byte[] BlackPng(int width, int height, int bits)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = (byte)bits;
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            var row = new byte[1 + (width * bits + 7) / 8];
            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }

        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", header), .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Secret}")), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Checksum(named));
        return chunk;
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
