using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>Puts the comments under a post together for whoever looks.</summary>
public sealed class BlogComments(LiveComments live, OwnComments own, CommenterCookie cookie, SiteSettings settings)
{
    /// <param name="page">As the address says, or null for the first.</param>
    /// <returns>Null when there is no such page.</returns>
    public async Task<CommentSection?> SectionAsync(Reader reader, Post post, string? page, HttpContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var thread = await live.ThreadOfAsync(post.Slug, cancellation);
        if (cookie.HashOf(context.Request) is { } hash)
        {
            context.Page().NeverKeep();
            thread = own.AddWaiting(thread, post.Slug, hash);
        }

        var end = OpenUntil(post);
        if (end > now && end < DateTimeOffset.MaxValue)
        {
            context.Page().Until(end);
        }

        return PageOf(page) is { } number && number <= thread.PageCount ? new(reader, post, thread, number, now < end) : null;
    }

    /// <summary>Until when the post takes comments.</summary>
    public DateTimeOffset OpenUntil(Post post)
    {
        var (isOpen, openedAt) = live.DiscussionOf(post.Slug);
        return Discussion.OpenUntil(isOpen, post.PublishedAt, openedAt, settings.Chosen.CommentDays);
    }

    private static int? PageOf(string? page) => string.IsNullOrEmpty(page) ? 1
        : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && page[0] != '0' ? number
        : null;
}
