using TheSocialConference.Blog;

namespace TheSocialConference.Web;

/// <summary>Where search engines find what a page says in one language.</summary>
/// <param name="Language">BCP 47 tag; <see cref="Alternates.Otherwise"/> for whoever reads none of the others.</param>
/// <param name="Path">From the root of the site.</param>
public readonly record struct Alternate(string Language, string Path);

/// <summary>
/// What a page announces as the same in other languages; nothing when there is no other. A page of the interface is there in each of its
/// languages. A post is written in one: its address is the one in that language, and what is announced is its translation.
/// </summary>
public static class Alternates
{
    public const string Otherwise = "x-default";

    /// <param name="path">An address without language, with its query.</param>
    public static IReadOnlyList<Alternate> Of(string path) =>
        [new(Links.Dutch.Language.Code, path), new(Links.English.Language.Code, Links.English.Prefixed(path)), new(Otherwise, path)];

    /// <inheritdoc cref="Of(string)"/>
    /// <remarks>Of two translations into one language only the first is announced, or search engines would believe neither.</remarks>
    public static IReadOnlyList<Alternate> Of(Post post, IEnumerable<Post> translations)
    {
        Post[] versions =
        [
            .. translations.Append(post).OrderBy(version => version.TranslationOf is null ? 0 : 1)
                .ThenBy(version => version.Slug, StringComparer.Ordinal).DistinctBy(version => version.Language),
        ];
        return versions.Length > 1 && versions.Contains(post)
            ? [.. versions.Select(version => new Alternate(version.Language, Links.Around(version).Post(version))), new(Otherwise, Links.Around(versions[0]).Post(versions[0]))]
            : [];
    }
}
