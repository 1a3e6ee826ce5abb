using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise;
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

    public string Explanation { get; private set; } = "";

    /// <summary>Whether an organiser was at work, who is then led back to it.</summary>
    public bool IsAtWork { get; private set; }

    /// <summary>Where whoever was at work and is not signed in any more can do that; null for others.</summary>
    public string? SignInAddress { get; private set; }

    /// <summary>What they had sent, or null.</summary>
    public SentForm? Sent { get; private set; }

    /// <summary>What to quote when asking what went wrong; null when nothing did on our side.</summary>
    public string? Trace => Status >= StatusCodes.Status500InternalServerError ? ErrorPages.TraceOf(HttpContext) : null;

    public async Task<IActionResult> OnGetAsync(int status, CancellationToken cancellation)
    {
        if (ErrorPages.AskedFor(HttpContext) is not { } asked)
        {
            return NotFound();
        }

        (IsError, Response.StatusCode) = (true, Status = status);
        IsAtWork = OrganiserAccess.RoleOf(User) is not null && asked.Path.StartsWithSegments("/organise");
        var isNotAllowed = IsAtWork && status == StatusCodes.Status403Forbidden && !CrossSiteGuard.HasRefused(HttpContext);
        SignInAddress = status == StatusCodes.Status401Unauthorized ? Links.SignIn(asked.Path) : null;
        Sent = SignInAddress is not null ? await SentForm.ReadAsync(Request, asked, cancellation) : null;
        if (Sent is not null)
        {
            Response.Headers.CacheControl = "no-cache, no-store";
        }

        Title = isNotAllowed ? Words.NotAllowedTitle : Words.FaultTitle(status);
        Explanation = isNotAllowed ? Words.NotAllowed : Sent is null ? Words.FaultExplanation(status) : Words.SignedOutWhileTyping;
        NoIndex = true;
        return Page();
    }
}
