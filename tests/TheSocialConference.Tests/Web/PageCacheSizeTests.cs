namespace TheSocialConference.Web;

/// <summary>What happens when the cache is full.</summary>
public sealed class PageCacheSizeTests
{
    [Fact]
    public async Task It_never_weighs_more_than_it_may()
    {
        await using var site = Site(new() { MaxBytes = 200_000 });

        for (var i = 0; i < 100; i++)
        {
            await site.Open($"/{i}");
            Assert.InRange(site.Cache.Bytes, 1, 200_000);
        }

        Assert.InRange(site.Cache.Count, 5, 99);
    }

    [Fact]
    public async Task What_is_asked_for_stays_and_what_is_not_goes()
    {
        await using var site = Site(new() { MaxBytes = 200_000 });
        await site.Open("/often");

        for (var i = 0; i < 100; i++)
        {
            await site.Open($"/{i}");
            await site.Open("/often");
        }

        Assert.Equal(101, site.Renders);
    }

    [Fact]
    public async Task A_page_that_would_fill_it_is_not_kept()
    {
        await using var site = Site(new() { MaxBytes = 5_000 });

        await site.Open("/page");

        Assert.Equal(0, site.Cache.Count);
        Assert.Equal(0, site.Cache.Bytes);
    }

    [Fact]
    public async Task What_is_rendered_again_takes_the_place_of_what_was()
    {
        await using var site = SmallSite.WithPage(context => context.Page().Until(new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.Zero).AddHours(context.Request.Headers.Age.Count)));
        await site.Open("/page");
        var bytes = site.Cache.Bytes;
        site.Clock.Advance(TimeSpan.FromHours(1));

        await site.Open("/page", ("Age", "1"));

        Assert.Equal(2, site.Renders);
        Assert.Equal(1, site.Cache.Count);
        Assert.InRange(site.Cache.Bytes, bytes - 100, bytes + 100);
    }

    private static SmallSite Site(PageCacheSettings settings) => new(
        context =>
        {
            context.Response.ContentType = "text/html";
            context.Page().DependsOn("a");
            return Task.FromResult(string.Concat(Enumerable.Range(0, 1000).Select(number => $"{number} ")));
        },
        settings);
}
