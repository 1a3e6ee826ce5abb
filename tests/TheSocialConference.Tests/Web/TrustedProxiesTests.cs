using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog.Core;
using Serilog.Events;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class TrustedProxiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LogKeeper _log = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("10.1.2.3", "10.0.0.0/8", "203.0.113.7 https conference.example")]
    [InlineData("::ffff:10.1.2.3", "10.0.0.0/8", "203.0.113.7 https conference.example")]
    [InlineData("192.0.2.1", "10.0.0.0/8", "192.0.2.1 http conference.example")]
    [InlineData("127.0.0.1", "10.0.0.0/8", "127.0.0.1 http conference.example")]
    [InlineData("10.1.2.3", "", "10.1.2.3 http conference.example")]
    public async Task Only_a_trusted_proxy_is_believed_and_never_about_the_host(string peer, string trusted, string expected)
    {
        await using var app = await StartAsync(trusted);

        var answer = await AskAsync(app, peer, ("X-Forwarded-For", "198.51.100.1, 203.0.113.7"), ("X-Forwarded-Proto", "http, https"), ("X-Forwarded-Host", "evil.example, evil.example"));

        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task The_log_says_once_that_a_proxy_is_not_believed_and_what_to_do_and_no_address(string trusted)
    {
        await using var app = await StartAsync(trusted);

        await AskAsync(app, "192.0.2.1", ("X-Forwarded-For", "203.0.113.7"));
        await AskAsync(app, "192.0.2.1", ("X-Forwarded-Proto", "https"));

        var line = Assert.Single(_log.Events, line => line.Level == LogEventLevel.Warning).RenderMessage(null);
        Assert.Contains("set TrustedProxies to the address of the proxy", line, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.1", line, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_trusted_proxy_and_of_a_visitor_without_one_the_log_says_nothing()
    {
        await using var app = await StartAsync("10.0.0.0/8");

        await AskAsync(app, "::ffff:10.1.2.3", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));
        await AskAsync(app, "192.0.2.1");

        Assert.DoesNotContain(_log.Events, line => line.Level >= LogEventLevel.Warning);
    }

    private async Task<WebApplication> StartAsync(string trusted)
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production", $"--DataFolder={_folder.Path}", $"--TrustedProxies={trusted}"]);
        builder.WebHost.UseTestServer();
        builder.AddSettings();
        builder.AddLog();
        builder.AddServer();
        builder.Services.RemoveAll<ILogEventSink>().AddSingleton<ILogEventSink>(_log);
        var app = builder.Build();
        app.UseTrustedProxies();
        app.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme} {context.Request.Host}"));
        await app.StartAsync();
        return app;
    }

    private static async Task<string> AskAsync(WebApplication app, string peer, params (string Name, string Value)[] headers)
    {
        var answer = await app.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            context.Request.Host = new("conference.example");
            foreach (var (name, value) in headers)
            {
                context.Request.Headers[name] = value;
            }
        });
        using var reader = new StreamReader(answer.Response.Body);
        return await reader.ReadToEndAsync();
    }
}
