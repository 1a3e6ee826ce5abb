using System.Globalization;

namespace TheSocialConference.Web;

/// <summary>Days and times as machines read them (ISO 8601), whatever the culture of the server.</summary>
public static class MachineTime
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>On the clock of the conference, without its zone.</summary>
    public static string Of(DateTime wall) => wall.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
