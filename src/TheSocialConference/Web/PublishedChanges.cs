using System.Security.Cryptography;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>Finds what differs between what visitors saw and what they see now, in the words of <see cref="PageTag"/>.</summary>
internal static class PublishedChanges
{
    /// <returns>The tags of what changed; null when it may show on any page.</returns>
    public static IReadOnlyCollection<string>? Between(PublishedSite before, PublishedSite after)
    {
        if (before.Choices != after.Choices || Different(before.Pages, after.Pages, Address, Value).Length > 0
            || Different(before.Pictures, after.Pictures, picture => picture.Hash, picture => picture.Widths).Length > 0)
        {
            return null;
        }

        var editions = Different(before.Releases, after.Releases, release => release.EditionSlug, Value);
        var posts = Different(before.Posts, after.Posts, post => post.Slug, Value);
        string[] blog = posts.Length > 0 ? [PageTag.Blog] : [];
        string[] site = editions.Length + posts.Length > 0 ? [PageTag.Site] : [];
        return [.. editions.Select(PageTag.Edition), .. posts.Select(PageTag.Post), .. blog, .. site];
    }

    /// <summary>The names of those that came, went, or are not what they were.</summary>
    private static string[] Different<T, TValue>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, TValue> value)
    {
        var (then, now) = (before.ToDictionary(name, value), after.ToDictionary(name, value));
        return [.. then.Keys.Union(now.Keys).Where(key => !then.TryGetValue(key, out var old) || !now.TryGetValue(key, out var present) || !Equals(old, present))];
    }

    private static string Address(ContentPage page) => $"{page.EditionSlug}/{page.Address}/{page.Language}";

    /// <summary>Somebody may have been erased from a release, which stays the same in all else.</summary>
    private static (int, DateTimeOffset, string) Value(ProgrammeRelease release) => (release.Number, release.At, Convert.ToHexString(SHA256.HashData(release.Payload)));

    private static (string, RenderedBody) Value(ContentPage page) => (page.Title, page.Rendered);

    private static (PostContent, RenderedBody, DateTimeOffset) Value(Post post) => (post.AsValue(), post.Rendered, post.UpdatedAt);
}
