using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TheSocialConference.Web;

public static class SettingsSetup
{
    /// <exception cref="StartRefusedException">A setting is wrong.</exception>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SiteSettings.Read(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.TryAddSingleton(TimeProvider.System);
    }
}
