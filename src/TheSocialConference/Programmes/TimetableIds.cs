using System.Globalization;

namespace TheSocialConference.Programmes;

/// <summary>What the parts of a timetable are called on the page and in its sheet, so that both say the same.</summary>
public static class TimetableIds
{
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"day-{day:yyyyMMdd}");

    public static string Of(Programme.Slot slot) => string.Create(CultureInfo.InvariantCulture, $"s{slot.Number}");

    /// <param name="start">May lie after midnight.</param>
    public static string Of(DateOnly day, DateTime start) => string.Create(CultureInfo.InvariantCulture, $"t-{day:yyyyMMdd}-{Clock(MinutesInto(day, start))}");

    /// <summary>Minutes from the midnight with which the date of the conference day begins.</summary>
    internal static int MinutesInto(DateOnly day, DateTime time) => (int)(time - day.ToDateTime(TimeOnly.MinValue)).TotalMinutes;

    /// <summary>"0945", and "2530" for half past one after midnight.</summary>
    internal static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}{minutes % 60:00}");
}
