using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Which posts take comments; a moderator decides otherwise than their age says.</summary>
public sealed class DiscussionsModel(LiveSite live, LiveComments comments, Discussions discussions, SiteSettings settings, TimeProvider clock) : OrganisePage
{
    public int? Days => settings.Chosen.CommentDays;

    public IReadOnlyList<DiscussionRow> Posts { get; private set; } = [];

    public void OnGet()
    {
        Title = Words.ClosingTitle;
        Posts = [.. live.Current.Posts.Select(RowOf)];
    }

    /// <param name="open"><c>open</c>, <c>closed</c>, or <c>age</c>.</param>
    public async Task<IActionResult> OnPostAsync(string? post, string? open, CancellationToken cancellation)
    {
        if (live.Current.Post(post ?? "") is not { } found || open is not ("open" or "closed" or "age"))
        {
            return NotFound();
        }

        await discussions.OpenAsync(found.Slug, found.PublishedAt, open switch { "open" => true, "closed" => false, _ => null }, Me, cancellation);
        return Redirect($"{Links.OrganiseDiscussions}?done=saved");
    }

    private DiscussionRow RowOf(Post post)
    {
        var (isOpen, openedAt) = comments.DiscussionOf(post.Slug);
        return new(post, comments.CountOf(post.Slug), isOpen, Discussion.OpenUntil(isOpen, post.PublishedAt, openedAt, Days) > clock.GetUtcNow());
    }
}

/// <param name="Decided">By a moderator, or null.</param>
public sealed record DiscussionRow(Post Post, int Count, bool? Decided, bool IsOpen);
