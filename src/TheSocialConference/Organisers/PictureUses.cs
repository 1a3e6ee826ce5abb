using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Exporting;

namespace TheSocialConference.Organisers;

/// <summary>Where a picture is shown.</summary>
/// <param name="Key">As the log has it.</param>
/// <param name="IsPublished">In what visitors see, though not any more in what is worked on.</param>
public sealed record PictureUse(SubjectKind Kind, string Key, string Title, bool IsPublished = false);

/// <summary>Finds out where pictures are shown: in records, in texts, and in what visitors see of a programme.</summary>
public sealed class PictureUses
{
    private readonly ILookup<string, PictureUse> _byHash;
    private readonly ILookup<string, PictureUse> _byName;

    private PictureUses(IEnumerable<(string Hash, PictureUse Use)> byHash, IEnumerable<(string Name, PictureUse Use)> byName) =>
        (_byHash, _byName) = (byHash.ToLookup(use => use.Hash, use => use.Use), byName.ToLookup(use => use.Name, use => use.Use));

    public IReadOnlyList<PictureUse> Of(UploadedPicture picture) => [.. _byHash[picture.Picture.Hash].Concat(_byName[picture.FileName]).Distinct()];

    /// <summary>Whether any record shows the picture, wherever it came from.</summary>
    public bool ShowHash(string hash) => _byHash.Contains(hash);

    public static async Task<PictureUses> FindAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var speakers = await db.Speakers.AsNoTracking().Where(speaker => speaker.Portrait != null)
            .Select(speaker => new { speaker.Slug, speaker.Name, speaker.Portrait }).ToListAsync(cancellation);
        var editions = await db.Editions.AsNoTracking().Where(edition => edition.Picture != null)
            .Select(edition => new { edition.Slug, edition.Name, edition.Picture }).ToListAsync(cancellation);
        var posts = await db.Posts.AsNoTracking().Where(post => post.Body.Contains("![")).Select(post => new { post.Slug, post.Title, post.Body }).ToListAsync(cancellation);
        var pages = await db.ContentPages.AsNoTracking().Where(page => page.Body.Contains("![")).ToListAsync(cancellation);
        (string, PictureUse)[] working =
        [
            .. speakers.Select(speaker => (speaker.Portrait!.Hash, new PictureUse(SubjectKind.Speaker, speaker.Slug, speaker.Name))),
            .. editions.Select(edition => (edition.Picture!.Hash, new PictureUse(SubjectKind.Edition, edition.Slug, edition.Name))),
        ];
        var shown = working.Select(use => use.Item1).ToHashSet();
        return new(
            [.. working, .. (await PublishedAsync(db, cancellation)).Where(use => !shown.Contains(use.Item1))],
            [
                .. posts.SelectMany(post => ExportedPictures.NamesIn(post.Body).Select(name => (name, new PictureUse(SubjectKind.Post, post.Slug, post.Title)))),
                .. pages.SelectMany(page => ExportedPictures.NamesIn(page.Body).Select(name => (name, new PictureUse(SubjectKind.Page, Blog.PageContent.Of(page).Name, page.Title)))),
            ]);
    }

    private static async Task<IEnumerable<(string, PictureUse)>> PublishedAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var newest = await db.Releases.AsNoTracking()
            .Where(release => !db.Releases.Any(other => other.EditionSlug == release.EditionSlug && other.Number > release.Number)).ToListAsync(cancellation);
        return newest.SelectMany(release => ImagesIn(release.Programme).Select(image =>
            (image.Hash, new PictureUse(SubjectKind.Edition, release.EditionSlug, release.Programme.Edition.Name, IsPublished: true))));
    }

    private static IEnumerable<Programme.Image> ImagesIn(Programme programme) =>
        programme.Speakers.Select(speaker => speaker.Portrait).Append(programme.Edition.Picture).OfType<Programme.Image>();
}
