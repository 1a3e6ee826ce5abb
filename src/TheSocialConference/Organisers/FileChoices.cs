using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Organisers;

/// <summary>Settles what the site and the files say differently.</summary>
public sealed class FileChoices(ConferenceDb db, ProgrammeEditing editing, SpeakerEditing speakers, FileDifferences differences, TimeProvider clock)
{
    /// <summary>Chooses the record as it is here: it is not asked again until the file changes anew, and an export brings it to the file.</summary>
    /// <param name="seen">The two versions that were chosen between.</param>
    /// <returns>Whether that was done; not when either is another by now.</returns>
    /// <exception cref="OutsideLimitsException">Whoever may not change a record cannot choose for it either.</exception>
    public async Task<bool> KeepAsync(FileDifference seen, string title, Doer by, CancellationToken cancellation)
    {
        var isDone = false;
        await db.WriteAsync(async () =>
        {
            if ((await differences.AllAsync(cancellation)).FirstOrDefault(now => now.Name == seen.Name)?.Seen != seen.Seen)
            {
                return;
            }

            await DemandAllowedAsync(seen, by, cancellation);
            await RemoveAsync(seen.Name, cancellation);
            await db.RecordAsync([new(DeedKind.Kept, seen.Name.Kind, KeyOf(seen), title, EditionOf(seen.Name))], by, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            isDone = true;
        }, cancellation);
        return isDone;
    }

    /// <summary>What was chosen is stored; it is not asked again. Should this not be reached, it is asked once more.</summary>
    public Task SettleAsync(RecordName name, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        await RemoveAsync(name, cancellation);
        await db.SaveChangesAsync(cancellation);
    }, cancellation);

    private async Task RemoveAsync(RecordName name, CancellationToken cancellation) => db.Disagreements.RemoveRange(await db.Disagreements
        .Where(open => open.Kind == name.Kind && open.Edition == name.Edition && open.Key == name.Key).ToListAsync(cancellation));

    private async Task DemandAllowedAsync(FileDifference difference, Doer by, CancellationToken cancellation)
    {
        var limits = await db.LimitsAsync(by, cancellation);
        var isTheirs = limits.IsNone || difference.Kind switch
        {
            RecordKind.Session or RecordKind.Slot => await editing.FindAsync(difference.Name.Edition, cancellation) is { } here
                && limits.Allow(ProgrammeDiff.Between(here, difference.FileIn(here) ?? difference.TakenInto(here)), here, difference.FileIn(here) ?? difference.TakenInto(here)),
            null when difference.Name.Kind == SubjectKind.Speaker => await speakers.AllowsAsync(difference.Name.Key, by, cancellation),
            _ => false,
        };
        if (!isTheirs)
        {
            throw new OutsideLimitsException();
        }
    }

    /// <summary>As the log calls it.</summary>
    private static string KeyOf(FileDifference difference) => (difference.Here ?? difference.File) is PageContent page ? page.Name : difference.Name.Key;

    private static string? EditionOf(RecordName name) => name.Edition.Length == 0 ? null : name.Edition;
}
