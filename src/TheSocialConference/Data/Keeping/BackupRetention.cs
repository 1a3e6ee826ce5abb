using System.Globalization;

namespace TheSocialConference.Data.Keeping;

/// <summary>Which backups are worth their room: of each of the last seven days, four weeks and six months the newest.</summary>
public static class BackupRetention
{
    public const int Days = 7;
    public const int Weeks = 4;
    public const int Months = 6;

    /// <summary>
    /// Beside those of days, weeks and months: everything of the last 24 hours, the newest of all however old it is, and within the months the newest
    /// from before a migration, since it is the one that an older program can use. Days are those of the site's zone, weeks begin on Monday, and what is
    /// dated after now stays.
    /// </summary>
    public static IReadOnlySet<BackupFile> Keep(IEnumerable<BackupFile> files, DateTimeOffset now)
    {
        BackupFile[] all = [.. files.OrderByDescending(file => file.MadeAt).ThenByDescending(file => file.Path, StringComparer.Ordinal)];
        BackupFile[] past = [.. all.Where(file => file.MadeAt <= now)];
        var today = Night.DateOf(now);
        var firstMonth = FirstOfMonth(today).AddMonths(1 - Months);
        return all.Where(file => file.MadeAt > now - TimeSpan.FromDays(1))
            .Concat(past.Take(1))
            .Concat(NewestOfEach(past, today.AddDays(1 - Days), date => date.DayNumber))
            .Concat(NewestOfEach(past, Monday(today).AddDays(7 * (1 - Weeks)), date => Monday(date).DayNumber))
            .Concat(NewestOfEach(past, firstMonth, date => date.Year * 12 + date.Month))
            .Concat(past.Where(file => file.BeforeMigration is not null && Night.DateOf(file.MadeAt) >= firstMonth).Take(1))
            .ToHashSet();
    }

    /// <summary>The day on which a backup of this moment is deleted at the latest, as long as newer ones are made.</summary>
    public static DateOnly LastDayOf(DateTimeOffset madeAt) => FirstOfMonth(Night.DateOf(madeAt)).AddMonths(Months);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static IEnumerable<BackupFile> NewestOfEach(IEnumerable<BackupFile> newestFirst, DateOnly since, Func<DateOnly, int> period) =>
        newestFirst.Where(file => Night.DateOf(file.MadeAt) >= since).DistinctBy(file => period(Night.DateOf(file.MadeAt)));

    private static DateOnly Monday(DateOnly date) => ISOWeek.ToDateOnly(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date), DayOfWeek.Monday);
}
