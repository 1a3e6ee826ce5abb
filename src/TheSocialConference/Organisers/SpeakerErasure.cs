using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Organisers;

/// <summary>
/// Erases a speaker, also one who was removed before: from the site, from every session and release, and from the log. What they said in public
/// stays where it is quoted, said by nobody.
/// </summary>
public sealed class SpeakerErasure(ConferenceDb db, PictureFolder pictures, LiveSiteRefresh live, TimeProvider clock)
{
    private const string NoNumber = "former";

    /// <summary>Slugs of speakers who are not there any more, and of whom the log still knows.</summary>
    public async Task<IReadOnlyList<(string Slug, string Name)>> FormerAsync(CancellationToken cancellation)
    {
        var deeds = await db.Deeds.AsNoTracking().Include(deed => deed.Content)
            .Where(deed => deed.Kind == SubjectKind.Speaker && deed.Content != null && !db.Speakers.Any(speaker => speaker.Slug == deed.Key))
            .OrderByDescending(deed => deed.Number).ToListAsync(cancellation);
        return [.. deeds.Where(deed => deed.What != DeedKind.Erased).DistinctBy(deed => deed.Key).Select(deed => (deed.Key, deed.Content!.Title)).OrderBy(former => former.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>Whom it is about, or null when nobody by this slug is or was here.</summary>
    public async Task<Erasable?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await TracesAsync(slug, cancellation) is not { } traces)
        {
            return null;
        }

        var texts = await db.TextsAsync(traces, cancellation);
        return new(traces.Words[0], traces)
        {
            Refusal = texts.Any(text => text.HasLink) ? ErasureRefusal.Linked : null,
            Sessions = await db.Editions.SelectMany(edition => edition.Sessions).CountAsync(session => session.Speakers.Any(billed => billed.Speaker.Slug == slug), cancellation),
            Texts = texts,
            Files = await db.FilesAsync(traces, cancellation),
        };
    }

    /// <returns>Whether that was done.</returns>
    public async Task<bool> EraseAsync(string slug, Doer by, CancellationToken cancellation)
    {
        IReadOnlyList<string>? gone = null;
        await db.WriteAsync(async () =>
        {
            if (await FindAsync(slug, cancellation) is not { Refusal: null } erasable)
            {
                return;
            }

            db.ChangeTracker.Clear();
            var speaker = await db.Speakers.SingleOrDefaultAsync(speaker => speaker.Slug == slug, cancellation);
            await EraseFromProgrammesAsync(slug, cancellation);
            await EraseFromReleasesAsync(erasable.Traces, cancellation);
            await EraseAroundAsync(erasable.Traces, cancellation);
            if (speaker is not null)
            {
                db.Speakers.Remove(speaker);
            }

            var key = speaker?.Id.ToString(CultureInfo.InvariantCulture) ?? NoNumber;
            await db.RecordAsync([new(DeedKind.Erased, SubjectKind.Speaker, key, key)], by, clock.GetUtcNow(), cancellation);
            var portraits = await db.ErasePicturesAsync(erasable.Traces, speaker?.Portrait?.Hash, cancellation);
            await db.SaveChangesAsync(cancellation);
            gone = portraits;
        }, cancellation);
        foreach (var hash in gone ?? [])
        {
            pictures.Delete(hash);
        }

        await db.ForgetDeletedAsync(cancellation);
        await live.RefreshAsync(cancellation);
        return gone is not null;
    }

    /// <summary>Visitors see it through the releases: nothing has to be published, and no change that waits is.</summary>
    private async Task EraseFromProgrammesAsync(string slug, CancellationToken cancellation)
    {
        var speakers = await db.Speakers.ToDictionaryAsync(speaker => speaker.Slug, cancellation);
        foreach (var edition in await db.WholeEditions.ToListAsync(cancellation))
        {
            var now = edition.AsProgramme();
            if (now.Without(RecordKind.Speaker, slug) is var left && left != now)
            {
                edition.Become(left, edition.PublishMode, speakers);
            }
        }
    }

    /// <summary>A text of the newest stays as it is in the working programme, which it may be compared with; what older ones say of them is nowhere else.</summary>
    private async Task EraseFromReleasesAsync(Traces traces, CancellationToken cancellation)
    {
        var releases = await db.Releases.ToListAsync(cancellation);
        var newest = releases.GroupBy(release => release.EditionSlug).Select(edition => edition.MaxBy(release => release.Number)!).ToHashSet();
        foreach (var release in releases)
        {
            release.EraseIn(traces.Without);
            if (traces.AreIn(ProgrammeRecords.Whole(release.Programme)))
            {
                foreach (var slug in traces.Slugs)
                {
                    release.Erase(slug, newest.Contains(release) ? json => json : traces.Without);
                }
            }
        }
    }

    private async Task EraseAroundAsync(Traces traces, CancellationToken cancellation)
    {
        var slugs = traces.Slugs;
        await db.EraseMailsAsync(traces, cancellation);
        await db.EraseDisagreementsAsync(traces, cancellation);
        await db.EraseDeedsAsync(traces, deed => deed.Kind == SubjectKind.Speaker && slugs.Contains(deed.Key), null, cancellation);
        db.FormerSlugs.RemoveRange(await db.FormerSlugs
            .Where(former => former.Kind == AddressKind.Speaker && (slugs.Contains(former.Slug) || (former.Current != null && slugs.Contains(former.Current)))).ToListAsync(cancellation));
    }

    /// <summary>By all the names and slugs that they have or had here; the present ones first.</summary>
    private async Task<Traces?> TracesAsync(string slug, CancellationToken cancellation)
    {
        string[] slugs =
        [
            slug,
            .. await db.FormerSlugs.Where(former => former.Kind == AddressKind.Speaker && former.Current == slug).Select(former => former.Slug).ToListAsync(cancellation),
        ];
        var values = new List<Programme.Speaker>();
        values.AddRange((await db.Speakers.AsNoTracking().Where(speaker => speaker.Slug == slug).ToListAsync(cancellation)).Select(speaker => speaker.AsValue()));
        var deeds = await db.Deeds.AsNoTracking().Include(deed => deed.Content).Where(deed => deed.Kind == SubjectKind.Speaker && slugs.Contains(deed.Key) && deed.Content != null).OrderByDescending(deed => deed.Number).ToListAsync(cancellation);
        foreach (var release in await db.Releases.AsNoTracking().ToListAsync(cancellation))
        {
            values.AddRange(release.Programme.Speakers.Where(speaker => slugs.Contains(speaker.Slug)));
        }

        string[] names = [.. values.SelectMany(speaker => new[] { speaker.Name, speaker.SortName }), .. deeds.Select(deed => deed.Content!.Title)];
        return names.Length == 0 ? null : new(names, slugs);
    }
}
