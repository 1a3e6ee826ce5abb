using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Primitives;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// Leaves the pages of the organisers out until one of them is asked for. The framework prepares every page at the start, though most starts
/// are for visitors alone: that took a tenth of the start and 9 MB.
/// </summary>
public sealed class OrganisePages : IPageRouteModelProvider, IActionDescriptorChangeProvider, IDisposable
{
    private static readonly PathString[] Theirs = ["/organise", "/set-up"];

    private readonly Lock _once = new();
    private CancellationTokenSource _change = new();
    private bool _areWanted;
    private volatile bool _arePrepared;

    /// <summary>After the framework's own, which finds the pages.</summary>
    public int Order => int.MaxValue;

    public void OnProvidersExecuting(PageRouteModelProviderContext context)
    {
    }

    public void OnProvidersExecuted(PageRouteModelProviderContext context)
    {
        foreach (var page in _areWanted ? [] : context.RouteModels.Where(IsTheirs).ToArray())
        {
            context.RouteModels.Remove(page);
        }
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    /// <summary>Prepares them, once; whoever asks meanwhile waits.</summary>
    public void Prepare()
    {
        lock (_once)
        {
            if (_arePrepared)
            {
                return;
            }

            var changed = _change;
            (_areWanted, _change) = (true, new());
            changed.Cancel(); // routing is renewed before this returns
            _arePrepared = true;
        }
    }

    public void Dispose() => _change.Dispose();

    internal bool AreWantedFor(PathString path) => !_arePrepared && Array.Exists(Theirs, theirs => path.StartsWithSegments(theirs, StringComparison.OrdinalIgnoreCase));

    private static bool IsTheirs(PageRouteModel page) =>
        page.Selectors.Any(selector => Array.Exists(Theirs, theirs => new PathString($"/{selector.AttributeRouteModel?.Template?.TrimStart('/')}").StartsWithSegments(theirs)));
}

public static class OrganisePagesSetup
{
    public static void AddOrganisePages(this IServiceCollection services)
    {
        services.AddSingleton<OrganisePages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPageRouteModelProvider, OrganisePages>(found => found.GetRequiredService<OrganisePages>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorChangeProvider, OrganisePages>(found => found.GetRequiredService<OrganisePages>()));
    }

    /// <summary>Stands before routing: what is asked for has to be there when it is looked for.</summary>
    public static void UseOrganisePages(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<OrganisePages>();
        app.Use((context, next) =>
        {
            if (pages.AreWantedFor(context.Request.Path))
            {
                pages.Prepare();
            }

            return next(context);
        });
    }
}
