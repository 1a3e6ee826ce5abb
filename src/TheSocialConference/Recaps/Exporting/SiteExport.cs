using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Works out which unit each record belongs to, and with that what every file is to say.</summary>
internal sealed class SiteExport(IReadOnlyDictionary<string, RecapUnit> was, ExportState state)
{
    private const string Site = "";

    public IReadOnlyList<ExportedFile> Files()
    {
        var speakers = state.Speakers.ToLookup(HomeOf);
        var posts = state.Posts.ToLookup(post =>
            Holding(AddressKind.Post, post.Slug, unit => unit.Posts.Select(at => at.Post.Value.Slug)) ?? EditionOr(post.EditionSlug));
        var pages = state.Pages.ToLookup(page => page.EditionSlug ?? Site);
        return
        [
            .. was.Keys.Concat(state.Editions.Select(edition => edition.Programme.Edition.Slug)).Append(Site).Distinct().Order(StringComparer.Ordinal)
                .SelectMany(unit => new UnitExport(unit, was.GetValueOrDefault(unit), state).Files([.. speakers[unit]], [.. posts[unit]], [.. pages[unit]])),
        ];
    }

    /// <summary>Where a speaker's own fields stand: where they did, or else with the first edition they are in.</summary>
    private string HomeOf(Programme.Speaker speaker) =>
        Holding(AddressKind.Speaker, speaker.Slug, unit => unit.Speakers.Select(known => known.Value.Slug))
        ?? EditionOr(state.Editions.FirstOrDefault(edition => edition.Programme.SpeakerBy(speaker.Slug) is not null).Programme?.Edition.Slug);

    private string? Holding(AddressKind kind, string slug, Func<RecapUnit, IEnumerable<string>> slugs)
    {
        string[] names = [slug, .. state.FormerSlugsOf(kind, Site, slug)];
        return names.Select(name => was.Values.FirstOrDefault(unit => slugs(unit).Contains(name))?.Name).FirstOrDefault(unit => unit is not null);
    }

    private string EditionOr(string? edition) => edition is not null && state.Edition(edition) is not null ? edition : Site;
}
