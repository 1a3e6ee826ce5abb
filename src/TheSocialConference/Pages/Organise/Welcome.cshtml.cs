using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Organisers;
using TheSocialConference.Organisers.Passwords;

namespace TheSocialConference.Pages.Organise;

/// <summary>Where an invitation leads, and a forgotten password: a password is set with a key that works once.</summary>
public sealed class WelcomeModel(Accounts accounts, SigningIn signingIn) : OrganisePage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Whether the key is good; otherwise the page says so and no more.</summary>
    public bool IsGood { get; private set; }

    public string? Complaint { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? name, string? password, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } organiser)
        {
            return Page();
        }

        Name = (name ?? "").Trim();
        if (Name.Length is 0 or > Organiser.NameMaxLength || Name.Any(char.IsControl))
        {
            Complaint = Words.NameNeeded(Organiser.NameMaxLength);
            return Page();
        }

        var faults = await accounts.TakeAsync(Key, Name, password ?? "", cancellation);
        if (faults is not { Count: 0 })
        {
            (IsGood, Complaint) = (faults is not null, faults is null ? null : Words.PasswordRefused(faults, PasswordRules.MinLength, PasswordRules.MaxLength));
            return Page();
        }

        await signingIn.LetInAsync(HttpContext, organiser, cancellation);
        return Redirect(Links.Account);
    }

    private async Task<Organiser?> FindAsync(CancellationToken cancellation)
    {
        Title = Words.WelcomeTitle;
        var organiser = Key.Length > 0 ? await accounts.FindAsync(Key, cancellation) : null;
        (IsGood, Name, Email) = (organiser is not null, organiser?.Name ?? "", organiser?.Email ?? "");
        return organiser;
    }
}
