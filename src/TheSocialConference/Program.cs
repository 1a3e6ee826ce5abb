using TheSocialConference;
using TheSocialConference.Commands;
using TheSocialConference.Data;
using TheSocialConference.Publication;
using TheSocialConference.Web;

if (SiteCommands.AreAskedFor(args))
{
    return await SiteCommands.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(HomeFolder.ArgumentsFor(args));
    builder.AddSettings();
    builder.AddLog();
    builder.AddServer();
    builder.AddDatabase();
    builder.AddPublication();
    builder.AddWeb();

    var app = builder.Build();

    app.UseHeadAsGet();
    app.UsePageCache();
    app.UseSiteHeaders();
    app.UseTrustedProxies();
    app.UseLanguagePrefix();
    app.UseRequestLog();
    app.UseErrorPages();
    app.UseRouting();
    app.UseAllowedMethods();
    app.UseCrossSiteGuard();
    app.UseAuthorization();
    app.UseRequestTimeouts();

    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapHealth();
    app.MapWellKnown();

    await app.ServeAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
