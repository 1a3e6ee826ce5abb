using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class ErrorPagesTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    [Theory]
    [InlineData("/nothing", "Hoe ben je hier gekomen?", "/")]
    [InlineData("/en/nothing", "How did you get here?", "/en")]
    [InlineData("/en/nothing?x=1", "How did you get here?", "/en")]
    public async Task An_address_where_nothing_is_says_so_in_the_language_of_the_address(string path, string title, string home)
    {
        var visit = await app.Open(path);

        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        Assert.Equal([title], visit.Texts("h1"));
        Assert.NotNull(visit.Document.QuerySelector($"a[href='{home}']"));
        Assert.Equal("no-cache", visit.Header("Cache-Control"));
    }

    [Theory]
    [InlineData(400, "Dat hebben we niet begrepen")]
    [InlineData(403, "Dat kan hiervandaan niet")]
    [InlineData(404, "Hoe ben je hier gekomen?")]
    [InlineData(410, "Deze pagina is weg")]
    [InlineData(413, "Dat is te groot")]
    [InlineData(429, "Even rustig aan")]
    [InlineData(500, "Er ging iets mis")]
    [InlineData(503, "Even geduld")]
    public async Task Each_kind_has_its_page(int status, string title)
    {
        await using var refusing = With(query => query == "?refused" ? new StatusCodeResult(status) : null);

        var visit = await new Visitor(refusing.CreateClient()).Open("/menu?refused");

        Assert.Equal(status, (int)visit.Status);
        Assert.Equal([title], visit.Texts("h1"));
        Assert.Equal(status >= 500 ? 1 : 0, visit.Document.QuerySelectorAll("code").Length);
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/error/200")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/en/error/500")]
    [InlineData("/error/x")]
    public async Task The_page_of_an_error_has_no_address(string path)
    {
        var visit = await app.Open(path);

        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        Assert.Empty(visit.Document.QuerySelectorAll("code"));
    }

    [Theory]
    [InlineData("/nothing.css")]
    [InlineData("/blog/nothing.atom")]
    [InlineData("/pictures/nothing.webp")]
    public async Task Where_a_page_is_of_no_use_a_line_of_text_stands(string path)
    {
        var visit = await app.Open(path);

        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        Assert.Equal("text/plain; charset=utf-8", visit.Header("Content-Type"));
        Assert.Equal("404 Not Found\n", visit.Text);
    }

    [Theory]
    [InlineData("/blog/post/comment")]
    [InlineData("/blog/post/reply/1")]
    [InlineData("/blog/post/comments/1/report")]
    [InlineData("/comments/mine?key=x")]
    [InlineData("/comments/unsubscribe?key=x")]
    [InlineData("/organise/sign-in")]
    public async Task A_form_that_cannot_be_read_is_not_understood(string path)
    {
        var visit = await app.Visitor().Post(path, [new("Text", "a\0b")]);

        Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
        Assert.Equal(["Dat hebben we niet begrepen"], visit.Texts("h1"));
    }

    [Fact]
    public async Task A_disk_that_is_full_is_a_matter_of_waiting()
    {
        await using var full = With(query => query == "?full" ? throw new DbUpdateException("Not saved", new SqliteException("database or disk is full", 13)) : null);

        var visit = await new Visitor(full.CreateClient()).Open("/menu?full");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visit.Status);
        Assert.Equal(["Even geduld"], visit.Texts("h1"));
    }

    [Fact]
    public async Task A_fault_is_ours_and_has_a_code_that_the_log_has_too()
    {
        await using var faulty = With(query => query == "?fault" ? throw new InvalidOperationException("Kaboom") : null);

        var visit = await new Visitor(faulty.CreateClient()).Open("/en/menu?fault");

        Assert.Equal(HttpStatusCode.InternalServerError, visit.Status);
        Assert.Equal(["Something went wrong"], visit.Texts("h1"));
        Assert.DoesNotContain("Kaboom", visit.Text, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", visit.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var trace = visit.One("code").TextContent;
        var line = Assert.Single(app.Log.Events, line => line.Exception is not null && line.RenderMessage(null) == $"\"GET\" \"/en/menu\" failed; the visitor was told \"{trace}\"");
        Assert.Equal("Kaboom", line.Exception!.Message);
    }

    [Fact]
    public async Task When_the_page_of_the_error_fails_too_a_line_of_text_is_left()
    {
        await using var faulty = With(_ => throw new InvalidOperationException("Kaboom"));

        var fault = await new Visitor(faulty.CreateClient()).Open("/menu");
        var nothing = await new Visitor(faulty.CreateClient()).Open("/nothing/at/all/here");

        Assert.Equal((HttpStatusCode.InternalServerError, "500 Internal Server Error\n"), (fault.Status, fault.Text));
        Assert.Equal((HttpStatusCode.NotFound, "404 Not Found\n"), (nothing.Status, nothing.Text));
        Assert.Equal("nosniff", fault.Header("X-Content-Type-Options"));
    }

    /// <summary>The site with every page asked first what it answers to a query; null for the page itself.</summary>
    private WebApplicationFactory<Program> With(Func<string, IActionResult?> answer) => app.WithWebHostBuilder(builder =>
        builder.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Asked(answer)))));

    private sealed class Asked(Func<string, IActionResult?> answer) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context) => context.Result = answer(context.HttpContext.Request.QueryString.Value ?? "");

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
