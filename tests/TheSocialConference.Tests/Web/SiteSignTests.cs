using System.Text.RegularExpressions;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class SiteSignTests
{
    [Fact]
    public async Task The_icon_comes_with_the_page_and_is_the_one_at_its_own_address()
    {
        await using var app = new ConferenceApp();

        var icon = (await app.Open("/about")).One("link[type='image/svg+xml']").GetAttribute("href")!;

        Assert.Matches(new Regex("^data:image/svg\\+xml,[^#<>\"]+$"), icon);
        Assert.Equal((await app.Open("/favicon.svg")).Text.Trim(), Uri.UnescapeDataString(icon.Split(',', 2)[1]).Replace('\'', '"'));
    }
}
