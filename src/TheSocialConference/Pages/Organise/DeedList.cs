using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Deeds as lines of a list.</summary>
public sealed record DeedList(IReadOnlyList<Deed> Deeds, Words Words, Links Links)
{
    /// <summary>What it was done to, as people call it.</summary>
    public string TitleOf(Deed deed) => deed.IsKeyErased ? Words.ErasedPerson : deed.What == DeedKind.Erased ? Words.ErasedNumber(deed.Key) : deed.Content?.Title ?? deed.Key;

    /// <summary>The editor of what it was done to, or null when it has none.</summary>
    public string? LinkTo(Deed deed) => (deed.Kind, deed.EditionSlug) switch
    {
        _ when deed.IsKeyErased || deed.What == DeedKind.Erased => null,
        (SubjectKind.Edition, { } edition) => Links.OrganiseRecord(edition, RecordKinds.Facts, ""),
        (SubjectKind.Theme or SubjectKind.Stage or SubjectKind.Session or SubjectKind.Slot, { } edition) when deed.What is not (DeedKind.Removed or DeedKind.Reordered) =>
            Links.OrganiseRecord(edition, RecordKinds.Name(Enum.Parse<RecordKind>(deed.Kind.ToString())), deed.Key),
        (SubjectKind.Comment, _) => Links.OrganiseComment(deed.Key),
        (SubjectKind.Ban, _) => Links.OrganiseBans,
        (SubjectKind.Discussion, _) => Links.OrganiseDiscussions,
        (SubjectKind.Release, { } edition) => $"{Links.OrganiseReleases(edition)}/{deed.Key}",
        (SubjectKind.Post, _) when deed.What != DeedKind.Removed => Links.OrganisePost(deed.Key),
        (SubjectKind.Picture, _) when deed.What != DeedKind.Removed => Links.OrganisePicture(deed.Key),
        (SubjectKind.Page, _) => Links.OrganisePage(deed.Key),
        (SubjectKind.Speaker, _) when deed.What != DeedKind.Removed => Links.OrganiseSpeaker(deed.Key),
        _ => null,
    };
}
