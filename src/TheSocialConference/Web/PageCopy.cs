using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>What a page says about the copy that may be kept of it. Of a page that names nothing it depends on, nothing is kept.</summary>
public sealed class PageCopy
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _queryKeys = new(StringComparer.OrdinalIgnoreCase);

    internal bool MayBeKept => !IsPrivate && _tags.Count > 0;

    internal bool IsPrivate { get; private set; }

    internal IReadOnlyCollection<string> Tags => _tags;

    internal IReadOnlyCollection<string> QueryKeys => _queryKeys;

    internal DateTimeOffset? End { get; private set; }

    /// <summary>The copy goes when one of these changes; <see cref="PageTag"/> spells them.</summary>
    public PageCopy DependsOn(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            _tags.Add(tag);
        }

        return this;
    }

    /// <summary>The copy goes at that moment; of several moments the first counts.</summary>
    public PageCopy Until(DateTimeOffset moment)
    {
        End = End < moment ? End : moment;
        return this;
    }

    /// <summary>The copy goes when anything that visitors see changes, or a post becomes due.</summary>
    public PageCopy Shows(PublishedSite site, DateTimeOffset now) => DependsOn(PageTag.Site).UntilNextPost(site, now);

    /// <summary>The copy goes when the next post is due: then lists, feeds and pages it is about show it.</summary>
    /// <param name="now">From before the page looked at the posts.</param>
    public PageCopy UntilNextPost(PublishedSite site, DateTimeOffset now) => site.NextPostAfter(now) is { } due ? Until(due) : this;

    /// <summary>
    /// A copy for each value of these query keys; other keys are not looked at, and an empty value counts as none. Only for keys whose
    /// values the site itself knows, with a 404 for every other: what anybody can make up would fill the cache.
    /// </summary>
    public PageCopy VaryBy(params ReadOnlySpan<string> queryKeys)
    {
        foreach (var key in queryKeys)
        {
            _queryKeys.Add(key);
        }

        return this;
    }

    /// <summary>No copy, whatever else is said: the page is somebody's own, or holds a token.</summary>
    public PageCopy NeverKeep()
    {
        IsPrivate = true;
        return this;
    }
}

/// <summary>The names of what pages depend on.</summary>
public static class PageTag
{
    /// <summary>Anything at all that visitors see.</summary>
    public const string Site = "site";

    /// <summary>Any post: lists, feeds, and pages that show what was written about something.</summary>
    public const string Blog = "blog";

    /// <summary>How many comments posts have, whichever.</summary>
    public const string Comments = "comments";

    public static string Edition(string slug) => $"edition:{slug}";

    public static string Post(string slug) => $"post:{slug}";
}

public static class PageCopyOfContext
{
    /// <summary>What the page being rendered says about its copy.</summary>
    public static PageCopy Page(this HttpContext context)
    {
        if (context.Features.Get<PageCopy>() is { } copy)
        {
            return copy;
        }

        copy = new PageCopy();
        context.Features.Set(copy);
        return copy;
    }
}
