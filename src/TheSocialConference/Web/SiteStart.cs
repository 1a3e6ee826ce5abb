using System.Diagnostics;
using System.Net.Sockets;
using TheSocialConference.Data;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Web;

/// <summary>From a database of any age to a site that serves, in order.</summary>
public static class SiteStart
{
    /// <exception cref="StartRefusedException">The database cannot be opened, or nothing can listen at the address.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(stopping);
        await app.ImportContentAsync(stopping);
        await app.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(stopping);
        await ListenAsync(app);
        Announce(app);
        await app.WaitForShutdownAsync();
    }

    private static async Task ListenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is IOException or SocketException or FormatException)
        {
            throw new StartRefusedException($"The site cannot listen: {fault.Message.TrimEnd('.')}. Set ASPNETCORE_URLS to an address that is free.", fault);
        }
    }

    private static void Announce(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        var took = TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime();
        app.Logger.LogInformation(
            "{SiteName} is at {Address} (listens on {Bound}); its data lies in {DataFolder}; the start took {Seconds:0.00} s",
            settings.SiteName, app.Services.GetRequiredService<PublicAddress>().Root, string.Join(" and ", app.Urls), settings.DataFolder, took.TotalSeconds);
        if (settings.PublicUrl is null && app.Environment.IsProduction())
        {
            app.Logger.LogWarning("The setting PublicUrl is absent: links in feeds and shared pages lead to this machine's own address");
        }

        if (settings.Contact is null && app.Environment.IsProduction())
        {
            app.Logger.LogWarning("The setting Contact is absent: there is no security.txt, and the privacy page names nobody to write to");
        }
    }
}
