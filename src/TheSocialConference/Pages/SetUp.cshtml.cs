using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Organisers;
using TheSocialConference.Organisers.Passwords;
using TheSocialConference.Pages.Organise;

namespace TheSocialConference.Pages;

/// <summary>The first of three steps: the account of the owner, made with the token from the console. There is no such page once somebody has an account.</summary>
public sealed class SetUpModel(Accounts accounts, SigningIn signingIn, SetUpToken token) : OrganisePage
{
    public string Token { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>By the id of the field.</summary>
    public Dictionary<string, string> Complaints { get; } = [];

    public IActionResult OnGet()
    {
        Title = Words.SetUpTitle;
        return token.IsSetUp() ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? secret, string? name, string? email, string? password, CancellationToken cancellation)
    {
        if (token.IsSetUp())
        {
            return NotFound();
        }

        (Title, Token, Name, Email) = (Words.SetUpTitle, (secret ?? "").Trim(), (name ?? "").Trim(), (email ?? "").Trim());
        Check();
        if (!token.Fits(Token)) // of 256 bits: slowing down who guesses would only keep the owner waiting
        {
            Complaints["secret"] = Words.WrongToken;
        }

        if (Complaints.Count > 0)
        {
            return Page();
        }

        var (owner, faults) = await accounts.SetUpAsync(Token, Name, Email, password ?? "", cancellation);
        if (owner is null)
        {
            Complaints["password"] = faults is null ? Words.SetUpAlready : Words.PasswordRefused(faults, PasswordRules.MinLength, PasswordRules.MaxLength);
            return faults is null && token.IsSetUp() ? NotFound() : Page();
        }

        await signingIn.LetInAsync(HttpContext, owner, cancellation);
        return Redirect(Links.SetUpEvent);
    }

    private void Check()
    {
        if (Name.Length is 0 or > Organiser.NameMaxLength || Name.Any(char.IsControl))
        {
            Complaints["name"] = Words.NameNeeded(Organiser.NameMaxLength);
        }

        if (Email.Length > Organiser.EmailMaxLength || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)
        {
            Complaints["email"] = Words.NoEmailAddress;
        }
    }
}
