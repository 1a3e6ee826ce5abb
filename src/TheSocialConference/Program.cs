using TheSocialConference.Publication;
using TheSocialConference.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
builder.Services.AddSingleton<LiveSite>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddSingleton(new SiteSettings("The Social Conference", "mailto:redactie@localhost"));
var app = builder.Build();
app.Services.GetRequiredService<LiveSite>().Show(TheSocialConference.Interim.Load(Environment.GetEnvironmentVariable("CONTENT")!));
app.UseLanguagePrefix();
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();
