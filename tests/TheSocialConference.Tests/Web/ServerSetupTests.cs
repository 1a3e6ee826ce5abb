using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>What one visitor, or a flood of them, gets away with on a real connection.</summary>
public sealed class ServerSetupTests : IAsyncLifetime
{
    private const int MostBytes = 64 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _goOn = new(0);

    public ServerSetupTests()
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production", $"--DataFolder={_folder.Path}", "--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.AddSettings();
        builder.AddServer();
        _app = builder.Build();
        _app.MapPost("/body", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return body.Length;
        });
        _app.MapPost("/form", (IFormCollection form) => form.Count).DisableAntiforgery();
        _app.MapGet("/slow", async () =>
        {
            _begun.Release();
            await _goOn.WaitAsync();
            return "whole";
        });
    }

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _client.BaseAddress = new(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _begun.Dispose();
        _goOn.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(MostBytes, false, HttpStatusCode.OK)]
    [InlineData(MostBytes + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(MostBytes + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_its_limit_also_when_its_length_is_not_told(int bytes, bool inChunks, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/body") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.TransferEncodingChunked = inChunks;

        using var answer = await _client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(256, HttpStatusCode.OK)]
    [InlineData(257, HttpStatusCode.BadRequest)]
    public async Task A_form_has_so_many_fields(int fields, HttpStatusCode status)
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, fields).Select(field => KeyValuePair.Create($"f{field}", "")));

        using var answer = await _client.PostAsync(new Uri("/form", UriKind.Relative), form);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(1, 8_000, HttpStatusCode.NotFound)]
    [InlineData(3, 6_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    [InlineData(60, 1, HttpStatusCode.NotFound)]
    [InlineData(65, 1, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Headers_have_their_limits(int count, int length, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        for (var header = 0; header < count; header++)
        {
            request.Headers.Add($"X-{header}", new string('x', length));
        }

        using var answer = await _client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_being_served_when_the_site_stops_gets_the_whole_answer()
    {
        var answer = _client.GetStringAsync(new Uri("/slow", UriKind.Relative));
        await _begun.WaitAsync();

        var stopped = _app.StopAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => stopped.WaitAsync(TimeSpan.FromMilliseconds(200)));
        _goOn.Release();

        Assert.Equal("whole", await answer);
        await stopped;
    }

    [Fact]
    public async Task It_does_not_say_what_it_runs_on()
    {
        using var answer = await _client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Empty(answer.Headers.Server);
    }

    [Fact]
    public void The_door_closes_before_the_program_runs_out_of_descriptors_and_no_fault_behind_the_pages_stops_it()
    {
        Assert.Equal(ConnectionLimit.OfThisProcess, _app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentConnections);
        var host = _app.Services.GetRequiredService<IOptions<HostOptions>>().Value;
        Assert.Equal(BackgroundServiceExceptionBehavior.Ignore, host.BackgroundServiceExceptionBehavior);
        Assert.InRange(host.ShutdownTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(18));
    }
}
