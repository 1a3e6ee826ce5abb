using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>
/// Brings a WordPress site over from its export: posts, comments and the addresses they had. All of it in one transaction, or nothing. What came
/// over earlier is left as it is here, so that a second import adds only what is new.
/// </summary>
public sealed class WordPressImport(ConferenceDb db, EditedTexts texts, TimeProvider clock)
{
    /// <param name="dryRun">Says what would happen, and changes nothing.</param>
    /// <exception cref="WordPressRefusedException">The file is not taken.</exception>
    public async Task<WordPressReport> RunAsync(Stream file, bool dryRun, Doer by, CancellationToken cancellation)
    {
        var export = await Task.Run(() => WordPressReader.Read(file), cancellation);
        WordPressReport? report = null;
        db.ChangeTracker.Clear();
        if (dryRun)
        {
            report = (await WordPressPlan.MakeAsync(export, db, texts, clock.GetUtcNow(), cancellation)).Report(isDryRun: true);
        }
        else
        {
            await db.WriteAsync(async () =>
            {
                var plan = await WordPressPlan.MakeAsync(export, db, texts, clock.GetUtcNow(), cancellation);
                report = plan.Report(isDryRun: false);
                if (report.IsChange)
                {
                    await StoreAsync(plan, cancellation);
                    await NoteAsync(report, by, cancellation);
                }
            }, cancellation);
        }

        db.ChangeTracker.Clear();
        return report!;
    }

    private async Task StoreAsync(WordPressPlan plan, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var post in plan.Posts.Where(post => post.Content is not null))
        {
            var stored = new Post(post.Slug);
            stored.Revise(post.Content!, post.Text!.Body, post.Text.Mentions, post.Content!.PublishedAt);
            db.Posts.Add(stored);
            db.ImportedPosts.Add(new(post.Origin, post.Slug));
        }

        var addresses = await db.FormerSlugs.Where(former => former.Kind == AddressKind.Elsewhere).Select(former => former.Slug).ToHashSetAsync(cancellation);
        var staying = plan.Posts.Select(post => post.Slug).ToHashSet();
        db.FormerSlugs.AddRange(plan.Addresses.Slugs.Where(address => !addresses.Contains(address.Key) && staying.Contains(address.Value))
            .Select(address => new FormerSlug(AddressKind.Elsewhere, "", address.Key, address.Value)));
        await db.SaveChangesAsync(cancellation);

        await NumberAsync(plan, now, cancellation);
        await StoreCommentsAsync(plan, cancellation);
    }

    /// <summary>Gives every comment its number under its post, by date.</summary>
    private async Task NumberAsync(WordPressPlan plan, DateTimeOffset now, CancellationToken cancellation)
    {
        var discussions = await db.Discussions.ToDictionaryAsync(discussion => discussion.PostSlug, cancellation);
        var origins = await db.ImportedPosts.ToDictionaryAsync(post => post.Origin, cancellation);
        foreach (var post in plan.Posts)
        {
            if (!discussions.TryGetValue(post.Slug, out var discussion))
            {
                db.Discussions.Add(discussion = discussions[post.Slug] = new(post.Slug, now));
            }

            foreach (var comment in post.Comments!.InOrder)
            {
                comment.NumberHere = discussion.NextNumber();
            }

            origins[post.Origin].SawComment(post.Item.Comments.Max(comment => comment.Id) ?? 0);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Generation by generation: what is answered has to be there first.</summary>
    private async Task StoreCommentsAsync(WordPressPlan plan, CancellationToken cancellation)
    {
        var language = Language.Around(plan.Language).Code;
        var all = plan.Posts.SelectMany(post => post.Comments!.InOrder.Select(comment => (post.Slug, Comment: comment))).ToArray();
        var answers = all.Where(one => one.Comment.Parent is not null).ToLookup(one => one.Comment.Parent!);
        var generation = all.Where(one => one.Comment.Parent is null).ToArray();
        while (generation.Length > 0)
        {
            foreach (var (slug, comment) in generation)
            {
                db.Comments.Add(comment.Store(slug, comment.Parent?.Stored ?? await KnownAsync(plan, slug, comment, cancellation), language, plan.OriginOf(comment.Number)));
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            generation = [.. generation.SelectMany(one => answers[one.Comment])];
        }
    }

    private async Task<Comment?> KnownAsync(WordPressPlan plan, string slug, PlannedComment comment, CancellationToken cancellation)
    {
        if (comment.KnownParent is not { } number)
        {
            return null;
        }

        var id = plan.KnownComments[number];
        return await db.Comments.AsNoTracking().SingleOrDefaultAsync(parent => parent.Id == id && parent.PostSlug == slug, cancellation);
    }

    private async Task NoteAsync(WordPressReport report, Doer by, CancellationToken cancellation)
    {
        var host = new Uri(report.Site).Host;
        var key = host.Length > Deed.KeyMaxLength ? host[..Deed.KeyMaxLength] : host;
        var title = string.Create(CultureInfo.InvariantCulture, $"{key}: {report.PostCount} posts, {report.CommentCount} comments");
        await db.RecordAsync([new(DeedKind.Added, SubjectKind.OtherSite, key, title)], by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
