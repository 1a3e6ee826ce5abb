using System.Globalization;
using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Erases an organiser, also one who was removed before.</summary>
public sealed class ErasePersonModel(OrganiserErasure erasure, TimeProvider clock) : ErasePage(clock)
{
    public override IReadOnlyList<string> Goes =>
    [
        Words.EraseAccount, Words.EraseLogOfOrganiser, Words.EraseMails, .. Person.Posts > 0 ? [Words.ErasePostsOf(Person.Posts)] : Array.Empty<string>(),
    ];

    public override IReadOnlyList<string> Stays => [Words.EraseKeepsDeeds, BackupsStay];

    public override (string Address, string Title) Back => (Links.People, Words.PeopleTitle);

    private int Id => int.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);

    protected override Task<Erasable?> FindAsync(CancellationToken cancellation) => erasure.FindAsync(Id, Me, cancellation);

    protected override Task<bool> EraseAsync(CancellationToken cancellation) => erasure.EraseAsync(Id, Me, cancellation);
}
