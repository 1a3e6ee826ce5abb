using System.Diagnostics.Metrics;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Publication;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>A page cache before pages that a test makes up, to see what is kept and what is not.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _renders;

    /// <param name="page">Answers every address; the text it returns is the page.</param>
    /// <param name="route">What the page's route is.</param>
    public SmallSite(Func<HttpContext, Task<string>> page, PageCacheSettings? settings = null, string route = "/{**path}", Action<WebApplication>? outside = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(settings ?? new());
        builder.Services.AddSingleton<LiveSite>();
        builder.Services.AddPageCache();
        builder.AddSiteHeaders();
        _app = builder.Build();
        _app.UseHeadAsGet();
        _app.UsePageCache();
        _app.UseSiteHeaders();
        outside?.Invoke(_app);
        _app.UseLanguagePrefix();
        _app.UseRouting();
        _app.MapMethods(route, ["GET", "POST"], context => RenderAsync(context, page));
        _app.Start();
        Client = _app.GetTestClient();
    }

    public FakeTimeProvider Clock { get; } = new(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public HttpClient Client { get; }

    public PageCache Cache => _app.Services.GetRequiredService<PageCache>();

    public IMeterFactory Meters => _app.Services.GetRequiredService<IMeterFactory>();

    /// <summary>How often a page was rendered.</summary>
    public int Renders => _renders;

    /// <summary>A site of one page that depends on "a" and says how often it was rendered.</summary>
    public static SmallSite WithPage(Action<HttpContext>? say = null, PageCacheSettings? settings = null, string route = "/{**path}")
    {
        var renders = 0;
        return new(
            context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Page().DependsOn("a");
                say?.Invoke(context);
                return Task.FromResult($"<p>{Interlocked.Increment(ref renders)}</p>{new string('.', 2000)}");
            },
            settings, route);
    }

    public Task<Visit> Open(string path, params (string Name, string Value)[] headers) => new Visitor(Client).Open(path, headers);

    public Task<Visit> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers) => new Visitor(Client).Ask(method, path, headers);

    public static string Unpacked(Visit visit)
    {
        using Stream bytes = visit.Header("Content-Encoding") switch
        {
            "br" => new BrotliStream(new MemoryStream(visit.Body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(visit.Body), CompressionMode.Decompress),
            null => new MemoryStream(visit.Body),
            var other => throw new InvalidOperationException(other),
        };
        using var reader = new StreamReader(bytes);
        return reader.ReadToEnd();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RenderAsync(HttpContext context, Func<HttpContext, Task<string>> page)
    {
        Interlocked.Increment(ref _renders);
        await context.Response.WriteAsync(await page(context));
    }
}
