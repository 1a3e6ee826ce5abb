using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What the database holds when an import begins, as entities that can be changed.</summary>
internal sealed class ImportState
{
    public required List<Edition> Editions { get; init; }

    public required List<Speaker> Speakers { get; init; }

    public required List<Post> Posts { get; init; }

    public required List<ContentPage> Pages { get; init; }

    public required List<Picture> Pictures { get; init; }

    /// <summary>Pictures that were uploaded, by the name that texts show them by.</summary>
    public required IReadOnlyDictionary<string, Picture> Uploaded { get; init; }

    public required List<FormerSlug> Former { get; init; }

    public required List<ContentFile> Files { get; init; }

    public required List<Disagreement> Disagreements { get; init; }

    public static async Task<ImportState> LoadAsync(ConferenceDb db, CancellationToken cancellation) => new()
    {
        Editions = await db.WholeEditions.ToListAsync(cancellation),
        Speakers = await db.Speakers.ToListAsync(cancellation),
        Posts = await db.Posts.Include(post => post.Mentions).ToListAsync(cancellation),
        Pages = await db.ContentPages.ToListAsync(cancellation),
        Pictures = await db.Pictures.ToListAsync(cancellation),
        Uploaded = await db.UploadedByNameAsync(cancellation),
        Former = await db.FormerSlugs.ToListAsync(cancellation),
        Files = await db.ContentFiles.ToListAsync(cancellation),
        Disagreements = await db.Disagreements.ToListAsync(cancellation),
    };

    public Edition? Edition(string slug) => Editions.Find(edition => edition.Slug == slug);

    /// <summary>The units as they were last imported.</summary>
    public IReadOnlyList<ContentUnit> Imported() => ContentUnit.Of(Files.Select(file => new FoundFile(file.Path, file.Bytes, file.Hash)));
}
