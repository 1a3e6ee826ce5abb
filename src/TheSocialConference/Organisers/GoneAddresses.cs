using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>Remembers the address of what is removed, so that whoever kept it is told that it is gone, and not that it never was.</summary>
internal static class GoneAddresses
{
    /// <summary>Adds it to what the caller saves. What comes back is found before anything gone is looked up.</summary>
    /// <param name="edition">Empty for what belongs to the site.</param>
    public static async Task RememberGoneAsync(this ConferenceDb db, AddressKind kind, string edition, string slug, CancellationToken cancellation)
    {
        if (!await db.FormerSlugs.AnyAsync(former => former.Kind == kind && former.Edition == edition && former.Slug == slug, cancellation))
        {
            db.FormerSlugs.Add(new(kind, edition, slug, null));
        }
    }
}
