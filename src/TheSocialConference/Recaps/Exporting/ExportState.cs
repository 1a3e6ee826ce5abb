using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>What the database says, as the values that files hold.</summary>
internal sealed record ExportState(
    IReadOnlyList<(Programme Programme, PublishMode Publish)> Editions,
    IReadOnlyList<Programme.Speaker> Speakers,
    IReadOnlyList<PostContent> Posts,
    IReadOnlyList<PageContent> Pages,
    IReadOnlyList<FormerSlug> Former,
    IReadOnlyList<FoundFile> Files)
{
    /// <summary>Pictures that were uploaded, by the name that texts show them by.</summary>
    public IReadOnlyDictionary<string, Picture> Uploaded { get; private init; } = new Dictionary<string, Picture>();

    public static async Task<ExportState> LoadAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var editions = await db.WholeEditions.AsNoTrackingWithIdentityResolution().ToListAsync(cancellation);
        var speakers = await db.Speakers.AsNoTracking().OrderBy(speaker => speaker.SortName).ThenBy(speaker => speaker.Slug).ToListAsync(cancellation);
        var posts = await db.Posts.AsNoTracking().OrderBy(post => post.Slug).ToListAsync(cancellation);
        var pages = await db.ContentPages.AsNoTracking().OrderBy(page => page.Address).ThenBy(page => page.Language).ToListAsync(cancellation);
        return new(
            [.. editions.OrderBy(edition => edition.FirstDay).Select(edition => (edition.AsProgramme(), edition.PublishMode))],
            [.. speakers.Select(speaker => speaker.AsValue())],
            [.. posts.Select(post => post.AsValue())],
            [.. pages.Select(PageContent.Of)],
            await db.FormerSlugs.AsNoTracking().OrderBy(former => former.Slug).ToListAsync(cancellation),
            [.. (await db.ContentFiles.AsNoTracking().ToListAsync(cancellation)).Select(file => new FoundFile(file.Path, file.Bytes, file.Hash))])
        { Uploaded = await db.UploadedByNameAsync(cancellation) };
    }

    public (Programme Programme, PublishMode Publish)? Edition(string slug) =>
        Editions.FirstOrDefault(edition => edition.Programme.Edition.Slug == slug) is { Programme: not null } found ? found : null;

    /// <summary>Slugs that led to this record once.</summary>
    public IEnumerable<string> FormerSlugsOf(AddressKind kind, string edition, string slug) =>
        Former.Where(former => former.Kind == kind && former.Edition == edition && former.Current == slug).Select(former => former.Slug);
}
