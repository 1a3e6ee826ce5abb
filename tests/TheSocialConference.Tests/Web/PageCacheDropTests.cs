namespace TheSocialConference.Web;

/// <summary>When a kept page goes.</summary>
public sealed class PageCacheDropTests
{
    [Fact]
    public async Task Only_what_depends_on_the_change_goes()
    {
        await using var site = SiteOfPaths();
        await site.Open("/edition:2014");
        await site.Open("/edition:2015");

        site.Cache.Drop(PageTag.Edition("2014"));

        Assert.Equal(1, site.Cache.Count);
        await site.Open("/edition:2015");
        Assert.Equal(2, site.Renders);
        await site.Open("/edition:2014");
        Assert.Equal(3, site.Renders);
    }

    [Fact]
    public async Task A_page_goes_with_each_of_the_things_it_depends_on()
    {
        await using var site = SmallSite.WithPage(context => context.Page().DependsOn("b", "c"));
        foreach (var tag in (string[])["a", "b", "c"])
        {
            await site.Open("/page");
            site.Cache.Drop(tag);
            Assert.Equal(0, site.Cache.Count);
        }

        Assert.Equal(0, site.Cache.Bytes);
    }

    [Fact]
    public async Task Everything_goes_at_once()
    {
        await using var site = SiteOfPaths();
        await site.Open("/a");
        await site.Open("/b");

        site.Cache.DropAll();

        Assert.Equal(0, site.Cache.Count);
        Assert.Equal(0, site.Cache.Bytes);
        await site.Open("/a");
        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task A_page_goes_when_its_time_is_up()
    {
        await using var site = new SmallSite(context =>
        {
            context.Response.ContentType = "text/html";
            context.Page().DependsOn("a").Until(new(2027, 3, 1, 10, 0, 0, TimeSpan.Zero)).Until(new(2027, 3, 1, 11, 0, 0, TimeSpan.Zero));
            return Task.FromResult("page");
        });
        await site.Open("/page");
        site.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        await site.Open("/page");
        Assert.Equal(1, site.Renders);

        site.Clock.Advance(TimeSpan.FromTicks(1));

        await site.Open("/page");
        Assert.Equal(2, site.Renders);
    }

    [Theory]
    [InlineData("a")]
    [InlineData(null)]
    public async Task What_is_dropped_while_it_is_rendered_is_not_kept(string? tag)
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var site = SlowSite(begun, goOn);
        var visit = site.Open("/page");
        await begun.WaitAsync(TestContext.Current.CancellationToken);

        if (tag is null)
        {
            site.Cache.DropAll();
        }
        else
        {
            site.Cache.Drop(tag);
        }

        goOn.Release();
        await visit;
        Assert.Equal(0, site.Cache.Count);
    }

    [Fact]
    public async Task Another_change_meanwhile_does_no_harm()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var site = SlowSite(begun, goOn);
        var visit = site.Open("/page");
        await begun.WaitAsync(TestContext.Current.CancellationToken);

        site.Cache.Drop("b");

        goOn.Release();
        await visit;
        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task Who_asks_after_a_change_never_gets_what_was_begun_before_it()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var site = SlowSite(begun, goOn);
        var before = site.Open("/page");
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        site.Cache.Drop("a");
        var after = site.Open("/page");

        goOn.Release();
        Assert.Equal("1", (await before).Text);
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        goOn.Release();

        Assert.Equal("2", (await after).Text);
        Assert.Equal(1, site.Cache.Count);
    }

    private static SmallSite SiteOfPaths() => new(context =>
    {
        context.Response.ContentType = "text/html";
        context.Page().DependsOn(context.Request.Path.Value![1..]);
        return Task.FromResult("page");
    });

    /// <summary>A page that says when its render has begun and goes on when told; its text says the how manieth it is.</summary>
    private static SmallSite SlowSite(SemaphoreSlim begun, SemaphoreSlim goOn)
    {
        var renders = 0;
        return new(async context =>
        {
            var text = $"{Interlocked.Increment(ref renders)}";
            context.Response.ContentType = "text/html";
            context.Page().DependsOn("a");
            begun.Release();
            await goOn.WaitAsync(context.RequestAborted);
            return text;
        });
    }
}
