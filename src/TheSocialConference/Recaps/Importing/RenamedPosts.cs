using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Recaps.Importing;

/// <summary>What readers wrote under a post, and what is known of where it came from, go along to its new slug.</summary>
internal static class RenamedPosts
{
    /// <summary>Within the transaction of the caller. Where both slugs have comments nothing moves: those are of two posts.</summary>
    public static async Task FollowAsync(ConferenceDb db, ImportState state, ImportPlan plan, CancellationToken cancellation)
    {
        foreach (var (slug, old) in plan.Units.SelectMany(unit => unit.Posts).SelectMany(at => at.Post.Formerly.Select(old => (at.Post.Value.Slug, old))))
        {
            if (state.Posts.Exists(post => post.Slug == old) || await db.Discussions.AnyAsync(discussion => discussion.PostSlug == slug, cancellation))
            {
                continue;
            }

            await db.Discussions.Where(discussion => discussion.PostSlug == old).ExecuteUpdateAsync(change => change.SetProperty(discussion => discussion.PostSlug, slug), cancellation);
            await db.Comments.Where(comment => comment.PostSlug == old).ExecuteUpdateAsync(change => change.SetProperty(comment => comment.PostSlug, slug), cancellation);
            await db.ImportedPosts.Where(post => post.PostSlug == old).ExecuteUpdateAsync(change => change.SetProperty(post => post.PostSlug, slug), cancellation);
        }
    }
}
