using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TheSocialConference.Web;

/// <summary>What one visitor, or a flood of them, may ask of the server.</summary>
public static class ServerSetup
{
    private const int BodyMaxBytes = 64 * 1024;

    public static void AddServer(this WebApplicationBuilder builder)
    {
        NativeMemory.GiveBack();
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.Configure<FormOptions>(Limit);
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new()
        {
            Timeout = TimeSpan.FromSeconds(30),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(15);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore; // pages outlive whatever runs behind them
        });
        builder.Services.AddTrustedProxies();
    }

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxConcurrentConnections = ConnectionLimit.OfThisProcess;
        server.Limits.MaxConcurrentUpgradedConnections = 0;
        server.Limits.MaxRequestBodySize = BodyMaxBytes;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
    }

    private static void Limit(FormOptions form)
    {
        form.ValueCountLimit = 256;
        form.KeyLengthLimit = 256;
        form.ValueLengthLimit = BodyMaxBytes;
        form.MultipartBodyLengthLimit = BodyMaxBytes;
    }
}
