using Microsoft.AspNetCore.Http;

namespace TheSocialConference.Web;

/// <summary>Many who ask at the same moment.</summary>
public sealed class PageCacheCrowdTests
{
    private const int Crowd = 40;

    [Theory]
    [InlineData("/page")]
    [InlineData("/page?x={0}")]
    public async Task A_page_is_rendered_once_for_a_crowd(string address)
    {
        using var goOn = new SemaphoreSlim(0);
        await using var site = Site(context => context.Page().DependsOn("a"), goOn);
        var visits = Enumerable.Range(0, Crowd).Select(i => site.Open(string.Format(null, address, i))).ToArray();
        await site.BegunAsync(1);

        goOn.Release(Crowd);

        Assert.All(await Task.WhenAll(visits), visit => Assert.Equal("page 1", visit.Text));
        Assert.Equal(1, site.Renders);
    }

    [Fact]
    public async Task However_often_a_crowd_comes_at_the_same_moment()
    {
        await using var site = SmallSite.WithPage(context => context.Page().VaryBy("theme"));

        for (var i = 1; i <= 300; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.Open($"/{i}?theme=how"))));
            Assert.Equal(i, site.Renders);
        }
    }

    [Fact]
    public async Task After_a_change_it_is_rendered_once_more()
    {
        using var goOn = new SemaphoreSlim(2 * Crowd);
        await using var site = Site(context => context.Page().DependsOn("a").VaryBy("theme"), goOn);
        await site.Open("/page?theme=how");
        site.Cache.Drop("a");

        var visits = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(i => site.Open($"/page?theme=how&x={i}")));

        Assert.All(visits, visit => Assert.Equal("page 2", visit.Text));
        Assert.Equal(2, site.Renders);
    }

    [Fact]
    public async Task When_it_cannot_be_kept_nobody_waits_for_the_next()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var site = Site(context => context.Page().NeverKeep(), goOn);
        var visits = Enumerable.Range(0, Crowd).Select(_ => site.Open("/page")).ToArray();
        await site.BegunAsync(1);
        goOn.Release();

        while (!await site.HaveBegunAsync(Crowd)) // all of them at work at the same time
        {
            goOn.Release(); // on a slow machine some came after the first had gone, and wait for one of the others
        }

        goOn.Release(Crowd);
        Assert.Equal(Crowd, (await Task.WhenAll(visits)).Select(visit => visit.Text).Distinct().Count());
    }

    [Fact]
    public async Task An_address_that_is_not_there_does_not_hold_up_one_that_is()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var site = Site(
            context =>
            {
                context.Page().DependsOn("a").VaryBy("theme");
                context.Response.StatusCode = context.Request.Query["theme"] == "how" ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            },
            goOn);
        var madeUp = site.Open("/page?theme=made-up");
        await site.BegunAsync(1);
        var visits = Enumerable.Range(0, Crowd).Select(_ => site.Open("/page?theme=how")).ToArray();

        goOn.Release(1 + Crowd);

        await madeUp;
        Assert.Single((await Task.WhenAll(visits)).Select(visit => visit.Text).Distinct());
        Assert.Equal(2, site.Renders);
    }

    [Fact]
    public async Task When_the_first_leaves_the_next_renders_for_all()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var site = Site(context => context.Page().DependsOn("a"), goOn);
        using var leaving = new CancellationTokenSource();
        var first = site.Client.GetAsync(new Uri("/page", UriKind.Relative), leaving.Token);
        await site.BegunAsync(1);
        var visits = Enumerable.Range(0, Crowd).Select(_ => site.Open("/page")).ToArray();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await site.BegunAsync(2);
        goOn.Release(Crowd);

        Assert.All(await Task.WhenAll(visits), visit => Assert.Equal("page 2", visit.Text));
        Assert.Equal(2, site.Renders);
    }

    [Fact]
    public async Task Who_waits_may_leave()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var site = Site(context => context.Page().DependsOn("a"), goOn);
        var first = site.Open("/page");
        await site.BegunAsync(1);
        using var leaving = new CancellationTokenSource();
        var second = site.Client.GetAsync(new Uri("/page", UriKind.Relative), leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        goOn.Release();
        Assert.Equal("page 1", (await first).Text);
        Assert.Equal(1, site.Cache.Count);
    }

    private static SlowSite Site(Action<HttpContext> say, SemaphoreSlim goOn) => new(say, goOn);

    /// <summary>A site whose pages wait until they are told to go on.</summary>
    private sealed class SlowSite : IAsyncDisposable
    {
        private readonly SmallSite _site;

        public SlowSite(Action<HttpContext> say, SemaphoreSlim goOn)
        {
            var renders = 0;
            _site = new(async context =>
            {
                var text = $"page {Interlocked.Increment(ref renders)}";
                context.Response.ContentType = "text/html";
                say(context);
                await goOn.WaitAsync(context.RequestAborted);
                return text;
            });
        }

        public PageCache Cache => _site.Cache;

        public HttpClient Client => _site.Client;

        public int Renders => _site.Renders;

        public Task<Visits.Visit> Open(string path) => _site.Open(path);

        /// <summary>Waits until that many renders have begun.</summary>
        public async Task BegunAsync(int renders)
        {
            while (Renders < renders)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
        }

        /// <summary>Whether so many renders have begun, after giving them a second to.</summary>
        public async Task<bool> HaveBegunAsync(int renders)
        {
            for (var waited = 0; Renders < renders && waited < 1000; waited++)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            return Renders >= renders;
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }
}
