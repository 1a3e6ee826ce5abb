using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Comments;

namespace TheSocialConference.Pages.Organise;

/// <summary>Whose comments always wait, and since when; each can be lifted.</summary>
public sealed class BansModel(Banning banning) : OrganisePage
{
    public IReadOnlyList<(Ban Ban, string? By)> Bans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => (Title, Bans) = (Words.BansTitle, await banning.AllAsync(cancellation));

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellation) =>
        await banning.LiftAsync(id, Me, cancellation) ? Redirect($"{Links.OrganiseBans}?done=saved") : NotFound();
}
