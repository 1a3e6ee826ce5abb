using Microsoft.Extensions.DependencyInjection.Extensions;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

public static class PageCacheSetup
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new PageCacheSettings());
        services.AddSingleton<PageCache>();
        services.AddHostedService<PagePress>();
    }

    /// <summary>Answers with kept pages; stands before everything that a kept page has been through already.</summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.UseMiddleware<PageCacheMiddleware>();
        app.ApplicationServices.GetRequiredService<PageCache>().Follow(app.ApplicationServices.GetRequiredService<LiveSite>());
    }

    /// <summary>Drops what changed whenever the site switches over.</summary>
    internal static void Follow(this PageCache cache, LiveSite live)
    {
        var (shown, gate) = (live.Current, new Lock());
        live.Changed += () =>
        {
            lock (gate)
            {
                var before = shown;
                shown = live.Current;
                if (PublishedChanges.Between(before, shown) is { } tags)
                {
                    cache.Drop(tags);
                }
                else
                {
                    cache.DropAll();
                }
            }
        };
    }
}
