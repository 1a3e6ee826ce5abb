using System.Globalization;
using TheSocialConference.Localisation;

namespace TheSocialConference.Web;

/// <summary>Days and times as machines read them (ISO 8601), whatever the culture of the server.</summary>
public static class MachineTime
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>On the clock of the conference, without its zone.</summary>
    public static string Of(DateTime wall) => wall.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>With the offset of the site's own clock, so that the day in it is the one that people read.</summary>
    public static string Of(DateTimeOffset moment) => AsGiven(SiteTime.Local(moment));

    /// <summary>With the offset it comes with.</summary>
    public static string AsGiven(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
