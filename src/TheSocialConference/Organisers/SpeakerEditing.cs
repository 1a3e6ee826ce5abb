using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Organisers;

/// <summary>Changes speakers, who belong to the site: every edition that bills them and publishes on saving shows the change at once.</summary>
public sealed class SpeakerEditing(ConferenceDb db, Publisher publisher, LiveSiteRefresh live, TimeProvider clock)
{
    /// <summary>Does the change to the speaker as they are at that moment, alone.</summary>
    /// <param name="change">Makes another value of it, or gives the same when nothing should be done; null in for a new speaker, null out for none.</param>
    public async Task ChangeAsync(string slug, Func<Programme.Speaker?, Programme.Speaker?> change, Doer by, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            var speaker = await db.Speakers.SingleOrDefaultAsync(speaker => speaker.Slug == slug, cancellation);
            var before = speaker?.AsValue();
            if (change(before) is not { } after || after == before)
            {
                return;
            }

            if (!await AllowsAsync(slug, by, cancellation))
            {
                throw new OutsideLimitsException();
            }

            if (speaker is null)
            {
                db.Speakers.Add(new(after));
            }
            else
            {
                speaker.Revise(after);
            }

            await RecordAsync(before is null ? DeedKind.Added : DeedKind.Changed, after.Name, slug, before, after, by, cancellation);
            await PublishAsync(slug, by, cancellation);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
    }

    /// <summary>Takes away a speaker whom no session bills or quotes.</summary>
    /// <returns>Whether that was done.</returns>
    public async Task<bool> RemoveAsync(string slug, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            if (await db.Speakers.SingleOrDefaultAsync(speaker => speaker.Slug == slug, cancellation) is not { } speaker
                || (await EditionsAsync(slug, cancellation)).Count > 0)
            {
                return;
            }

            db.Speakers.Remove(speaker);
            await db.RememberGoneAsync(AddressKind.Speaker, "", slug, cancellation);
            await RecordAsync(DeedKind.Removed, speaker.Name, slug, speaker.AsValue(), null, by, cancellation);
            await db.SaveChangesAsync(cancellation);
            isDone = true;
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return isDone;
    }

    /// <summary>The removals that can be undone, newest first.</summary>
    public Task<IReadOnlyList<Deed>> RemovedAsync(CancellationToken cancellation) => db.RemovalsAsync(
        deed => deed.Kind == SubjectKind.Speaker && !db.Speakers.Any(speaker => speaker.Slug == deed.Key), clock.GetUtcNow(), cancellation);

    /// <summary>Puts back a speaker who was removed.</summary>
    /// <returns>Their slug, or null when there is no such removal.</returns>
    public async Task<string?> PutBackAsync(long number, Doer by, CancellationToken cancellation)
    {
        string? slug = null;
        await db.WriteAsync(async () =>
        {
            await db.DemandUnlimitedAsync(by, cancellation);
            if ((await RemovedAsync(cancellation)).FirstOrDefault(deed => deed.Number == number) is { Content.Before: { } json } removed)
            {
                var speaker = ProgrammeRecords.Read<Programme.Speaker>(json);
                db.Speakers.Add(new(speaker));
                await RecordAsync(DeedKind.Restored, speaker.Name, speaker.Slug, null, speaker, by, cancellation);
                await db.SaveChangesAsync(cancellation);
                slug = removed.Key;
            }
        }, cancellation);
        return slug;
    }

    /// <summary>Whoever has limits changes speakers of whom every session lies within them, and adds new ones.</summary>
    public async Task<bool> AllowsAsync(string slug, Doer by, CancellationToken cancellation)
    {
        var limits = await db.LimitsAsync(by, cancellation);
        return limits.IsNone || (await EditionsAsync(slug, cancellation)).Select(edition => edition.AsProgramme())
            .All(programme => programme.Sessions.Where(session => session.Speakers.Contains(slug)).All(session => limits.Allow(programme, session.Code)));
    }

    /// <summary>Editions whose sessions bill this speaker.</summary>
    private async Task<List<Edition>> EditionsAsync(string slug, CancellationToken cancellation) => await db.WholeEditions
        .Where(edition => edition.Sessions.Any(session => session.Speakers.Any(billed => billed.Speaker.Slug == slug))).ToListAsync(cancellation);

    private async Task PublishAsync(string slug, Doer by, CancellationToken cancellation)
    {
        foreach (var edition in (await EditionsAsync(slug, cancellation)).Where(edition => edition.PublishMode == PublishMode.OnSave))
        {
            if (await publisher.PublishAsync(edition.AsProgramme(), by.Name, clock.GetUtcNow(), cancellation) is { } release)
            {
                await db.RecordAsync([DeedDone.Publication(release)], by, clock.GetUtcNow(), cancellation);
            }
        }
    }

    private Task RecordAsync(DeedKind what, string title, string slug, Programme.Speaker? before, Programme.Speaker? after, Doer by, CancellationToken cancellation) => db.RecordAsync(
        [new(what, SubjectKind.Speaker, slug, title, Before: before is null ? null : ProgrammeRecords.Write(before), After: after is null ? null : ProgrammeRecords.Write(after))],
        by, clock.GetUtcNow(), cancellation);
}
