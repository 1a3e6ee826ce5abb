using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TheSocialConference.Web;

/// <summary>A readable console while developing, one JSON object per line in production; never an address of a visitor, nor what they typed.</summary>
public static class LogSetup
{
    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILogEventSink>(Console(builder.Environment));
        builder.Services.AddSerilog(
            (services, log) => log
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off) // it would make an activity and a scope for every request, kept pages too
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database", LogEventLevel.Fatal) // throws as well; whoever catches it says so
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Query", LogEventLevel.Fatal) // the same
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal) // the same
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // warns of keys without encryption, which is meant
                .Filter.ByExcluding(line => line.MessageTemplate.Text == "Hosting failed to start") // SiteStart says it in one sentence
                .ReadFrom.Services(services),
            preserveStaticLogger: true);
    }

    /// <summary>One line for each request that reaches a page, and for each that goes wrong; without its query string.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        log.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        log.MessageTemplate = "{Method} {Path} {Status} in {Milliseconds:0.0} ms";
        log.GetMessageTemplateProperties = static (context, _, milliseconds, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Path", new ScalarValue((context.Request.PathBase + context.Request.Path).ToUriComponent())),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(milliseconds)),
        ];
        log.GetLevel = static (context, _, fault) =>
            fault is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });

    private static Logger Console(IHostEnvironment environment) => environment.IsDevelopment()
        ? new LoggerConfiguration().WriteTo.Console(
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture).CreateLogger()
        : new LoggerConfiguration().WriteTo.Console(new CompactJsonFormatter()).CreateLogger();
}
