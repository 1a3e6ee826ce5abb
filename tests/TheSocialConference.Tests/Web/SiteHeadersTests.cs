using System.Net;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class SiteHeadersTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    private const string OurOwn =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types site";

    [Theory]
    [InlineData("GET", "/robots.txt", HttpStatusCode.OK)]
    [InlineData("HEAD", "/robots.txt", HttpStatusCode.OK)]
    [InlineData("GET", "/healthz/live", HttpStatusCode.OK)]
    [InlineData("GET", "/site.css", HttpStatusCode.OK)]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/en/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nothing.css", HttpStatusCode.NotFound)]
    [InlineData("GET", "/error/500", HttpStatusCode.NotFound)]
    [InlineData("POST", "/nothing/at/all/here", HttpStatusCode.Forbidden)]
    [InlineData("TRACE", "/robots.txt", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_carries_them(string method, string path, HttpStatusCode status)
    {
        var visit = await app.Visitor().Ask(new(method), path);

        Assert.Equal(status, visit.Status);
        AssertCommon(visit, isProduction: true);
        Assert.Equal(OurOwn, visit.Header("Content-Security-Policy"));
        Assert.Equal("same-origin", visit.Header("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task A_static_file_that_the_visitor_has_carries_them()
    {
        var file = await app.Open("/site.css");

        var again = await app.Open("/site.css", ("If-None-Match", file.Header("ETag")!));

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        AssertCommon(again, isProduction: true);
        Assert.Equal(OurOwn, again.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_kept_page_carries_them_and_so_does_the_word_that_it_has_not_changed()
    {
        await using var site = SmallSite.WithPage();
        var rendered = await site.Open("/page");
        var kept = await site.Open("/page");
        var unchanged = await site.Open("/page", ("If-None-Match", kept.Header("ETag")!));

        Assert.Equal(1, site.Renders);
        foreach (var visit in (Visit[])[rendered, kept, unchanged])
        {
            AssertCommon(visit, isProduction: true);
            Assert.Equal(OurOwn, visit.Header("Content-Security-Policy"));
        }

        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
    }

    [Theory]
    [InlineData("/pictures/0123456789abcdef-480.webp")]
    [InlineData("/en/pictures/0123456789abcdef-480.webp")]
    [InlineData("/Pictures/x.webp")]
    public async Task What_was_uploaded_may_do_nothing(string path)
    {
        var visit = await app.Open(path);

        AssertCommon(visit, isProduction: true);
        Assert.Equal("default-src 'none'; sandbox", visit.Header("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("application/atom+xml; charset=utf-8", "cross-origin")]
    [InlineData("application/feed+json", "cross-origin")]
    [InlineData("text/calendar", "cross-origin")]
    [InlineData("application/json", "same-origin")]
    [InlineData("text/html", "same-origin")]
    public async Task Other_sites_may_read_feeds_and_nothing_else(string type, string policy)
    {
        await using var site = SmallSite.WithPage(context => context.Response.ContentType = type);
        await site.Open("/page");

        Assert.Equal(policy, (await site.Open("/page")).Header("Cross-Origin-Resource-Policy"));
    }

    private static void AssertCommon(Visit visit, bool isProduction)
    {
        Assert.Equal("nosniff", visit.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", visit.Header("X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", visit.Header("Referrer-Policy"));
        Assert.Equal("same-origin", visit.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal(isProduction ? "max-age=31536000" : null, visit.Header("Strict-Transport-Security"));
        Assert.Null(visit.Header("Server"));
        var permissions = visit.Header("Permissions-Policy")!.Split(", ");
        Assert.Equal(["publickey-credentials-create=self", "publickey-credentials-get=self"], permissions.Where(feature => !feature.EndsWith("=()", StringComparison.Ordinal)));
        Assert.InRange(permissions.Length, 20, 50);
    }
}
