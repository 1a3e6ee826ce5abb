using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Programmes;

namespace TheSocialConference.Publication;

/// <summary>Freezes a working programme into the next numbered release.</summary>
public sealed class Publisher(ConferenceDb db)
{
    /// <summary>Adds the next release of the edition, unless its newest says the same already; the caller saves.</summary>
    /// <param name="by">Who publishes.</param>
    /// <returns>The release, or null when nothing changed.</returns>
    public async Task<ProgrammeRelease?> PublishAsync(
        Programme programme, string by, DateTimeOffset at, CancellationToken cancellation, string? name = null, string? note = null)
    {
        var slug = programme.Edition.Slug;
        var newest = await db.Releases.Where(release => release.EditionSlug == slug).OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancellation);
        if (newest?.Programme == programme)
        {
            return null;
        }

        var release = new ProgrammeRelease(programme, (newest?.Number ?? 0) + 1, by, at, name, note);
        db.Releases.Add(release);
        return release;
    }
}
