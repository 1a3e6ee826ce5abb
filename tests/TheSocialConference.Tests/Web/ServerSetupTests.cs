using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class ServerSetupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("10.1.2.3", "10.0.0.0/8", "203.0.113.7 https conference.example")]
    [InlineData("::ffff:10.1.2.3", "10.0.0.0/8", "203.0.113.7 https conference.example")]
    [InlineData("192.0.2.1", "10.0.0.0/8", "192.0.2.1 http conference.example")]
    [InlineData("127.0.0.1", "10.0.0.0/8", "127.0.0.1 http conference.example")]
    [InlineData("10.1.2.3", "", "10.1.2.3 http conference.example")]
    public async Task Only_a_trusted_proxy_is_believed_and_never_about_the_host(string peer, string trusted, string expected)
    {
        await using var app = Build(trusted);
        app.UseTrustedProxies();
        app.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme} {context.Request.Host}"));
        await app.StartAsync();

        var answer = await app.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            context.Request.Host = new("conference.example");
            context.Request.Headers["X-Forwarded-For"] = "198.51.100.1, 203.0.113.7";
            context.Request.Headers["X-Forwarded-Proto"] = "http, https";
            context.Request.Headers["X-Forwarded-Host"] = "evil.example, evil.example";
        });

        using var reader = new StreamReader(answer.Response.Body);
        Assert.Equal(expected, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task What_one_visitor_may_ask_is_limited()
    {
        await using var app = Build("");

        var server = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.False(server.AddServerHeader);
        Assert.Equal(64 * 1024, server.Limits.MaxRequestBodySize);
        Assert.Equal(ConnectionLimit.OfThisProcess, server.Limits.MaxConcurrentConnections);
    }

    private WebApplication Build(string trusted)
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production", $"--DataFolder={_folder.Path}", $"--TrustedProxies={trusted}"]);
        builder.WebHost.UseTestServer();
        builder.AddSettings();
        builder.AddServer();
        return builder.Build();
    }
}
