using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Markup;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Organisers;

/// <summary>Changes pages of text: the whole of a change in one transaction, written in the log and shown at once.</summary>
public sealed class PageEditing(ConferenceDb db, EditedTexts texts, LiveSiteRefresh live, TimeProvider clock)
{
    /// <summary>Does the change to the page as it is at that moment, alone.</summary>
    /// <param name="change">Makes another value of it, or gives the same when nothing should be done; null in for a new page, null out for none.</param>
    /// <returns>What is wrong with the text; when there is anything, nothing was stored.</returns>
    public async Task<IReadOnlyList<MarkdownFault>> ChangeAsync(
        string address, string? edition, string language, Func<PageContent?, PageContent?> change, Doer by, CancellationToken cancellation)
    {
        IReadOnlyList<MarkdownFault> faults = [];
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            var page = await FindAsync(address, edition, language, cancellation);
            var before = page is null ? null : PageContent.Of(page);
            if (change(before) is { } after && after != before)
            {
                faults = await StoreAsync(page, before, after, by, cancellation);
            }
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return faults;
    }

    /// <summary>Takes away a page as it is, unless it has become another since; its editor can bring it back.</summary>
    public async Task RemoveAsync(PageContent seen, Doer by, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            if (await FindAsync(seen.Address, seen.EditionSlug, seen.Language, cancellation) is { } page && PageContent.Of(page) == seen)
            {
                db.ContentPages.Remove(page);
                await db.RecordAsync([new(DeedKind.Removed, SubjectKind.Page, seen.Name, seen.Title, Before: BlogRecords.WriteOrNull(seen))], by, clock.GetUtcNow(), cancellation);
                await db.SaveChangesAsync(cancellation);
            }
        }, cancellation);
        await live.RefreshAsync(cancellation);
    }

    /// <summary>A page as the log keeps it, or null when a version of the program wrote it that knew other fields.</summary>
    public static PageContent? Read(string json)
    {
        try
        {
            return BlogRecords.Read<PageContent>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<ContentPage?> FindAsync(string address, string? edition, string language, CancellationToken cancellation) =>
        db.ContentPages.SingleOrDefaultAsync(page => page.Address == address && page.EditionSlug == edition && page.Language == language, cancellation);

    private async Task<IReadOnlyList<MarkdownFault>> StoreAsync(ContentPage? page, PageContent? before, PageContent after, Doer by, CancellationToken cancellation)
    {
        var text = await texts.RenderAsync(after, cancellation);
        var isSameText = before?.Body == after.Body;
        if (text.Faults.Count > 0 && !isSameText)
        {
            return text.Faults;
        }

        if (page is null)
        {
            page = new(after.Address, after.EditionSlug, after.Language);
            db.ContentPages.Add(page);
        }

        page.Revise(after.Title, after.Body, text.Faults.Count > 0 ? page.Rendered : text.Body);
        await db.RecordAsync(
            [new(before is null ? DeedKind.Added : DeedKind.Changed, SubjectKind.Page, after.Name, after.Title, Before: BlogRecords.WriteOrNull(before), After: BlogRecords.WriteOrNull(after))],
            by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
