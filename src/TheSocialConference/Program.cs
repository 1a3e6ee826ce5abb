using TheSocialConference.Publication;
using TheSocialConference.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddSingleton<LiveSite>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddSingleton(new SiteSettings("The Social Conference", "mailto:redactie@localhost"));
var app = builder.Build();
app.Services.GetRequiredService<LiveSite>().Show(TheSocialConference.Interim.Load(Environment.GetEnvironmentVariable("CONTENT")!));
app.UseLanguagePrefix();
app.UseRouting();
app.MapGet("/site.css", () => Results.Text(string.Concat(Directory.GetFiles("wwwroot/css").Order().Select(File.ReadAllText)), "text/css"));
app.MapStaticAssets();
app.MapRazorPages();
app.Run();
