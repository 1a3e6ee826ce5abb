namespace TheSocialConference.Publication;

public static class PublicationSetup
{
    public static void AddPublication(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Publisher>();
        builder.Services.AddSingleton<LiveSite>();
        builder.Services.AddSingleton<Changelog>();
        builder.Services.AddSingleton<LiveSiteRefresh>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LiveSiteRefresh>());
    }
}
