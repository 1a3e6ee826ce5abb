using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TheSocialConference.Web;

/// <summary>What visitors get from the cache.</summary>
public sealed class PageCacheTests
{
    [Fact]
    public async Task A_page_is_rendered_once_for_all()
    {
        await using var site = SmallSite.WithPage();
        var first = await site.Open("/page");

        var second = await site.Open("/page");

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Headers, second.Headers);
        Assert.Equal(1, site.Renders);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Each_encoding_says_the_same_under_its_own_tag(string? encoding)
    {
        await using var site = SmallSite.WithPage();
        var plain = await site.Open("/page");

        var visit = await site.Open("/page", ("Accept-Encoding", encoding ?? "deflate"));

        Assert.Equal(encoding, visit.Header("Content-Encoding"));
        Assert.Equal(plain.Text, SmallSite.Unpacked(visit));
        Assert.Equal(visit.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), visit.Header("Content-Length"));
        Assert.Equal(encoding is null, visit.Header("ETag") == plain.Header("ETag"));
        Assert.Equal("Accept-Encoding", visit.Header("Vary"));
        Assert.Equal("no-cache", visit.Header("Cache-Control"));
        Assert.Equal("text/html; charset=utf-8", visit.Header("Content-Type"));
        Assert.Equal(1, site.Renders);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Who_has_the_page_is_told_so(string encoding)
    {
        await using var site = SmallSite.WithPage();
        var page = await site.Open("/page", ("Accept-Encoding", encoding));

        var again = await site.Open("/page", ("Accept-Encoding", encoding), ("If-None-Match", $"\"other\", W/{page.Header("ETag")}"));

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal(page.Header("ETag"), again.Header("ETag"));
        Assert.Equal(page.Header("Vary"), again.Header("Vary"));
        Assert.Equal(page.Header("Cache-Control"), again.Header("Cache-Control"));
        Assert.Null(again.Header("Content-Type"));
        Assert.Null(again.Header("Content-Encoding"));
    }

    [Fact]
    public async Task The_first_to_ask_may_have_it_already()
    {
        await using var site = SmallSite.WithPage(context => context.Response.Headers["X-Said"] = "yes");
        var page = await site.Open("/page");
        await using var restarted = SmallSite.WithPage(context => context.Response.Headers["X-Said"] = "yes");

        var visit = await restarted.Open("/page", ("If-None-Match", page.Header("ETag")!));

        Assert.Equal(HttpStatusCode.NotModified, visit.Status);
        Assert.Equal("yes", visit.Header("X-Said"));
        Assert.Null(visit.Header("Content-Type"));
        Assert.Equal(1, restarted.Renders);
    }

    [Fact]
    public async Task A_tag_of_another_encoding_is_not_this_page()
    {
        await using var site = SmallSite.WithPage();
        var brotli = await site.Open("/page", ("Accept-Encoding", "br"));

        var gzip = await site.Open("/page", ("Accept-Encoding", "gzip"), ("If-None-Match", brotli.Header("ETag")!));

        Assert.Equal(HttpStatusCode.OK, gzip.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asking_for_the_head_gives_the_same_headers(bool isKept)
    {
        await using var site = SmallSite.WithPage();
        var page = await site.Open("/page");
        await using var other = SmallSite.WithPage();
        var head = await (isKept ? site : other).Ask(HttpMethod.Head, "/page");

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(page.Headers, head.Headers);
    }

    [Fact]
    public async Task What_the_head_was_rendered_for_is_kept_for_the_page()
    {
        await using var site = SmallSite.WithPage();
        await site.Ask(HttpMethod.Head, "/page");

        var page = await site.Open("/page");

        Assert.StartsWith("<p>1</p>", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, site.Renders);
    }

    [Fact]
    public async Task Headers_that_are_added_at_the_last_moment_come_along()
    {
        await using var site = new SmallSite(
            context =>
            {
                context.Page().DependsOn("a");
                context.Response.ContentType = "text/html";
                return Task.FromResult("page");
            },
            outside: app => app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-Late"] = "here";
                    return Task.CompletedTask;
                });
                return next(context);
            }));
        await site.Open("/page");

        var visit = await site.Open("/page");

        Assert.Equal("here", visit.Header("X-Late"));
        Assert.Equal(1, site.Renders);
    }

    [Fact]
    public async Task A_page_that_may_be_kept_long_says_so_itself()
    {
        await using var site = SmallSite.WithPage(context =>
        {
            context.Response.ContentType = "text/css";
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        });
        await site.Open("/2014/timetable-1.css");

        var visit = await site.Open("/2014/timetable-1.css");

        Assert.Equal("public, max-age=31536000, immutable", visit.Header("Cache-Control"));
        Assert.Equal(1, site.Renders);
    }

    [Fact]
    public async Task Large_pages_arrive_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"{number} "));
        await using var site = new SmallSite(context =>
        {
            context.Page().DependsOn("a");
            context.Response.ContentType = "text/html";
            return Task.FromResult(text);
        });
        await site.Open("/page");

        Assert.Equal(text, (await site.Open("/page")).Text);
        Assert.Equal(text, SmallSite.Unpacked(await site.Open("/page", ("Accept-Encoding", "br"))));
        Assert.Equal(1, site.Renders);
    }

    [Fact]
    public async Task Each_language_has_its_own_page()
    {
        await using var site = SmallSite.WithPage();
        await site.Open("/page");

        await site.Open("/en/page");

        Assert.Equal(2, site.Renders);
        Assert.Equal(2, site.Cache.Count);
    }

    [Fact]
    public async Task An_error_halfway_leaves_nothing_of_the_page()
    {
        await using var site = new SmallSite(
            async context =>
            {
                context.Page().DependsOn("a");
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("half a page");
                throw new InvalidOperationException("The second half is not there.");
            },
            outside: app => app.Use(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException)
                {
                    context.Response.Clear();
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    await context.Response.WriteAsync("an error");
                }
            }));

        var visit = await site.Open("/page");

        Assert.Equal(HttpStatusCode.InternalServerError, visit.Status);
        Assert.Equal("an error", visit.Text);
        Assert.Equal(0, site.Cache.Count);
    }
}
