using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace TheSocialConference.Web;

/// <summary>A kept page in one encoding: the bytes, and all the headers they go out with.</summary>
internal sealed class KeptCopy
{
    /// <summary>What goes out at once; more waits until the client has taken it, so that slow clients cost no memory.</summary>
    private const int Portion = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _body;
    private readonly StringValues _tag;
    private readonly StringValues _formerTag;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly KeyValuePair<string, StringValues>[] _headersOfNotModified;

    /// <param name="tag">Strong: of these bytes only.</param>
    /// <param name="formerTag">Of other bytes that say the same, or null: who has those is up to date.</param>
    /// <param name="headers">All but the tag and the length.</param>
    public KeptCopy(ReadOnlyMemory<byte> body, string tag, string? formerTag, IEnumerable<KeyValuePair<string, StringValues>> headers)
    {
        (_body, _tag, _formerTag) = (body, tag, formerTag);
        _headers = [.. headers];
        _headersOfNotModified = [.. _headers.Where(header => header.Key != HeaderNames.ContentType && header.Key != HeaderNames.ContentEncoding)];
    }

    public int Length => _body.Length;

    public string Tag => _tag!;

    public Task SendAsync(HttpContext context) => Begin(context) ? WriteAsync(context) : Task.CompletedTask;

    /// <summary>Sets status and headers: 200, or 304 for a client that is up to date.</summary>
    /// <returns>Whether the body is to follow.</returns>
    public bool Begin(HttpContext context)
    {
        var (response, headers, asked) = (context.Response, context.Response.Headers, context.Request.Headers.IfNoneMatch);
        var named = asked.Count == 0 ? default : EntityTags.Name(asked, _tag!) ? _tag : EntityTags.Name(asked, _formerTag!) ? _formerTag : default;
        headers.ETag = named.Count > 0 ? named : _tag;
        if (named.Count > 0)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            Set(headers, _headersOfNotModified);
            return false;
        }

        Set(headers, _headers);
        headers.ContentLength = _body.Length;
        return true;
    }

    public Task WriteAsync(HttpContext context) =>
        _body.Length <= Portion ? context.Response.Body.WriteAsync(_body).AsTask() : WriteInPortionsAsync(context.Response.Body);

    private static void Set(IHeaderDictionary headers, KeyValuePair<string, StringValues>[] to)
    {
        foreach (var (name, value) in to)
        {
            headers[name] = value;
        }
    }

    private async Task WriteInPortionsAsync(Stream response)
    {
        for (var from = 0; from < _body.Length; from += Portion)
        {
            await response.WriteAsync(_body[from..Math.Min(from + Portion, _body.Length)]);
        }
    }
}
