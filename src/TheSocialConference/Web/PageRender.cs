using Microsoft.AspNetCore.Http.Features;

namespace TheSocialConference.Web;

/// <summary>One answer being rendered, and kept when it may be.</summary>
/// <param name="turn">Whom others wait for, or null when nobody does.</param>
internal sealed class PageRender(HttpContext context, PageCache cache, PageCacheSettings settings, PageTurn? turn)
{
    private const string AskAgain = "no-cache";
    private const string KeepNowhere = "private, no-store";

    private readonly string _path = context.Request.Path.Value ?? "";
    private readonly string? _query = context.Request.QueryString.Value;
    private readonly long _dropCount = cache.DropCount;
    private KeptCopy? _copy;

    /// <summary>Renders the page, sends it, and keeps it unless something speaks against it.</summary>
    public async Task RunAsync(RequestDelegate page)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var recorder = new PageRecorder(context, body, () => turn?.End(PageOutcome.NotKept));
        context.Features.Set<IHttpResponseBodyFeature>(recorder);
        BeforeStart(context, () => CompleteHeaders(recorder));
        var outcome = PageOutcome.Lost;
        try
        {
            await page(context);
            await recorder.FlushWriterAsync();
            context.Features.Set(body);
            await (recorder.Collects ? SendAsync(recorder.Page) : Task.CompletedTask);
            outcome = PageOutcome.NotKept;
        }
        finally
        {
            context.Features.Set(body);
            turn?.End(outcome);
        }
    }

    /// <summary>Answers without keeping anything.</summary>
    /// <param name="isPrivate">Whether others must not keep it either.</param>
    public static Task PassAsync(HttpContext context, RequestDelegate page, bool isPrivate)
    {
        BeforeStart(context, () => CompleteCacheControl(context.Response.Headers, isPrivate));
        return page(context);
    }

    /// <summary>What is registered first is called last: it sees the headers as they go out.</summary>
    private static void BeforeStart(HttpContext context, Action deed) => context.Response.OnStarting(() =>
    {
        deed();
        return Task.CompletedTask;
    });

    private static void CompleteCacheControl(IHeaderDictionary headers, bool isPrivate)
    {
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = isPrivate || headers.SetCookie.Count > 0 ? KeepNowhere : AskAgain;
        }
    }

    private void CompleteHeaders(PageRecorder recorder)
    {
        var headers = context.Response.Headers;
        CompleteCacheControl(headers, context.Page().IsPrivate);
        if (!recorder.Collects)
        {
            return;
        }

        if (recorder.Page.Length > settings.MaxPageBytes || !PageCacheRules.Allow(headers))
        {
            headers.ContentLength = recorder.Page.Length;
            return;
        }

        var (said, page) = (context.Page(), recorder.Page.ToArray());
        var kept = new KeptPage(page, headers) { Path = _path, Query = _query, QueryKeys = said.QueryKeys, Tags = said.Tags, End = said.End };
        turn?.End(cache.Keep(kept, _dropCount));
        _copy = kept.For(context.Request.Headers.AcceptEncoding);
        _copy.Begin(context);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> page)
    {
        await context.Response.StartAsync();
        if (context.Response.StatusCode != StatusCodes.Status304NotModified)
        {
            await (_copy?.WriteAsync(context) ?? context.Response.Body.WriteAsync(page).AsTask());
        }
    }
}
