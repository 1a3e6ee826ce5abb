using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Organisers;

/// <summary>Asks what somebody may change, within the transaction of the change.</summary>
public static class LimitsQueries
{
    /// <summary>What the one who asks may change, as it is at this moment.</summary>
    public static async Task<Limits> LimitsAsync(this ConferenceDb db, Doer by, CancellationToken cancellation) => by.OrganiserId is { } id
        ? await db.Users.Where(organiser => organiser.Id == id && organiser.Role != Role.Owner).Select(organiser => organiser.Limits).SingleOrDefaultAsync(cancellation) ?? Limits.None
        : Limits.None;

    /// <summary>What is not a session is for organisers without limits.</summary>
    /// <exception cref="OutsideLimitsException">The one who asks has limits.</exception>
    public static async Task DemandUnlimitedAsync(this ConferenceDb db, Doer by, CancellationToken cancellation)
    {
        if (!(await db.LimitsAsync(by, cancellation)).IsNone)
        {
            throw new OutsideLimitsException();
        }
    }
}
