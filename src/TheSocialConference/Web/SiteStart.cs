using System.Diagnostics;
using System.Net.Sockets;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Web;

/// <summary>From a database of any age to a site that serves, in order.</summary>
public static class SiteStart
{
    /// <exception cref="StartRefusedException">The database cannot be opened or read, or nothing can listen at the address.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(stopping);
        await app.ImportContentAsync(stopping);
        await ShowAsync(app, stopping);
        await ListenAsync(app);
        Announce(app);
        AskForAnOwner(app);
        await app.WaitForShutdownAsync();
    }

    private static async Task ShowAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(cancellation);
            await app.Services.GetRequiredService<LiveComments>().RefreshAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var folder = app.Services.GetRequiredService<SiteSettings>().DataFolder;
            throw new StartRefusedException($"What visitors may see cannot be read from the database in {folder}: {fault.Message.TrimEnd('.')}.", fault);
        }
    }

    private static async Task ListenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is IOException or SocketException or FormatException or InvalidOperationException or ArgumentException)
        {
            var address = app.Configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } asked ? $" on {asked}" : "";
            throw new StartRefusedException(
                $"The site cannot listen{address}: {FirstLine(fault.Message).TrimEnd('.')}. "
                + "Set ASPNETCORE_URLS to an address of this machine that is free, such as http://127.0.0.1:8080.", fault);
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd();

    /// <summary>While nobody has an account, one line says how to get in. The token stands behind the # of the address: no proxy writes it down.</summary>
    private static void AskForAnOwner(WebApplication app)
    {
        var token = app.Services.GetRequiredService<SetUpToken>();
        if (token.Renew() is { } secret)
        {
            app.Logger.LogWarning(
                "Nobody can sign in yet. Within a day, make the owner's account at {SetUp} (the part after # is also in {File})",
                $"{app.Services.GetRequiredService<PublicAddress>().Root}{Links.Dutch.SetUp}#{secret}", token.File);
        }
    }

    private static void Announce(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        var took = TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime();
        app.Logger.LogInformation(
            "{SiteName} is at {Address} (listens on {Bound}); its data lies in {DataFolder}; the start took {Seconds:0.00} s",
            settings.SiteName, app.Services.GetRequiredService<PublicAddress>().Root, string.Join(" and ", app.Urls), settings.DataFolder, took.TotalSeconds);
        if (!Directory.Exists(settings.ContentFolder))
        {
            app.Logger.LogWarning("There is no folder {ContentFolder} to import from; visitors see what the database holds", settings.ContentFolder);
        }

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
