using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Background;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Organisers.Passwords;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Asks for a link to choose a new password, where mail can be sent. What it answers is the same for an address that nobody has.</summary>
public sealed class ForgotModel(Accounts accounts, Outbox outbox, PasswordThrottle throttle, PublicAddress address, SiteSettings settings, TimeProvider clock) : OrganisePage
{
    /// <summary>Asking is counted apart from guessing.</summary>
    private const string Counted = "forgot ";

    /// <summary>More than either answer takes, so that neither says by its haste which it is.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    public bool IsSent { get; private set; }

    public string? Complaint { get; private set; }

    public IActionResult OnGet()
    {
        Title = Words.ForgotTitle;
        return outbox.IsSet ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? email, CancellationToken cancellation)
    {
        Title = Words.ForgotTitle;
        if (!outbox.IsSet)
        {
            return NotFound();
        }

        var (asked, from) = ((email ?? "").Trim(), HttpContext.Connection.RemoteIpAddress);
        if (throttle.Take(Counted + asked, from) is { Ticks: > 0 } wait)
        {
            Complaint = Words.WaitBeforeTrying(wait);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (asked.Length is > 0 and <= Organiser.EmailMaxLength)
        {
            var answer = Task.Delay(Rest, cancellation);
            await accounts.ResetAsync(asked, Doer.Visitor, cancellation, secret => Words.ForgottenPasswordMail(
                settings.SiteName, new($"{address.Absolute(Links.Welcome)}?key={secret}"), SiteTime.Local(clock.GetUtcNow() + OneTimeKey.ResetLife).DateTime).To(asked));
            await answer;
        }

        IsSent = true;
        return Page();
    }
}
