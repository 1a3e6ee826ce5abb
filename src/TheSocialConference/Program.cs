using TheSocialConference.Blog;
using TheSocialConference.Publication;
using TheSocialConference.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddSingleton<LiveSite>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddSingleton(new SiteSettings("The Social Conference", "mailto:redactie@localhost"));
var app = builder.Build();
app.UseLanguagePrefix();
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages();
app.MapBlogFeeds();
app.MapSiteFiles();
app.MapCurrentProgramme();
app.Run();
