using TheSocialConference;
using TheSocialConference.Background;
using TheSocialConference.Blog;
using TheSocialConference.Commands;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Editions;
using TheSocialConference.Pages.Organise;
using TheSocialConference.Pictures;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;
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
    builder.AddComments();
    builder.AddOrganisers();
    builder.AddWeb();
    builder.Services.AddPictures();
    builder.Services.AddRecaps();
    builder.Services.AddHostedService<NightlyBackup>();
    builder.Services.AddPictureSweep();
    builder.Services.AddMail();

    await using var app = builder.Build();

    app.UseHeadAsGet();
    app.UseMovedNumbers();
    app.UsePageCache();
    app.UseSiteHeaders();
    app.UseTrustedProxies();
    app.UseLanguagePrefix();
    app.UseRequestLog();
    app.UseErrorPages();
    app.UseMovedAddresses();
    app.UsePreview();
    app.UseOrganisePages();
    app.UseRouting();
    app.UseAuthentication();
    app.UseAllowedMethods();
    app.UseCrossSiteGuard();
    app.UseAuthorization();
    app.UseRequestTimeouts();

    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapTimetableStyle();
    app.MapPictures();
    app.MapBlogFeeds();
    app.MapComments();
    app.MapCommentFeeds();
    app.MapReleaseFeed();
    app.MapSiteFiles();
    app.MapCurrentProgramme();
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
