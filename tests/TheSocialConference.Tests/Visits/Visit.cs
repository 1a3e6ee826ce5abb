using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TheSocialConference.Visits;

/// <summary>What came back: read whole, with the page as a document to look at.</summary>
public sealed class Visit
{
    private readonly Dictionary<string, string> _headers;

    private Visit(Uri address, HttpStatusCode status, Dictionary<string, string> headers, byte[] body) => (Address, Status, _headers, Body) = (address, status, headers, body);

    /// <summary>What was asked for, whole.</summary>
    public Uri Address { get; }

    public HttpStatusCode Status { get; }

    public byte[] Body { get; }

    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public IHtmlDocument Document => field ??= new HtmlParser().ParseDocument(Text);

    /// <summary>Where a redirect leads.</summary>
    public string? Location => Header("Location");

    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The header's values with commas between them, or null.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>The texts of the elements that match, with single spaces.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => Tidy(element.TextContent))];

    /// <summary>The one element that matches; anything else fails the test.</summary>
    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    internal static async Task<Visit> OfAsync(HttpResponseMessage answer) => new(
        answer.RequestMessage!.RequestUri!,
        answer.StatusCode,
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await answer.Content.ReadAsByteArrayAsync());

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
