using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>What the fields of a file are read by: the edition of its folder, and what follows from that.</summary>
/// <param name="Unit">The folder's name, or empty for the files of the site.</param>
/// <param name="Language">Of texts that are given once.</param>
/// <param name="Zone">Of local times.</param>
/// <param name="Edition">Null for the files of the site, and while the edition itself cannot be read.</param>
internal sealed record RecapContext(string Unit, string Language, TimeZoneInfo Zone, Programme.EditionFacts? Edition)
{
    /// <summary>The files beside it that may be pictures, from name to hash.</summary>
    public IReadOnlyDictionary<string, string> Pictures { get; init; } = new Dictionary<string, string>();

    private static readonly TimeZoneInfo SiteZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static RecapContext Of(string unit, Programme.EditionFacts? edition) => edition is null
        ? new(unit, "nl", SiteZone, null)
        : new(unit, edition.Language, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone), edition);

    public static IReadOnlyDictionary<string, string> PicturesAmong(IEnumerable<FoundFile> files) =>
        files.Where(file => !file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).DistinctBy(file => Path.GetFileName(file.Path))
            .ToDictionary(file => Path.GetFileName(file.Path), file => file.Hash, StringComparer.Ordinal);

    /// <summary>What the picture is called; one that does not lie there is called by its hash, and is not found when that is read.</summary>
    public string NameOf(string hash) => Pictures.FirstOrDefault(picture => picture.Value == hash).Key ?? hash;

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
