using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Web;

namespace TheSocialConference.Data;

public static class DatabaseSetup
{
    /// <summary>Accounts have passkeys: without this the model of the database cannot be made.</summary>
    public static IServiceCollection AddAccountSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new DataFolder(services.GetRequiredService<SiteSettings>().DataFolder));
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton<Backups>();
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton<StoredSite>();
        builder.Services.AddSingleton<UntilChanged>();
        builder.Services.AddSingleton<DatabasePulse>();
        builder.Services.AddDbContextPool<ConferenceDb>((services, options) => options
            .UseSqlite(services.GetRequiredService<DataFolder>().ConnectionString)
            .AddInterceptors([new SqlitePragmas(), .. services.GetServices<IInterceptor>()])
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.CollectionWithoutComparer))); // a ValueList compares itself
        builder.Services.AddAccountSchema();
        builder.Services.AddDataProtection().SetApplicationName("TheSocialConference");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>(
            (keys, folder, log) => keys.XmlRepository = new FileSystemXmlRepository(new(folder.Keys), log));
    }
}
