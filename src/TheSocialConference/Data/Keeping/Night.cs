namespace TheSocialConference.Data.Keeping;

/// <summary>Days and the hour of the nightly backup, by the clock of the site.</summary>
internal static class Night
{
    /// <summary>There is one 03:00 on every day, also on those when the clock changes.</summary>
    private static readonly TimeOnly Hour = new(3, 0);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The first 03:00 that is later.</summary>
    public static DateTimeOffset After(DateTimeOffset at)
    {
        var today = On(DateOf(at));
        return today > at ? today : On(DateOf(at).AddDays(1));
    }

    private static DateTimeOffset On(DateOnly date)
    {
        var local = date.ToDateTime(Hour);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
