using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Organisers;

/// <summary>Changes the working programme of an edition: the whole of a change in one transaction, written in the log, and published when the edition does that on saving.</summary>
public sealed class ProgrammeEditing(ConferenceDb db, Publisher publisher, LiveSiteRefresh live, UntilChanged kept, TimeProvider clock)
{
    /// <summary>The working programme, or null when there is no such edition.</summary>
    public Task<Programme?> FindAsync(string edition, CancellationToken cancellation)
    {
        async Task<Programme?> ReadAsync() => (await db.WholeEditions.AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(found => found.Slug == edition, cancellation))?.AsProgramme();
        return db.Database.CurrentTransaction is null ? kept.KeepAsync($"programme {edition}", ReadAsync) : ReadAsync();
    }

    /// <summary>What was published last, or null before the first time.</summary>
    public Task<ProgrammeRelease?> NewestReleaseAsync(string edition, CancellationToken cancellation) => kept.KeepAsync(
        $"release {edition}",
        () => db.Releases.AsNoTracking().Where(release => release.EditionSlug == edition).OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancellation));

    /// <summary>Makes an edition with nothing on its programme yet. It is published on the button: nobody sees it before.</summary>
    /// <returns>Whether that was done: an edition by that address may be there already.</returns>
    public async Task<bool> CreateAsync(Programme.EditionFacts facts, Doer by, CancellationToken cancellation)
    {
        await db.DemandUnlimitedAsync(by, cancellation);
        var isMade = false;
        await db.WriteAsync(async () =>
        {
            if (await db.Editions.AnyAsync(edition => edition.Slug == facts.Slug || edition.Acronym == facts.Acronym, cancellation))
            {
                return;
            }

            var edition = new Edition(facts.Slug);
            edition.Become(new(facts, [], [], [], [], []), PublishMode.OnButton, new Dictionary<string, Speaker>());
            db.Editions.Add(edition);
            await db.RecordAsync([new(DeedKind.Added, SubjectKind.Edition, facts.Slug, facts.Name, facts.Slug, After: ProgrammeRecords.Write(facts))], by, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            isMade = true;
        }, cancellation);
        return isMade;
    }

    /// <summary>Says when visitors see a change of this edition from now on; what waits is published when that is at once.</summary>
    /// <returns>False when there is no such edition.</returns>
    public async Task<bool> PublishAsAsync(string slug, PublishMode mode, Doer by, CancellationToken cancellation)
    {
        await db.DemandUnlimitedAsync(by, cancellation);
        var isFound = false;
        await db.WriteAsync(async () =>
        {
            if (await LoadAsync(slug, cancellation) is not { } edition)
            {
                return;
            }

            (isFound, var at) = (true, clock.GetUtcNow());
            if (edition.PublishMode == mode)
            {
                return;
            }

            edition.Become(edition.AsProgramme(), mode, await SpeakersAsync(cancellation));
            await db.RecordAsync([new(DeedKind.Changed, SubjectKind.Edition, slug, edition.Name, slug, After: mode.ToString())], by, at, cancellation);
            if (mode == PublishMode.OnSave)
            {
                await PublishAsync(edition.AsProgramme(), by, at, null, null, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return isFound;
    }

    /// <summary>Publishes what the edition is now, unless its newest release says the same.</summary>
    /// <param name="shown">What the one who publishes has seen: when the programme has become another since, nothing is done.</param>
    /// <returns>The release; null when nothing was done.</returns>
    public async Task<ProgrammeRelease?> PublishAsync(string slug, string shown, string? name, string? note, Doer by, CancellationToken cancellation)
    {
        await db.DemandUnlimitedAsync(by, cancellation);
        ProgrammeRelease? release = null;
        await db.WriteAsync(async () =>
        {
            if (await LoadAsync(slug, cancellation) is { } edition && Sign(edition.AsProgramme()) == shown)
            {
                release = await PublishAsync(edition.AsProgramme(), by, clock.GetUtcNow(), name, note, cancellation);
                await db.SaveChangesAsync(cancellation);
            }
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return release;
    }

    /// <summary>Makes the working programme what a release was. Speakers are as they are now; whoever is not there any more goes off the bill.</summary>
    public Task<ProgrammeDiff?> RestoreAsync(string slug, Programme then, Doer by, CancellationToken cancellation) => ChangeAsync(slug, now =>
    {
        var known = db.Speakers.Select(speaker => speaker.Slug).ToHashSet();
        return then with
        {
            Sessions = [.. then.Sessions.Select(session => session with
            {
                Speakers = [.. session.Speakers.Where(known.Contains)],
                Quotes = [.. session.Quotes.Select(quote => quote.Speaker is { } said && !known.Contains(said) ? quote with { Speaker = null } : quote)],
            })],
        };
    }, by, cancellation);

    /// <summary>A short text that is the same for the same programme alone.</summary>
    public static string Sign(Programme programme) => Deed.Sha256(ProgrammeRecords.Whole(programme))[..16];

    /// <summary>Does the change to the programme as it is at that moment, alone.</summary>
    /// <param name="change">Makes another programme of it, or the same when it finds that nothing should be done.</param>
    /// <returns>What differs now; null when there is no such edition.</returns>
    /// <exception cref="ArgumentException">What the change makes does not hold together; nothing was done.</exception>
    /// <exception cref="OutsideLimitsException">It is not for them to change; nothing was done.</exception>
    public async Task<ProgrammeDiff?> ChangeAsync(string edition, Func<Programme, Programme> change, Doer by, CancellationToken cancellation)
    {
        ProgrammeDiff? diff = null;
        await db.WriteAsync(async () => diff = await DoAsync(edition, change, by, cancellation), cancellation);
        if (diff is { IsEmpty: false })
        {
            await live.RefreshAsync(cancellation);
        }

        return diff;
    }

    private async Task<ProgrammeDiff?> DoAsync(string slug, Func<Programme, Programme> change, Doer by, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is not { } edition)
        {
            return null;
        }

        var (before, at) = (edition.AsProgramme(), clock.GetUtcNow());
        edition.Become(change(before), edition.PublishMode, await SpeakersAsync(cancellation));
        var after = edition.AsProgramme();
        var diff = ProgrammeDiff.Between(before, after);
        if (diff.IsEmpty)
        {
            return diff;
        }

        if (!(await db.LimitsAsync(by, cancellation)).Allow(diff, before, after))
        {
            throw new OutsideLimitsException();
        }

        foreach (var gone in diff.Changes.Where(change => change is { What: ChangeKind.Removed, Kind: RecordKind.Theme or RecordKind.Stage or RecordKind.Session }))
        {
            await db.RememberGoneAsync(Enum.Parse<AddressKind>(gone.Kind.ToString()), slug, gone.Key, cancellation);
        }

        if (await GoOnAsync(edition, diff, cancellation))
        {
            after = edition.AsProgramme();
        }

        await db.RecordAsync(ProgrammeDeeds.Of(diff, before, after), by, at, cancellation);
        if (edition.PublishMode == PublishMode.OnSave)
        {
            await PublishAsync(after, by, at, null, null, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return diff;
    }

    /// <summary>Lets slots that were taken away before, and come back, go on after the number that calendars last saw of them.</summary>
    /// <returns>Whether there were any.</returns>
    private async Task<bool> GoOnAsync(Edition edition, ProgrammeDiff diff, CancellationToken cancellation)
    {
        string[] back = [.. diff.Changes.Where(change => change is { What: ChangeKind.Added, Kind: RecordKind.Slot }).Select(change => change.Key)];
        if (back.Length == 0)
        {
            return false;
        }

        var removals = await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.Kind == SubjectKind.Slot && deed.What == DeedKind.Removed && back.Contains(deed.Key) && deed.Content!.Before != null).ToListAsync(cancellation);
        foreach (var slot in edition.Slots)
        {
            foreach (var removal in removals.Where(removal => removal.Key == slot.PublicId.ToString()))
            {
                slot.GoOnAfter(ProgrammeRecords.Read<Programme.Slot>(removal.Content!.Before!).Sequence);
            }
        }

        return removals.Count > 0;
    }

    private async Task<ProgrammeRelease?> PublishAsync(Programme programme, Doer by, DateTimeOffset at, string? name, string? note, CancellationToken cancellation)
    {
        var release = await publisher.PublishAsync(programme, by.Name, at, cancellation, name, note);
        if (release is not null)
        {
            await db.RecordAsync([DeedDone.Publication(release)], by, at, cancellation);
        }

        return release;
    }

    private Task<Edition?> LoadAsync(string slug, CancellationToken cancellation) => db.WholeEditions.SingleOrDefaultAsync(edition => edition.Slug == slug, cancellation);

    private Task<Dictionary<string, Speaker>> SpeakersAsync(CancellationToken cancellation) => db.Speakers.ToDictionaryAsync(speaker => speaker.Slug, cancellation);
}
