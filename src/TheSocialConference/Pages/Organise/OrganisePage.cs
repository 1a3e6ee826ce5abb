using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>What every page of the organisers has: the words and links of its language, and who is looking. None is kept by anybody.</summary>
public abstract class OrganisePage : PageModel
{
    public Language Language => HttpContext.InterfaceLanguage();

    public Words Words => Words.In(Language);

    public Links Links => Links.In(Language);

    /// <summary>What stands in the title bar, before the name of the site.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>Null for whoever is not signed in.</summary>
    public Role? Role => OrganiserAccess.RoleOf(User);

    /// <summary>Whoever is signed in, as the log writes them down.</summary>
    public Doer Me => User.Identity?.IsAuthenticated == true ? new(Actor.Organiser, MyId, User.Identity.Name!) : Doer.Visitor;

    public int MyId => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    /// <summary>Where the language switch leads.</summary>
    public string PathIn(Language language) => Links.In(language).Prefixed(Request.Path) + Request.QueryString;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (context.HandlerMethod is null && HttpMethods.IsPost(Request.Method))
        {
            context.Result = NotFound(); // else the page would be shown with nothing filled in
        }

        base.OnPageHandlerExecuting(context);
    }

    /// <summary>What lies outside somebody's limits is not for them.</summary>
    [NonHandler]
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is OutsideLimitsException)
        {
            (context.ExceptionHandled, context.Result) = (true, StatusCode(StatusCodes.Status403Forbidden));
        }

        base.OnPageHandlerExecuted(context);
    }
}
