using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace TheSocialConference.Web;

/// <summary>A whole page as it goes out: plain, gzip and brotli, made once.</summary>
internal sealed class KeptPage
{
    private const int QuickBrotli = 5;
    private const int DenseBrotli = 11;
    /// <summary>As a power of two in bytes: more than a page needs only costs memory.</summary>
    private const int BrotliWindow = 18;
    private const int RoughCostOfHeaders = 4096;

    /// <summary>Said of each answer by the server itself, or by each copy for itself.</summary>
    private static readonly HashSet<string> NotCommon = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.TransferEncoding, HeaderNames.ETag, HeaderNames.Vary, HeaderNames.Date,
        HeaderNames.Server, HeaderNames.Connection, HeaderNames.KeepAlive,
    };

    private readonly ReadOnlyMemory<byte> _text;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly string _digest;
    private readonly KeptCopy _identity;
    private readonly KeptCopy _gzip;
    private volatile KeptCopy _brotli;

    /// <param name="headers">The answer's own, complete.</param>
    public KeptPage(ReadOnlyMemory<byte> text, IHeaderDictionary headers)
    {
        _text = text;
        _digest = Base64Url.EncodeToString(SHA256.HashData(text.Span).AsSpan(0, 12));
        _headers = [.. headers.Where(header => !NotCommon.Contains(header.Key)), new(HeaderNames.Vary, HeaderNames.AcceptEncoding)];
        _identity = new(text, $"\"{_digest}\"", null, _headers);
        _gzip = Encoded(Gzip(text.Span), "gzip", "gz", null);
        _brotli = Encoded(Brotli(text.Span, QuickBrotli), "br", "br", null);
    }

    public required string Path { get; init; }

    public required string? Query { get; init; }

    public required IReadOnlyCollection<string> QueryKeys { get; init; }

    public required IReadOnlyCollection<string> Tags { get; init; }

    /// <summary>From then on it is out of date.</summary>
    public DateTimeOffset? End { get; init; }

    public int Bytes => RoughCostOfHeaders + _text.Length + _gzip.Length + _brotli.Length;

    /// <summary>The copy for a client that takes these encodings.</summary>
    public KeptCopy For(StringValues acceptEncoding) => AcceptedEncoding.Best(acceptEncoding) switch
    {
        ContentEncoding.Brotli => _brotli,
        ContentEncoding.Gzip => _gzip,
        _ => _identity,
    };

    /// <summary>Presses the brotli copy as small as it gets: worth the time for a page that stays a while, too slow for who waits for it.</summary>
    public void Press() => _brotli = Encoded(Brotli(_text.Span, DenseBrotli), "br", "br2", _brotli.Tag);

    private KeptCopy Encoded(byte[] body, string encoding, string mark, string? formerTag) => body.Length >= _text.Length
        ? _identity
        : new(body, $"\"{_digest}-{mark}\"", formerTag, [.. _headers, new(HeaderNames.ContentEncoding, encoding)]);

    private static byte[] Brotli(ReadOnlySpan<byte> text, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            return BrotliEncoder.TryCompress(text, buffer, out var length, quality, BrotliWindow)
                ? buffer.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("The page does not fit the size that it can have at most.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> text)
    {
        using var bytes = new MemoryStream(text.Length / 3);
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(text);
        }

        return bytes.ToArray();
    }
}
