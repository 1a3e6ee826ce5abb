using System.Diagnostics.Metrics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TheSocialConference.Web;

/// <summary>What a kept page costs before it reaches the server: finding it, and setting what goes out.</summary>
[MemoryDiagnoser]
public class PageCacheBenchmarks
{
    private readonly DefaultHttpContext _context = new();
    private PageCacheMiddleware _cache = null!;

    /// <summary>What comes behind the path.</summary>
    [Params("", "?theme=how&stage=main&day=2030-02-14", "?utm_source=newsletter")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Keep()
    {
        var settings = new PageCacheSettings();
        var cache = new PageCache(settings, TimeProvider.System);
        foreach (var query in (string[])["", "?theme=how&stage=main&day=2030-02-14"])
        {
            cache.Keep(Page(query), cache.DropCount);
        }

        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        _cache = new(_ => throw new InvalidOperationException("The page is not kept."), cache, settings, meters);
        _context.Request.Method = HttpMethods.Get;
        _context.Request.Path = "/2030/programme";
        _context.Request.QueryString = new(Query);
        _context.Request.Headers.AcceptEncoding = "gzip, deflate, br, zstd";
    }

    [Benchmark]
    public Task Hit()
    {
        _context.Request.Headers.Remove("If-None-Match");
        return AskAsync();
    }

    [Benchmark]
    public Task HitThatTheVisitorHas()
    {
        _context.Request.Headers.IfNoneMatch = "*";
        return AskAsync();
    }

    private Task AskAsync()
    {
        _context.Response.Headers.Clear();
        _context.Response.StatusCode = StatusCodes.Status200OK;
        return _cache.InvokeAsync(_context);
    }

    /// <summary>A page with as many headers as those of the site have.</summary>
    private static KeptPage Page(string query)
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(number => $"<p>{number.ToString(CultureInfo.InvariantCulture)}</p>"));
        var headers = new HeaderDictionary { ["Content-Type"] = "text/html; charset=utf-8", ["Cache-Control"] = "no-cache" };
        for (var i = 0; i < 8; i++)
        {
            headers[$"X-Header-{i}"] = new string('x', 30 * (i + 1));
        }

        return new(System.Text.Encoding.UTF8.GetBytes(text), headers)
        {
            Path = "/2030/programme",
            Query = query,
            QueryKeys = ["theme", "stage", "day"],
            Tags = [PageTag.Edition("2030")],
        };
    }
}
