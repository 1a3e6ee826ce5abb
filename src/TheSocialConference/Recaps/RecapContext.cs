using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>What the fields of a file are read by: the edition of its folder, and what follows from that.</summary>
/// <param name="Unit">The folder's name, or empty for the files of the site.</param>
/// <param name="Language">Of texts that are given once.</param>
/// <param name="Zone">Of local times.</param>
/// <param name="Edition">Null for the files of the site, and while the edition itself cannot be read.</param>
internal sealed record RecapContext(string Unit, string Language, TimeZoneInfo Zone, Programme.EditionFacts? Edition)
{
    private static readonly TimeZoneInfo SiteZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static RecapContext Of(string unit, Programme.EditionFacts? edition) => edition is null
        ? new(unit, "nl", SiteZone, null)
        : new(unit, edition.Language, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone), edition);

    /// <summary>The first instant of the day: midnight, or later where the clock skips midnight.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return new(midnight, Zone.IsAmbiguousTime(midnight) ? Zone.GetAmbiguousTimeOffsets(midnight).Max() : Zone.GetUtcOffset(midnight));
    }
}
