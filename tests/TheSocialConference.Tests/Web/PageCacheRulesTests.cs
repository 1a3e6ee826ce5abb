using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace TheSocialConference.Web;

/// <summary>What is never kept, each beside the same page that is.</summary>
public sealed class PageCacheRulesTests
{
    private const string KeepNowhere = "no-store, private"; // in the client's order

    public static TheoryData<string, Action<HttpContext>> NotKept => new()
    {
        { "an error", context => context.Response.StatusCode = StatusCodes.Status404NotFound },
        { "a redirect", context => context.Response.StatusCode = StatusCodes.Status301MovedPermanently },
        { "a picture", context => context.Response.ContentType = "image/webp" },
        { "no type", context => context.Response.ContentType = null },
        { "a cookie", context => context.Response.Cookies.Append("visitor", "1") },
        { "a cookie at the last moment", context => context.Response.OnStarting(() => { context.Response.Cookies.Append("visitor", "1"); return Task.CompletedTask; }) },
        { "no-store", context => context.Response.Headers.CacheControl = "no-cache, no-store" },
        { "private", context => context.Response.Headers.CacheControl = "private" },
        { "varies by something else", context => context.Response.Headers.Vary = "Cookie" },
        { "compressed already", context => context.Response.Headers.ContentEncoding = "br" },
        { "says never", context => context.Page().NeverKeep() },
        { "out of date already", context => context.Page().Until(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero)) },
        { "somebody signed in", context => context.User = new(new ClaimsIdentity("test")) },
    };

    [Fact]
    public async Task A_page_is_kept()
    {
        await using var site = SmallSite.WithPage();

        await site.Open("/page");

        Assert.Equal(1, site.Cache.Count);
    }

    [Theory]
    [MemberData(nameof(NotKept))]
    public async Task An_answer_like_this_is_not_kept(string why, Action<HttpContext> say)
    {
        await using var site = SmallSite.WithPage(say);

        await site.Open("/page");
        await site.Open("/page");

        Assert.True(site.Renders == 2, why);
        Assert.Equal(0, site.Cache.Count);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/css; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData("application/json")]
    [InlineData("application/atom+xml; charset=utf-8")]
    [InlineData("application/feed+json")]
    public async Task Pages_feeds_and_styles_are_kept(string type)
    {
        await using var site = SmallSite.WithPage(context => context.Response.ContentType = type);

        await site.Open("/page");

        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task A_page_that_names_nothing_it_depends_on_is_not_kept()
    {
        await using var site = new SmallSite(context =>
        {
            context.Response.ContentType = "text/html";
            return Task.FromResult("page");
        });

        await site.Open("/page");

        Assert.Equal(0, site.Cache.Count);
    }

    [Fact]
    public async Task What_is_posted_reaches_the_page()
    {
        await using var site = SmallSite.WithPage();
        await site.Open("/page");

        var posted = await site.Ask(HttpMethod.Post, "/page");

        Assert.StartsWith("<p>2</p>", posted.Text, StringComparison.Ordinal);
        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task Who_comes_with_something_of_ours_gets_a_page_of_their_own()
    {
        await using var site = SmallSite.WithPage(settings: new() { Bypass = request => request.Headers.Cookie.ToString().Contains("agenda=", StringComparison.Ordinal) });
        await site.Open("/page");

        var own = await site.Open("/page", ("Cookie", "agenda=1"));
        var shared = await site.Open("/page");

        Assert.StartsWith("<p>2</p>", own.Text, StringComparison.Ordinal);
        Assert.Equal(KeepNowhere, own.Header("Cache-Control"));
        Assert.StartsWith("<p>1</p>", shared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_never_kept_tells_browsers_so()
    {
        await using var site = SmallSite.WithPage(context => context.Page().NeverKeep());

        Assert.Equal(KeepNowhere, (await site.Open("/page")).Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/2014/Programme")]
    [InlineData("/2014/programme/")]
    [InlineData("/2014/PROGRAMME-x.css")]
    public async Task Another_spelling_of_the_address_is_answered_and_not_kept(string address)
    {
        await using var site = SmallSite.WithPage(route: address.Contains('x', StringComparison.Ordinal) ? "/{edition}/programme-{hash}.css" : "/{edition}/programme");

        var visit = await site.Open(address);

        Assert.Equal(1, site.Renders);
        Assert.StartsWith("<p>1</p>", visit.Text, StringComparison.Ordinal);
        Assert.Equal("no-cache", visit.Header("Cache-Control"));
        Assert.Equal(0, site.Cache.Count);
        await site.Open(address.ToLowerInvariant().TrimEnd('/'));
        Assert.Equal(1, site.Cache.Count);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_not_kept()
    {
        await using var site = SmallSite.WithPage(settings: new() { MaxPageBytes = 2000 });

        var visit = await site.Open("/page");

        Assert.Equal(2008, visit.Body.Length);
        Assert.Equal(0, site.Cache.Count);
    }
}
