using TheSocialConference.Organisers;

namespace TheSocialConference.Pages.Organise;

/// <summary>Erases a speaker, also one who was removed before.</summary>
public sealed class EraseSpeakerModel(SpeakerErasure erasure, TimeProvider clock) : ErasePage(clock)
{
    public override IReadOnlyList<string> Goes => [Words.EraseSpeakerRow, Words.EraseSessionsOf(Person.Sessions), Words.ErasePortrait, Words.EraseLogOfSpeaker, Words.EraseMails];

    public override IReadOnlyList<string> Stays => [Words.EraseKeepsQuotes, Words.EraseKeepsDeeds, BackupsStay];

    public override (string Address, string Title) Back => (Links.OrganiseSpeakers, Words.Speakers);

    private string Slug => (string)RouteData.Values["slug"]!;

    protected override Task<Erasable?> FindAsync(CancellationToken cancellation) => erasure.FindAsync(Slug, cancellation);

    protected override Task<bool> EraseAsync(CancellationToken cancellation) => erasure.EraseAsync(Slug, Me, cancellation);
}
