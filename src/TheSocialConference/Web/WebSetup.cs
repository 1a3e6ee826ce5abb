using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.WebEncoders;
using TheSocialConference.Pages.Blog;
using TheSocialConference.Pages.Organise;

namespace TheSocialConference.Web;

public static class WebSetup
{
    /// <summary>Pages, and the HTTP that belongs to no feature.</summary>
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.AddSiteHeaders();
        builder.Services.AddPageCache();
        builder.Services.AddProtection();
        builder.Services.AddSingleton<CommenterCookie>();
        builder.Services.AddSingleton<BlogComments>();
        builder.Services.AddSingleton<KeptExports>();
        builder.Services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new ReadableForms()).AddFolderRouteModelConvention("/", RemoveSecondAddress))
            .ConfigureApplicationPartManager(RemoveControllers);
        builder.Services.AddOrganisePages();
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All)); // é, not &#xE9;
    }

    /// <summary>There are none: looking for them would load every class of the program at its start.</summary>
    private static void RemoveControllers(ApplicationPartManager parts)
    {
        foreach (var provider in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToArray())
        {
            parts.FeatureProviders.Remove(provider);
        }
    }

    /// <summary>An index page answers at its folder and nowhere else, not at <c>/blog/index</c> too.</summary>
    private static void RemoveSecondAddress(PageRouteModel page)
    {
        foreach (var second in page.Selectors.Where(selector => selector.AttributeRouteModel?.SuppressLinkGeneration == true).ToArray())
        {
            page.Selectors.Remove(second);
        }
    }
}
