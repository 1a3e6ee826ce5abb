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

    await using var app = builder.Build();

    app.UseTrustedProxies();
    app.UseLanguagePrefix();
    app.UseRequestLog();
    app.UseRouting();
    app.UseRequestTimeouts();

    await app.ServeAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
