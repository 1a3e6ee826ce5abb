using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Blog;

/// <summary>Puts the comments under a post together for whoever looks.</summary>
public sealed class BlogComments(LiveComments live, OwnComments own, CommenterCookie cookie, SiteSettings settings)
{
    /// <param name="start">With which number the page begins, as the address says; null for the first.</param>
    /// <returns>Null when there is no such page.</returns>
    public async Task<CommentSection?> SectionAsync(Reader reader, Post post, string? start, HttpContext context, DateTimeOffset now, CancellationToken cancellation)
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

        return StartOf(start) is { } number && (number == 1 || thread.From(number).Count > 0) ? new(reader, post, thread, number, now < end) : null;
    }

    /// <summary>Until when the post takes comments.</summary>
    public DateTimeOffset OpenUntil(Post post)
    {
        var (isOpen, openedAt) = live.DiscussionOf(post.Slug);
        return Discussion.OpenUntil(isOpen, post.PublishedAt, openedAt, settings.Chosen.CommentDays);
    }

    private static int? StartOf(string? start) => string.IsNullOrEmpty(start) ? 1
        : int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && start[0] != '0' ? number
        : null;
}
