using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

public sealed class SignOutModel(SigningIn signingIn) : OrganisePage
{
    public IActionResult OnGet() => Redirect(Links.Organise);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await signingIn.OutAsync(Me, cancellation);
        return Redirect($"{Links.SignIn()}?done=signed-out");
    }
}
