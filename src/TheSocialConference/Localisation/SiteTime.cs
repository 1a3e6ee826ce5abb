namespace TheSocialConference.Localisation;

/// <summary>The clock on the wall where the conference is: a post of 23 November is of that day for people and machines alike.</summary>
public static class SiteTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The same moment with the offset that holds there.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The same moment on the clock of that zone.</summary>
    /// <param name="zone">IANA name.</param>
    public static DateTimeOffset Local(DateTimeOffset moment, string zone) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>The day a moment falls on there.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>Whether the clock goes past this time, forward, without showing it.</summary>
    public static bool Skips(DateTime time) => Zone.IsInvalidTime(time);

    /// <summary>Whether the clock shows this time twice, because it goes back.</summary>
    public static bool Repeats(DateTime time) => Zone.IsAmbiguousTime(time);

    /// <summary>The moment the clock shows this time.</summary>
    public static DateTimeOffset MomentOf(DateTime time) => new(time, Zone.GetUtcOffset(time));

    /// <summary>The moment a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Zone.GetUtcOffset(midnight));
    }
}
