using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class LogSetupTests : IAsyncLifetime
{
    private readonly LogKeeper _log = new();
    private readonly WebApplication _app;

    public LogSetupTests()
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production"]);
        builder.WebHost.UseTestServer();
        builder.AddLog();
        builder.Services.AddSingleton<ILogEventSink>(_log);
        _app = builder.Build();
        _app.UseRequestLog();
        _app.UseLanguagePrefix();
        _app.UseRouting();
        _app.MapGet("/page/{word?}", () => "a page").WithMetadata(new PageActionDescriptor());
        _app.MapGet("/broken", () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable)).WithMetadata(new PageActionDescriptor());
        _app.MapGet("/picture.jpg", () => "no page");
    }

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_page_is_one_line_without_what_was_asked_or_who_asked()
    {
        await OpenAsync("/en/page?q=jane@example.org");

        Assert.StartsWith("GET /en/page 200 in ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("jane", string.Join(' ', _log.Events.SelectMany(line => line.Properties.Values)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_a_line_break_stays_one_line()
    {
        await OpenAsync("/page/a%0Ab%1B[31m");

        Assert.StartsWith("GET /page/a%0Ab%1B%5B31m 200 in ", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_is_an_error()
    {
        await OpenAsync("/broken");

        Assert.Equal(LogEventLevel.Error, Assert.Single(_log.Events).Level);
    }

    [Fact]
    public async Task What_is_no_page_is_no_line()
    {
        await OpenAsync("/picture.jpg");

        Assert.Empty(_log.Lines);
    }

    private async Task OpenAsync(string path) => await _app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));
}
