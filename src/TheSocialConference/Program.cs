using TheSocialConference;
using TheSocialConference.Blog;
using TheSocialConference.Commands;
using TheSocialConference.Data;
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
    builder.Services.AddPictures();
    builder.Services.AddRecaps();
    builder.Services.AddRazorPages();
    builder.Services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));

    await using var app = builder.Build();

    app.UseTrustedProxies();
    app.UseLanguagePrefix();
    app.UseRequestLog();
    app.UseRouting();
    app.UseRequestTimeouts();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapPictures();
    app.MapBlogFeeds();
    app.MapSiteFiles();
    app.MapCurrentProgramme();
    TheSocialConference.Pages.Editions.TimetableStyle.MapTimetableStyle(app);

    await app.ServeAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
