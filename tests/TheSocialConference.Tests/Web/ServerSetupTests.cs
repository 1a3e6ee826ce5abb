using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class ServerSetupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_one_visitor_may_ask_is_limited()
    {
        await using var app = Build();

        var server = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.False(server.AddServerHeader);
        Assert.Equal(64 * 1024, server.Limits.MaxRequestBodySize);
        Assert.Equal(ConnectionLimit.OfThisProcess, server.Limits.MaxConcurrentConnections);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production", $"--DataFolder={_folder.Path}"]);
        builder.AddSettings();
        builder.AddServer();
        return builder.Build();
    }
}
