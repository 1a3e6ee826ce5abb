using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Recaps.Importing;

/// <summary>Does what an <see cref="ImportPlan"/> says; the caller gives the transaction.</summary>
internal sealed class ImportWriter(ConferenceDb db, Publisher publisher, ImportState state, PicturesBeside pictures)
{
    private readonly List<DeedDone> _deeds = [];

    public async Task WriteAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancellation)
    {
        WriteSpeakers(plan);
        WriteEditions(plan);
        new TextImport(db, state, plan, pictures, at).Write();
        RemoveSpeakers(plan);
        WriteFiles(plan, at);
        WriteDisagreements(plan, at);
        new FormerAddresses(db, state).Write(plan);
        await RenamedPosts.FollowAsync(db, state, plan, cancellation);
        MakePictures(plan);
        db.Pictures.AddRange(pictures.Made);
        await db.SaveChangesAsync(cancellation);

        foreach (var edition in Touched(plan))
        {
            if (edition.PublishMode == PublishMode.OnSave || !await db.Releases.AnyAsync(release => release.EditionSlug == edition.Slug, cancellation))
            {
                if (await publisher.PublishAsync(edition.AsProgramme(), ContentImport.By, at, cancellation) is { } release)
                {
                    _deeds.Add(DeedDone.Publication(release));
                }
            }
        }

        await db.RecordAsync(_deeds, Doer.Import, at, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private void WriteSpeakers(ImportPlan plan)
    {
        foreach (var fate in plan.Speakers.All.Where(fate => fate.Becomes is not null))
        {
            if (state.Speakers.Find(speaker => speaker.Slug == fate.KeyHere) is { } known)
            {
                known.Revise(fate.Becomes!);
            }
            else
            {
                var added = new Speaker(fate.Becomes!);
                state.Speakers.Add(added);
                db.Speakers.Add(added);
            }
        }
    }

    /// <summary>Those that records show, besides those in texts.</summary>
    private void MakePictures(ImportPlan plan)
    {
        foreach (var image in plan.Speakers.Becoming.Select(speaker => speaker.Portrait).Concat(plan.Editions.Select(merge => merge.Programme().Edition.Picture)).OfType<Programme.Image>())
        {
            pictures.Find(image);
        }
    }

    private void RemoveSpeakers(ImportPlan plan)
    {
        foreach (var removed in plan.Speakers.Removed)
        {
            var gone = state.Speakers.Single(speaker => speaker.Slug == removed.Key);
            state.Speakers.Remove(gone);
            db.Speakers.Remove(gone);
        }
    }

    private void WriteEditions(ImportPlan plan)
    {
        var speakers = state.Speakers.ToDictionary(speaker => speaker.Slug);
        foreach (var edition in state.Editions.Where(edition => plan.Editions.All(merge => merge.Unit.Name != edition.Slug)))
        {
            var programme = edition.AsProgramme();
            if (plan.WithRenamedSpeakers(programme) is var renamed && renamed != programme)
            {
                edition.Become(renamed, edition.PublishMode, speakers);
            }
        }

        foreach (var merge in plan.Editions)
        {
            var edition = state.Edition(merge.Unit.Name);
            var before = edition?.AsProgramme();
            if (edition is null)
            {
                edition = new(merge.Unit.Name);
                state.Editions.Add(edition);
                db.Editions.Add(edition);
            }

            edition.Become(merge.Programme(), merge.Publish, speakers);
            var after = edition.AsProgramme();
            _deeds.AddRange(before is null
                ? [new(DeedKind.Added, SubjectKind.Edition, edition.Slug, edition.Name, edition.Slug)]
                : ProgrammeDeeds.Of(ProgrammeDiff.Between(before, after), before, after));
        }
    }

    private void WriteFiles(ImportPlan plan, DateTimeOffset at)
    {
        foreach (var unit in plan.Units)
        {
            db.ContentFiles.RemoveRange(state.Files.Where(file => FoundFile.UnitOf(file.Path) == unit.Name && unit.Found.All(found => found.Path != file.Path)));
            foreach (var found in unit.Found)
            {
                if (state.Files.Find(file => file.Path == found.Path) is not { } file)
                {
                    db.ContentFiles.Add(new(found.Path, found.Bytes, found.Hash, at));
                }
                else if (file.Hash != found.Hash)
                {
                    file.Replace(found.Bytes, found.Hash, at);
                }
            }
        }
    }

    /// <summary>
    /// Remembers what both changed since they last said the same. What was not chosen yet stays so, from where the two parted; it is over when
    /// the site says what the file says, or when the file is back at what it said then.
    /// </summary>
    private void WriteDisagreements(ImportPlan plan, DateTimeOffset at)
    {
        var open = state.Disagreements.ToDictionary(disagreement => disagreement.Name);
        foreach (var standing in plan.Standings)
        {
            var known = open.GetValueOrDefault(standing.Before);
            var agreed = known is null ? standing.Was : known.Agreed;
            var isOpen = standing.IsKept && standing.File != agreed;
            if (known is not null && (!isOpen || known.Name != standing.Name))
            {
                db.Disagreements.Remove(known);
            }

            if (isOpen && known?.Name != standing.Name)
            {
                db.Disagreements.Add(new(standing.Name, agreed, at));
            }
        }
    }

    /// <summary>The editions that were imported, and those that a changed speaker performs in.</summary>
    private IEnumerable<Edition> Touched(ImportPlan plan)
    {
        var changed = plan.Speakers.All.Where(fate => fate.What is ImportOutcome.Changed).Select(fate => fate.Key).ToHashSet();
        return state.Editions.Where(edition => plan.Editions.Any(merge => merge.Unit.Name == edition.Slug)
            || edition.Sessions.SelectMany(session => session.Speakers).Any(billed => changed.Contains(billed.Speaker.Slug)));
    }
}
