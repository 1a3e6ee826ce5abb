using System.Diagnostics.Metrics;

namespace TheSocialConference.Web;

/// <summary>
/// Answers with kept pages before anything else runs: no routing, no log line, only a count. What is not kept is rendered, once for all
/// who ask for it at that moment.
/// </summary>
public sealed class PageCacheMiddleware
{
    /// <summary>The meter that hits and renders are counted by.</summary>
    public const string MeterName = "TheSocialConference.PageCache";

    private readonly RequestDelegate _next;
    private readonly PageCache _cache;
    private readonly PageCacheSettings _settings;
    private readonly PageTurns _turns = new();
    private readonly Counter<long> _hits;

    public PageCacheMiddleware(RequestDelegate next, PageCache cache, PageCacheSettings settings, IMeterFactory meters)
    {
        (_next, _cache, _settings) = (next, cache, settings);
        var meter = meters.Create(MeterName);
        _hits = meter.CreateCounter<long>("page_cache.hits");
        var renders = meter.CreateCounter<long>("page_cache.renders");
        cache.Kept += _ => renders.Add(1);
        meter.CreateObservableGauge("page_cache.size", () => cache.Bytes, "By");
    }

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method))
        {
            return _next(context);
        }

        var path = request.Path.Value ?? "";
        if (_settings.Bypass(request) || path is [_, .., '/'])
        {
            return PageRender.PassAsync(context, _next, isPrivate: _settings.Bypass(request));
        }

        return Find(path, request) is { } page ? SendAsync(page, context) : MissAsync(path, context);
    }

    private KeptPage? Find(string path, HttpRequest request) => _cache.Find(path, request.QueryString.Value);

    private Task SendAsync(KeptPage page, HttpContext context)
    {
        _hits.Add(1);
        return page.For(context.Request.Headers.AcceptEncoding).SendAsync(context);
    }

    private async Task MissAsync(string path, HttpContext context)
    {
        var query = context.Request.QueryString.Value;
        for (var attempt = 1; NameOf(path, query, attempt) is { } name; attempt++)
        {
            var turn = _turns.Take(name, query, out var isOwn);
            if (isOwn)
            {
                await TakeTurnAsync(turn, path, context);
                return;
            }

            if (await OutcomeAsync(turn, context) is not { } outcome)
            {
                return;
            }

            if (Find(path, context.Request) is { } page)
            {
                await SendAsync(page, context);
                return;
            }

            if (outcome == PageOutcome.NotKept && turn.Query == query)
            {
                break;
            }
        }

        await RenderAsync(context, null);
    }

    /// <summary>
    /// What the turn is called. As long as nobody knows what a path varies by, everyone waits for its first render; whoever asked for
    /// something else then waits by the whole query.
    /// </summary>
    /// <returns>Null for a query that no copies are kept of.</returns>
    private string? NameOf(string path, string? query, int attempt) => _cache.QueryKeys(path) is { } keys
        ? PageVariant.Of(query, keys) is { } variant ? $"{path}\n{variant}" : null
        : attempt == 1 ? path : $"{path}{query}";

    private static async Task<PageOutcome?> OutcomeAsync(PageTurn turn, HttpContext context)
    {
        try
        {
            return await turn.Outcome.WaitAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return null; // the client has left
        }
    }

    private Task TakeTurnAsync(PageTurn turn, string path, HttpContext context)
    {
        if (Find(path, context.Request) is not { } page)
        {
            return RenderAsync(context, turn);
        }

        turn.End(PageOutcome.Kept); // between our looking and our turn another's ended
        return SendAsync(page, context);
    }

    private Task RenderAsync(HttpContext context, PageTurn? turn) => new PageRender(context, _cache, _settings, turn).RunAsync(_next);
}
