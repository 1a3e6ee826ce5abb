using System.Net;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class AllowedMethodsTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    private static readonly (string, string) FromUs = ("Sec-Fetch-Site", "same-origin");

    [Theory]
    [InlineData("TRACE", "/error/404")]
    [InlineData("TRACE", "/robots.txt")]
    [InlineData("TRACE", "/site.css")]
    [InlineData("TRACE", "/nothing")]
    [InlineData("OPTIONS", "/error/404")]
    [InlineData("OPTIONS", "/en/error/404")]
    [InlineData("OPTIONS", "/healthz/ready")]
    [InlineData("PROPFIND", "/error/404")]
    [InlineData("GETAWAY", "/nothing")]
    [InlineData("PAGE", "/error/404")]
    [InlineData("PUT", "/error/404")]
    [InlineData("PATCH", "/robots.txt")]
    [InlineData("DELETE", "/site.css")]
    public async Task A_method_that_the_address_does_not_know_gets_no_page(string method, string path)
    {
        var visit = await app.Visitor().Ask(new(method), path, FromUs);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, visit.Status);
        Assert.Equal("GET, HEAD", visit.Header("Allow"));
        Assert.Equal("405 Method Not Allowed\n", visit.Text);
    }

    [Fact]
    public async Task A_form_that_is_sent_to_a_page_without_one_is_told_so_on_a_page()
    {
        var visit = await app.Visitor().Ask(HttpMethod.Post, "/error/404", FromUs);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, visit.Status);
        Assert.Equal("GET, HEAD", visit.Header("Allow"));
        Assert.Equal(["Dat kan hier niet"], visit.Texts("h1"));
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    [InlineData("/site.css")]
    [InlineData("/error/404")]
    [InlineData("/nothing")]
    [InlineData("/nothing.css")]
    public async Task The_head_is_the_page_without_its_body(string path)
    {
        var page = await app.Open(path);

        var head = await app.Visitor().Ask(HttpMethod.Head, path);

        Assert.Equal(page.Status, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(page.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), head.Header("Content-Length"));
        Assert.Equal(page.Headers.Where(header => header.Key != "Content-Length"), head.Headers.Where(header => header.Key != "Content-Length"));
    }

    [Fact]
    public async Task On_a_real_connection_the_next_answer_follows_the_head()
    {
        await using var app = new ConferenceApp();
        app.UseKestrel();
        app.StartServer();
        using var browser = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = app.ClientOptions.BaseAddress };
        var visitor = new Visitor(browser);

        foreach (var path in (string[])["/menu", "/menu", "/site.css", "/healthz/ready", "/nothing"])
        {
            var head = await visitor.Ask(HttpMethod.Head, path);
            var page = await visitor.Open(path);

            Assert.Equal((path, page.Status, 0), (path, head.Status, head.Body.Length));
            Assert.Equal(page.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), head.Header("Content-Length"));
        }
    }
}
