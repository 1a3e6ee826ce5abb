using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Exporting;
using TheSocialConference.Recaps.Importing;
using Found = System.Collections.Generic.OrderedDictionary<TheSocialConference.Recaps.RecordName, (TheSocialConference.Recaps.Exporting.ExportedFile? In, object? Record)>;

namespace TheSocialConference.Recaps;

/// <summary>Holds the site against the files as they were last imported: what an export would change in them, record by record.</summary>
public sealed class FileDifferences(ConferenceDb db, UntilChanged? kept = null)
{
    /// <summary>Those that somebody has to choose about.</summary>
    public async Task<IReadOnlyList<FileDifference>> OpenAsync(CancellationToken cancellation) =>
        await db.Disagreements.AnyAsync(cancellation) ? [.. (await AllAsync(cancellation)).Where(difference => difference.IsOpen)] : [];

    /// <summary>By file, in the order of the file. Files that cannot be read any more are left out.</summary>
    public async Task<IReadOnlyList<FileDifference>> AllAsync(CancellationToken cancellation) => kept is null || db.Database.CurrentTransaction is not null
        ? await ReadAsync(cancellation)
        : (await kept.KeepAsync<IReadOnlyList<FileDifference>>("differences", async () => await ReadAsync(cancellation)))!;

    private async Task<IReadOnlyList<FileDifference>> ReadAsync(CancellationToken cancellation)
    {
        var state = await ExportState.LoadAsync(db, cancellation);
        var open = await db.Disagreements.AsNoTracking().ToDictionaryAsync(disagreement => disagreement.Name, cancellation);
        var was = ContentUnit.Of(state.Files).ToDictionary(unit => unit.Name, new UnitReader("content").Read);
        var unreadable = was.Values.Where(unit => unit.Faults.Count > 0).Select(unit => unit.Name).ToHashSet();
        var files = new SiteExport(was, state).Files().Where(file => !unreadable.Contains(FoundFile.UnitOf(file.Path))).ToList();
        var (had, becomes) = (Records(files, file => file.Had), Records(files, file => file.Becomes));
        return
        [
            .. had.Keys.Union(becomes.Keys)
                .Select(name => Compare(name, had, becomes, open.GetValueOrDefault(name))).OfType<FileDifference>()
                .OrderBy(difference => difference.Path, StringComparer.Ordinal), // a stable sort
        ];
    }

    private static FileDifference? Compare(RecordName name, Found had, Found becomes, Disagreement? open)
    {
        var (file, here) = (had.GetValueOrDefault(name), becomes.GetValueOrDefault(name));
        if (Equals(file.Record, here.Record))
        {
            return null;
        }

        return new(name, (file.In ?? here.In)!.Path, here.Record, file.Record)
        {
            IsOpen = open is not null,
            Agreed = open?.Agreed,
            IsNewFile = open is null && file.In is null && here.In!.Was is null,
            Follows = here.Record is null ? [.. had.Keys.Where(other => (other.Kind, other.Edition) == (name.Kind, name.Edition)).TakeWhile(other => other != name).Select(other => other.Key).Reverse()] : [],
            Along = here.Record is null && file.Record is Programme.Session session
                ? [.. had.Values.Select(found => found.Record).OfType<Programme.Slot>().Where(slot => slot.SessionCode == session.Code)]
                : [],
        };
    }

    private static Found Records(IReadOnlyList<ExportedFile> files, Func<ExportedFile, RecapContent> content)
    {
        var records = new Found();
        foreach (var file in files)
        {
            foreach (var (name, record) in RecordsOf(content(file), FoundFile.UnitOf(file.Path)))
            {
                records[name] = (file, record);
            }
        }

        return records;
    }

    private static IEnumerable<(RecordName Name, object Record)> RecordsOf(RecapContent content, string unit)
    {
        var slots = content.Sessions.SelectMany(session => session.Value.Slots).Concat(content.Breaks).Select(RecapRecords.Plain);
        return
        [
            .. Named([content.Edition], SubjectKind.Edition, unit, edition => edition.Facts.Slug),
            .. Named(content.Themes.Select(theme => theme.Value), SubjectKind.Theme, unit, theme => theme.Slug),
            .. Named(content.Stages.Select(stage => stage.Value), SubjectKind.Stage, unit, stage => stage.Slug),
            .. Named(content.Speakers.Select(speaker => speaker.Value), SubjectKind.Speaker, "", speaker => speaker.Slug),
            .. Named(content.Sessions.Select(session => session.Value.Session), SubjectKind.Session, unit, session => session.Code),
            .. Named(slots, SubjectKind.Slot, unit, slot => slot.Id.ToString()),
            .. Named([content.Post?.Value], SubjectKind.Post, "", post => post.Slug),
            .. Named([content.Page], SubjectKind.Page, "", ImportPlan.KeyOf),
        ];
    }

    private static IEnumerable<(RecordName Name, object Record)> Named<T>(IEnumerable<T?> records, SubjectKind kind, string edition, Func<T, string> key)
        where T : class => records.OfType<T>().Select(record => (new RecordName(kind, edition, key(record)), (object)record));
}
