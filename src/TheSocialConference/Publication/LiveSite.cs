using TheSocialConference.Data;

namespace TheSocialConference.Publication;

/// <summary>Holds what visitors see now, in memory, and switches over to the next at once and completely.</summary>
public sealed class LiveSite
{
    private volatile PublishedSite _current = PublishedSite.Empty;

    public PublishedSite Current => _current;

    /// <summary>Raised after a switch; whoever keeps something made from the former one drops it.</summary>
    public event Action? Changed;

    /// <summary>Shows this from now on.</summary>
    /// <param name="withExamples">Whether example editions, and what belongs to them, are shown.</param>
    public void Show(StoredSite.Content stored, bool withExamples)
    {
        var hidden = stored.Releases.Where(release => release.Programme.Edition.IsExample && !withExamples).Select(release => release.EditionSlug).ToHashSet();
        _current = new(
            stored.Releases.Where(release => !hidden.Contains(release.EditionSlug)),
            stored.Posts.Where(post => post.EditionSlug is not { } edition || !hidden.Contains(edition)),
            [.. stored.Pages.Where(page => page.EditionSlug is not { } edition || !hidden.Contains(edition))],
            stored.Pictures,
            stored.FormerSlugs,
            stored.Choices);
        Changed?.Invoke();
    }
}
