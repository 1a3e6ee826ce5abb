using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Localisation;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages;

/// <summary>What a visitor sees instead of the page that was asked for.</summary>
public sealed class ErrorModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    /// <summary>HTTP status, from 400.</summary>
    public int Status { get; private set; }

    /// <summary>The switch to the other language leads home: at the address that was asked for there is nothing in any.</summary>
    public override string PathIn(Language language) => Links.In(language).Home;

    public string Explanation => Words.FaultExplanation(Status);

    /// <summary>What to quote when asking what went wrong; null when nothing did on our side.</summary>
    public string? Trace => Status >= StatusCodes.Status500InternalServerError ? ErrorPages.TraceOf(HttpContext) : null;

    public IActionResult OnGet(int status)
    {
        if (!ErrorPages.IsNeeded(HttpContext))
        {
            return NotFound();
        }

        (IsError, Response.StatusCode) = (true, Status = status);
        Title = Words.FaultTitle(status);
        NoIndex = true;
        return Page();
    }
}
