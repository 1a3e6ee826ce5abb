namespace TheSocialConference.Recaps;

/// <summary>The content folder in the application.</summary>
public static class RecapsSetup
{
    public static IServiceCollection AddRecaps(this IServiceCollection services) => services
        .AddScoped<ContentImport>()
        .AddScoped<ContentExport>();
}
