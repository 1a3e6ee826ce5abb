using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Organisers;

/// <summary>Takes pictures in, describes them, and takes them away. Of a picture the files are on disk before the database names it.</summary>
public sealed class PictureEditing(ConferenceDb db, PictureFolder folder, DataFolder data, Publisher publisher, LiveSiteRefresh live, TimeProvider clock)
{
    /// <summary>Of the disk: this much stays free for what must never fail to be written.</summary>
    private const long Reserve = 256_000_000;

    /// <summary>Makes our own picture of a file. A picture that is here already is not made again: sent twice it is one.</summary>
    /// <param name="alt">Null when it is decorative.</param>
    /// <exception cref="PictureRefusedException">It is not a picture we take.</exception>
    public async Task<PictureAdded> AddAsync(byte[] given, LocalText? alt, Doer by, CancellationToken cancellation)
    {
        if (new DriveInfo(data.Path).AvailableFreeSpace < Reserve)
        {
            throw new PictureRefusedException(PictureRefusal.NoRoom, "The disk is about to be full.");
        }

        var (made, isFirstOfMore) = await Task.Run(() => folder.MakeOwn(given), cancellation);
        PictureAdded? added = null;
        await db.WriteAsync(async () =>
        {
            if (!folder.Holds(made)) // swept between
            {
                (made, _) = folder.MakeOwn(given);
            }

            var known = await db.UploadedPictures.Include(one => one.Picture).SingleOrDefaultAsync(one => one.Picture.Hash == made.Hash, cancellation);
            if (known is { RemovedAt: null })
            {
                added = new(known, isFirstOfMore, WasThere: true);
                return;
            }

            var before = known is null ? DeedKind.Added : DeedKind.Restored;
            known?.Renew(alt, clock.GetUtcNow());
            if (known is null)
            {
                known = new(await db.Pictures.SingleOrDefaultAsync(picture => picture.Hash == made.Hash, cancellation) ?? made, alt, by.Name, clock.GetUtcNow());
                db.UploadedPictures.Add(known);
            }

            await RecordAsync(before, known, null, ValueOf(known), by, cancellation);
            await db.SaveChangesAsync(cancellation);
            added = new(known, isFirstOfMore, WasThere: false);
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return added!;
    }

    /// <summary>Says otherwise what is to be seen on a picture; the records that show it say so too.</summary>
    /// <param name="change">Makes another text of the one there is; the same when nothing should be done.</param>
    public async Task DescribeAsync(string name, Func<PictureDescription, PictureDescription?> change, Doer by, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            var picture = await FindAsync(name, cancellation);
            var before = picture is null ? null : PictureDescription.Of(picture);
            if (before is null || change(before) is not { } after || after == before)
            {
                return;
            }

            await DemandAllowedAsync(picture!, by, cancellation);
            picture!.Describe(after.Alt);
            await RecordAsync(DeedKind.Changed, picture, PictureDescription.Write(before), PictureDescription.Write(after), by, cancellation);
            await DescribeInRecordsAsync(picture, new(picture.Picture.Hash, before.Alt), by, cancellation);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
    }

    /// <summary>Takes a picture away that is shown nowhere. For thirty days it can be put back.</summary>
    /// <returns>Where it is shown; then nothing was done.</returns>
    public async Task<IReadOnlyList<PictureUse>> RemoveAsync(string name, Doer by, CancellationToken cancellation)
    {
        IReadOnlyList<PictureUse> uses = [];
        await db.WriteAsync(async () =>
        {
            if (await FindAsync(name, cancellation) is not { } picture)
            {
                return;
            }

            await DemandAllowedAsync(picture, by, cancellation);
            uses = (await PictureUses.FindAsync(db, cancellation)).Of(picture);
            if (uses.Count == 0)
            {
                picture.Remove(clock.GetUtcNow());
                await RecordAsync(DeedKind.Removed, picture, ValueOf(picture), null, by, cancellation);
                await db.SaveChangesAsync(cancellation);
            }
        }, cancellation);
        return uses;
    }

    /// <summary>The removals that can be undone, newest first.</summary>
    public Task<IReadOnlyList<Deed>> RemovedAsync(CancellationToken cancellation) => db.RemovalsAsync(
        deed => deed.Kind == SubjectKind.Picture && db.UploadedPictures.Any(one => one.Name == deed.Key && one.RemovedAt != null), clock.GetUtcNow(), cancellation);

    /// <returns>Its name, or null when there is no such removal.</returns>
    public async Task<string?> PutBackAsync(long number, Doer by, CancellationToken cancellation)
    {
        string? name = null;
        await db.WriteAsync(async () =>
        {
            if ((await RemovedAsync(cancellation)).FirstOrDefault(deed => deed.Number == number) is { } deed)
            {
                var picture = await db.UploadedPictures.Include(one => one.Picture).SingleAsync(one => one.Name == deed.Key, cancellation);
                await DemandAllowedAsync(picture, by, cancellation);
                picture.PutBack();
                await RecordAsync(DeedKind.Restored, picture, null, ValueOf(picture), by, cancellation);
                await db.SaveChangesAsync(cancellation);
                name = picture.Name;
            }
        }, cancellation);
        return name;
    }

    private Task<UploadedPicture?> FindAsync(string name, CancellationToken cancellation) =>
        db.UploadedPictures.Include(one => one.Picture).Present.SingleOrDefaultAsync(one => one.Name == name, cancellation);

    /// <summary>Whoever has limits changes pictures of their own that are shown nowhere yet.</summary>
    private async Task DemandAllowedAsync(UploadedPicture picture, Doer by, CancellationToken cancellation)
    {
        if (!(await db.LimitsAsync(by, cancellation)).IsNone && (picture.By != by.Name || (await PictureUses.FindAsync(db, cancellation)).Of(picture).Count > 0))
        {
            throw new OutsideLimitsException();
        }
    }

    private async Task DescribeInRecordsAsync(UploadedPicture picture, Programme.Image before, Doer by, CancellationToken cancellation)
    {
        var (after, touched) = (picture.AsImage(), new HashSet<string>());
        foreach (var speaker in (await db.Speakers.Where(speaker => speaker.Portrait != null).ToListAsync(cancellation)).Where(speaker => speaker.Portrait == before))
        {
            var (was, becomes) = (speaker.AsValue(), speaker.AsValue() with { Portrait = after });
            speaker.Revise(becomes);
            await RecordAsync(new(DeedKind.Changed, SubjectKind.Speaker, speaker.Slug, speaker.Name, Before: ProgrammeRecords.Write(was), After: ProgrammeRecords.Write(becomes)), by, cancellation);
            touched.Add(speaker.Slug);
        }

        foreach (var edition in await db.WholeEditions.ToListAsync(cancellation))
        {
            var was = edition.AsProgramme();
            if (was.Edition.Picture == before)
            {
                var becomes = was with { Edition = was.Edition with { Picture = after } };
                edition.Become(becomes, edition.PublishMode, edition.Sessions.SelectMany(session => session.Speakers).Select(billed => billed.Speaker).Distinct().ToDictionary(speaker => speaker.Slug));
                await db.RecordAsync(ProgrammeDeeds.Of(ProgrammeDiff.Between(was, becomes), was, becomes), by, clock.GetUtcNow(), cancellation);
            }
            else if (!was.Speakers.Any(speaker => touched.Contains(speaker.Slug)))
            {
                continue;
            }

            if (edition.PublishMode == PublishMode.OnSave && await publisher.PublishAsync(edition.AsProgramme(), by.Name, clock.GetUtcNow(), cancellation) is { } release)
            {
                await RecordAsync(DeedDone.Publication(release), by, cancellation);
            }
        }
    }

    private static string ValueOf(UploadedPicture picture) => PictureDescription.Write(PictureDescription.Of(picture));

    private Task RecordAsync(DeedKind what, UploadedPicture picture, string? before, string? after, Doer by, CancellationToken cancellation) => RecordAsync(
        new(what, SubjectKind.Picture, picture.Name, picture.Alt?.ToString() ?? picture.FileName, Before: before, After: after), by, cancellation);

    private Task RecordAsync(DeedDone deed, Doer by, CancellationToken cancellation) => db.RecordAsync([deed], by, clock.GetUtcNow(), cancellation);
}

/// <summary>What came of an upload.</summary>
/// <param name="IsFirstOfMore">The file held an animation, of which the first picture was taken.</param>
/// <param name="WasThere">The same picture had been uploaded before; it is as it was.</param>
public sealed record PictureAdded(UploadedPicture Picture, bool IsFirstOfMore, bool WasThere);
