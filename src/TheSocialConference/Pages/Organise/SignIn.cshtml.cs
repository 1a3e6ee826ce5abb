using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Background;
using TheSocialConference.Organisers;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

public sealed class SignInModel(SigningIn signingIn, SignInManager<Organiser> signIns, SetUpToken token, Outbox outbox, PublicAddress address) : OrganisePage
{
    private const string OrganisePath = "/organise";

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public string Email { get; private set; } = "";

    /// <summary>Why the last attempt failed, or null.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Whether a proxy hides from us that visitors come by https: their browsers would send no cookie of ours back.</summary>
    public bool IsHttpsHidden => address.IsHttps && !Request.IsHttps;

    public bool WithCode { get; private set; }

    /// <summary>This page for who has a recovery code; where they were going goes along.</summary>
    public string CodeAddress => Links.SignIn(Next) is var address && address.Contains('?', StringComparison.Ordinal) ? $"{address}&code=true" : $"{address}?code=true";

    public bool CanMail => outbox.IsSet;

    public IActionResult OnGet(bool code)
    {
        (Title, WithCode) = (Words.SignIn, code);
        return Role is not null ? Redirect(Target) : !token.IsSetUp() ? Redirect(Links.SetUp) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? recoveryCode, CancellationToken cancellation)
    {
        (Title, Email, WithCode) = (Words.SignIn, (email ?? "").Trim(), recoveryCode is not null);
        if (IsHttpsHidden)
        {
            return Page();
        }

        var wait = Email.Length is 0 or > Organiser.EmailMaxLength ? null
            : WithCode ? await signingIn.ByRecoveryCodeAsync(HttpContext, Email, recoveryCode ?? "", cancellation)
            : await signingIn.ByPasswordAsync(HttpContext, Email, password ?? "", cancellation);
        if (wait == TimeSpan.Zero)
        {
            return Redirect(WithCode ? Links.Account : Target);
        }

        Complaint = wait is { } time ? Words.WaitBeforeTrying(time) : WithCode ? Words.WrongCode : Words.WrongPassword;
        Response.StatusCode = wait is null ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        return Page();
    }

    /// <summary>A challenge for a passkey, kept in a cookie until it is answered.</summary>
    public async Task<IActionResult> OnPostChallengeAsync() => Content(await signIns.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellation)
    {
        Title = Words.SignIn;
        if (answer is not null && await signingIn.ByPasskeyAsync(HttpContext, answer, cancellation))
        {
            return Redirect(Target);
        }

        Complaint = Words.WrongPasskey;
        return Page();
    }

    /// <summary>Where to go on to: only to a page of the organisers themselves.</summary>
    private string Target => Next is { } next && (next == OrganisePath || next.StartsWith($"{OrganisePath}/", StringComparison.Ordinal)) && !next.Contains("..", StringComparison.Ordinal) && Url.IsLocalUrl(next)
        ? Links.Prefixed(next)
        : Links.Organise;
}
