using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Publication;

/// <summary>Holds what visitors see now, in memory, and switches over to the next at once and completely.</summary>
public sealed class LiveSite
{
    private volatile PublishedSite _current = PublishedSite.Empty;

    public PublishedSite Current => _current;


    /// <summary>Raised after a switch; whoever keeps something made from the former one drops it.</summary>
    public event Action? Changed;

    /// <summary>Reads what is published and shows it from now on.</summary>
    /// <param name="withExamples">Whether example editions, and what belongs to them, are shown.</param>
    public async Task ReloadAsync(ConferenceDb db, bool withExamples, CancellationToken cancellation)
    {
        var newest = await db.Releases.AsNoTracking()
            .Where(release => release.Number == db.Releases.Where(other => other.EditionSlug == release.EditionSlug).Max(other => other.Number))
            .ToListAsync(cancellation);
        var hidden = newest.Where(release => release.Programme.Edition.IsExample && !withExamples).Select(release => release.EditionSlug).ToHashSet();
        var posts = await db.Posts.AsNoTracking().Include(post => post.Mentions).ToListAsync(cancellation);
        var pages = await db.ContentPages.AsNoTracking().ToListAsync(cancellation);
        _current = new(
            newest.Where(release => !hidden.Contains(release.EditionSlug)),
            posts.Where(post => post.EditionSlug is not { } edition || !hidden.Contains(edition)),
            [.. pages.Where(page => page.EditionSlug is not { } edition || !hidden.Contains(edition))],
            await db.Pictures.AsNoTracking().ToListAsync(cancellation),
            await db.FormerSlugs.AsNoTracking().ToListAsync(cancellation));
        Changed?.Invoke();
    }
}
