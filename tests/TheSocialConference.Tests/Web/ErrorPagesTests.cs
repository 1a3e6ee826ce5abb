using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
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
        var visit = await app.Open($"/error/{status}");

        Assert.Equal(status, (int)visit.Status);
        Assert.Equal([title], visit.Texts("h1"));
        Assert.Equal(status >= 500 ? 1 : 0, visit.Document.QuerySelectorAll("code").Length);
    }

    [Theory]
    [InlineData("/error/200")]
    [InlineData("/error/x")]
    [InlineData("/error/399")]
    [InlineData("/error/600")]
    public async Task What_is_no_error_has_no_page(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Open(path)).Status);
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

    [Fact]
    public async Task A_fault_is_ours_and_has_a_code_that_the_log_has_too()
    {
        await using var faulty = WithFault(where => where == "?fault");

        var visit = await new Visitor(faulty.CreateClient()).Open("/en/error/404?fault");

        Assert.Equal(HttpStatusCode.InternalServerError, visit.Status);
        Assert.Equal(["Something went wrong"], visit.Texts("h1"));
        Assert.DoesNotContain("Kaboom", visit.Text, StringComparison.Ordinal);
        var trace = visit.One("code").TextContent;
        var line = Assert.Single(app.Log.Events, line => line.Exception is not null && line.RenderMessage(null) == $"\"GET\" \"/en/error/404\" failed; the visitor was told \"{trace}\"");
        Assert.Equal("Kaboom", line.Exception!.Message);
    }

    [Fact]
    public async Task When_the_page_of_the_error_fails_too_a_line_of_text_is_left()
    {
        await using var faulty = WithFault(_ => true);

        var fault = await new Visitor(faulty.CreateClient()).Open("/error/410");
        var nothing = await new Visitor(faulty.CreateClient()).Open("/nothing/at/all/here");

        Assert.Equal((HttpStatusCode.InternalServerError, "500 Internal Server Error\n"), (fault.Status, fault.Text));
        Assert.Equal((HttpStatusCode.NotFound, "404 Not Found\n"), (nothing.Status, nothing.Text));
        Assert.Equal("nosniff", fault.Header("X-Content-Type-Options"));
    }

    private WebApplicationFactory<Program> WithFault(Func<string, bool> where) => app.WithWebHostBuilder(builder =>
        builder.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Fault(where)))));

    /// <summary>Makes every page fail whose query is meant.</summary>
    private sealed class Fault(Func<string, bool> where) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (where(context.HttpContext.Request.QueryString.Value ?? ""))
            {
                throw new InvalidOperationException("Kaboom");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
