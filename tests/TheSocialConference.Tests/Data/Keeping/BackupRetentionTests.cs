namespace TheSocialConference.Data.Keeping;

public sealed class BackupRetentionTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero); // a Monday, the first of a month

    [Fact]
    public void Seven_days_four_weeks_and_six_months_of_a_year_of_nights() => Assert.Equal(
        [
            "2027-03-01", "2027-02-28", "2027-02-27", "2027-02-26", "2027-02-25", "2027-02-24", "2027-02-23", // days, and with them the weeks of 1 March and 22 February
            "2027-02-21", "2027-02-14", // Sundays: the weeks before
            "2027-01-31", "2026-12-31", "2026-11-30", "2026-10-31", // months, with March and February among the days
        ],
        Dates(BackupRetention.Keep(Nights(365), Now)));

    [Fact]
    public void Night_after_night_there_is_always_one_of_each_that_there_should_be()
    {
        var kept = new HashSet<BackupFile>();
        for (var day = 0; day < 800; day++)
        {
            var now = Night.After(Now.AddDays(day));
            kept = [.. BackupRetention.Keep(kept.Append(File(now)), now)];

            Assert.InRange(kept.Count, Math.Min(day + 1, 7), 17);
            foreach (var (age, since) in ((int, int)[])[(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (14, 21), (28, 62), (58, 93), (88, 124), (119, 155)])
            {
                Assert.True(day < since || kept.Any(file => now - file.MadeAt >= TimeSpan.FromDays(age - 0.1)), $"Nothing of {age} days is left on day {day}.");
            }

            Assert.DoesNotContain(kept, file => now - file.MadeAt > TimeSpan.FromDays(6 * 31));
        }
    }

    [Fact]
    public void The_newest_stays_however_old_it_is() =>
        Assert.Equal([File(Now.AddYears(-2))], BackupRetention.Keep([File(Now.AddYears(-2)), File(Now.AddYears(-3))], Now));

    [Fact]
    public void Of_nothing_nothing_is_kept() => Assert.Empty(BackupRetention.Keep([], Now));

    [Fact]
    public void Everything_of_the_last_day_stays_and_of_another_day_the_last()
    {
        BackupFile[] today = [File(Now), File(Now.AddHours(-1)), File(Now.AddHours(-23))];
        BackupFile[] before = [File(Now.AddDays(-3)), File(Now.AddDays(-3).AddHours(-1))];

        Assert.Equal([.. today, before[0]], BackupRetention.Keep([.. before, .. today], Now).OrderByDescending(file => file.MadeAt));
    }

    [Fact]
    public void What_is_dated_after_now_stays_and_takes_no_place()
    {
        BackupFile[] all = [File(Now.AddYears(-2)), File(Now.AddYears(-1)), File(Now.AddDays(2)), File(Now.AddYears(5))];

        Assert.Equal(all[1..], BackupRetention.Keep(all, Now).OrderBy(file => file.MadeAt));
    }

    [Fact]
    public void The_newest_from_before_a_migration_stays_for_months()
    {
        static BackupFile Migrated(int daysAgo) => File(Now.AddDays(-daysAgo)) with { BeforeMigration = "20270101000000_Some" };

        var kept = BackupRetention.Keep([.. Nights(365), Migrated(100), Migrated(110)], Now);

        Assert.Contains(Migrated(100), kept);
        Assert.DoesNotContain(Migrated(110), kept);
        Assert.DoesNotContain(Migrated(250), BackupRetention.Keep([.. Nights(365), Migrated(250)], Now));
    }

    [Theory]
    [InlineData("2027-02-28T23:30:00Z", "2027-03-01")]
    [InlineData("2027-03-28T00:59:00Z", "2027-03-28")]
    public void Days_are_those_of_the_site(string at, string date) => Assert.Equal(DateOnly.Parse(date, null), Night.DateOf(DateTimeOffset.Parse(at, null)));

    [Theory]
    [InlineData("2027-03-01T09:00:00Z", "2027-03-02T02:00:00Z")]
    [InlineData("2027-03-01T01:59:59Z", "2027-03-01T02:00:00Z")]
    [InlineData("2027-03-01T02:00:00Z", "2027-03-02T02:00:00Z")]
    [InlineData("2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z")] // the clock goes forward at 02:00
    [InlineData("2027-10-30T12:00:00Z", "2027-10-31T02:00:00Z")] // and back at 03:00
    [InlineData("2027-10-31T00:30:00Z", "2027-10-31T02:00:00Z")]
    public void The_night_is_at_three_by_the_clock_of_the_site(string at, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), Night.After(DateTimeOffset.Parse(at, null)));

    [Theory]
    [InlineData("conference-20270301T090000Z.zip", null)]
    [InlineData("conference-20270301T090000Z-before-20270101000000_Some.zip", "20270101000000_Some")]
    public void A_name_tells_when_and_why(string name, string? migration)
    {
        Assert.Equal(new("/b/" + name, Now, migration), BackupFile.Of("/b/" + name));
        Assert.Equal(name, BackupFile.NameOf(Now, migration));
    }

    [Theory]
    [InlineData("conference-20270301T090000Z.zip.unfinished")]
    [InlineData("conference-20271301T090000Z.zip")]
    [InlineData("conference-20270301T090000Z-mine.zip")]
    [InlineData("my-conference-20270301T090000Z.zip")]
    [InlineData("conference.zip")]
    public void Other_names_are_not_ours(string name) => Assert.Null(BackupFile.Of(name));

    private static IEnumerable<BackupFile> Nights(int count) => Enumerable.Range(0, count).Select(day => File(Night.After(Now.AddDays(-1 - day))));

    private static BackupFile File(DateTimeOffset at) => new(BackupFile.NameOf(at, null), at, null);

    private static IEnumerable<string> Dates(IEnumerable<BackupFile> files) =>
        files.OrderByDescending(file => file.MadeAt).Select(file => Night.DateOf(file.MadeAt).ToString("yyyy-MM-dd", null));
}
