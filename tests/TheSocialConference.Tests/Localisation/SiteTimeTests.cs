using System.Globalization;

namespace TheSocialConference.Localisation;

public sealed class SiteTimeTests
{
    [Theory]
    [InlineData("2026-11-22T23:00:00Z", "2026-11-23T00:00:00+01:00")]
    [InlineData("2027-07-01T22:30:00Z", "2027-07-02T00:30:00+02:00")]
    public void A_moment_is_on_the_day_that_people_read(string moment, string local)
    {
        var at = SiteTime.Local(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        Assert.Equal(local, at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }
}
