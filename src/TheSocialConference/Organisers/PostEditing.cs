using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Organisers;

/// <summary>
/// Changes posts: the whole of a change in one transaction, written in the log and shown at once. The slug of a post never changes here: its
/// address may have been passed on, and the log, the file and the history of the post go by it.
/// </summary>
public sealed class PostEditing(ConferenceDb db, EditedTexts texts, LiveSiteRefresh live, TimeProvider clock)
{
    /// <summary>Does the change to the post as it is at that moment, alone.</summary>
    /// <param name="change">Makes another value of it, or gives the same when nothing should be done; null in for a new post, null out for none.</param>
    /// <returns>What is wrong with the text; when there is anything, nothing was stored.</returns>
    public async Task<IReadOnlyList<MarkdownFault>> ChangeAsync(string slug, Func<PostContent?, PostContent?> change, Doer by, CancellationToken cancellation)
    {
        IReadOnlyList<MarkdownFault> faults = [];
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            var post = await FindAsync(slug, cancellation);
            var before = post?.AsValue();
            if (change(before) is { } after && after != before)
            {
                var what = before is null ? DeedKind.Added : before.State != PostState.Published && after.State == PostState.Published ? DeedKind.Published : DeedKind.Changed;
                faults = await StoreAsync(post, after, what, by, cancellation);
            }
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return faults;
    }

    /// <summary>Takes away a post that is not translated.</summary>
    /// <returns>Whether that was done.</returns>
    public async Task<bool> RemoveAsync(string slug, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            if (await FindAsync(slug, cancellation) is not { } post || await db.Posts.AnyAsync(other => other.TranslationOf == slug, cancellation))
            {
                return;
            }

            db.Posts.Remove(post);
            await db.RememberGoneAsync(AddressKind.Post, "", slug, cancellation);
            await RecordAsync(DeedKind.Removed, post.AsValue(), null, by, cancellation);
            await db.SaveChangesAsync(cancellation);
            isDone = true;
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return isDone;
    }

    /// <summary>The removals that can be undone, newest first.</summary>
    public Task<IReadOnlyList<Deed>> RemovedAsync(CancellationToken cancellation) => db.RemovalsAsync(
        deed => deed.Kind == SubjectKind.Post && !db.Posts.Any(post => post.Slug == deed.Key), clock.GetUtcNow(), cancellation);

    /// <summary>Puts back a post that was removed. What it referred to and is gone is left out.</summary>
    /// <returns>Its slug, or null when there is no such removal; and what is wrong with its text by now: then nothing was stored.</returns>
    public async Task<(string? Slug, IReadOnlyList<MarkdownFault> Faults)> PutBackAsync(long number, Doer by, CancellationToken cancellation)
    {
        (string? Slug, IReadOnlyList<MarkdownFault> Faults) outcome = (null, []);
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            if ((await RemovedAsync(cancellation)).FirstOrDefault(deed => deed.Number == number) is { Content.Before: { } json } && Read(json) is { } removed)
            {
                outcome = (removed.Slug, await StoreAsync(null, await FittedAsync(removed, cancellation), DeedKind.Restored, by, cancellation));
            }
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return outcome;
    }

    /// <summary>A post as the log keeps it, or null when a version of the program wrote it that knew other fields.</summary>
    public static PostContent? Read(string json)
    {
        try
        {
            return BlogRecords.Read<PostContent>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<Post?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Posts.Include(post => post.Mentions).SingleOrDefaultAsync(post => post.Slug == slug, cancellation);

    /// <param name="post">Null for one that is not there yet.</param>
    private async Task<IReadOnlyList<MarkdownFault>> StoreAsync(Post? post, PostContent after, DeedKind what, Doer by, CancellationToken cancellation)
    {
        var (before, text) = (post?.AsValue(), await texts.RenderAsync(after, cancellation));
        var isSameText = before is not null && (before.Body, before.Language) == (after.Body, after.Language);
        if (text.Faults.Count > 0 && !isSameText) // what was right once stays as it was, or a post whose session went could not even be withdrawn
        {
            return text.Faults;
        }

        if (post is null)
        {
            post = new(after.Slug);
            db.Posts.Add(post);
            db.FormerSlugs.RemoveRange(await db.FormerSlugs.Where(former => former.Kind == AddressKind.Post && former.Slug == after.Slug).ToListAsync(cancellation));
        }

        var (rendered, mentions) = text.Faults.Count > 0 ? (post.Rendered, [.. post.Mentions]) : (text.Body, text.Mentions);
        post.Revise(after, rendered, mentions, before is null ? after.PublishedAt : clock.GetUtcNow());
        await RecordAsync(what, before, after, by, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private async Task<PostContent> FittedAsync(PostContent post, CancellationToken cancellation) => post with
    {
        EditionSlug = await db.Editions.AnyAsync(edition => edition.Slug == post.EditionSlug, cancellation) ? post.EditionSlug : null,
        TranslationOf = await db.Posts.AnyAsync(other => other.Slug == post.TranslationOf, cancellation) ? post.TranslationOf : null,
    };

    private Task RecordAsync(DeedKind what, PostContent? before, PostContent? after, Doer by, CancellationToken cancellation) => db.RecordAsync(
        [new(what, SubjectKind.Post, (after ?? before)!.Slug, (after ?? before)!.Title, Before: BlogRecords.WriteOrNull(before), After: BlogRecords.WriteOrNull(after))],
        by, clock.GetUtcNow(), cancellation);
}
