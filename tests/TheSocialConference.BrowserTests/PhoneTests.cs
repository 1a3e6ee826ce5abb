namespace TheSocialConference;

/// <summary>What has to be in sight on a phone of 390 by 844, above the bar at its foot.</summary>
public sealed class PhoneTests(RunningSite site, Browser browser)
{
    private const string InSight = """
        () => {
          const chip = document.activeElement.getBoundingClientRect(), row = document.activeElement.closest('ul').getBoundingClientRect(), ring = 5;
          return chip.left - ring >= row.left && chip.right + ring <= row.right && chip.top - ring >= row.top && chip.bottom + ring <= row.bottom;
        }
        """;

    private const string AboveTheBar = "selector => document.querySelector(selector).getBoundingClientRect().bottom <= document.querySelector('.site-nav').getBoundingClientRect().top";

    [Theory]
    [InlineData("/2014/programme", 390)]
    [InlineData("/voorbeelddag/programme", 390)]
    [InlineData("/voorbeelddag/programme", 320)]
    public async Task A_filter_that_has_the_focus_is_in_sight_with_its_ring(string address, int width)
    {
        await using var visitor = await browser.VisitorAsync(width, 844);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address + address);
        var filters = await page.Locator(".filters a").CountAsync();
        await page.FocusAsync(".filters a");
        await page.Keyboard.PressAsync("Shift+Tab");

        List<string> hidden = [];
        foreach (var key in Enumerable.Repeat("Tab", filters).Concat(Enumerable.Repeat("Shift+Tab", filters - 1)))
        {
            await page.Keyboard.PressAsync(key);
            if (!await page.EvaluateAsync<bool>(InSight))
            {
                hidden.Add($"{key}: {await page.EvaluateAsync<string>("document.activeElement.textContent")}");
            }
        }

        Assert.Equal([], hidden);
    }

    [Theory]
    [InlineData("/2014/programme")]
    [InlineData("/en/2014/programme")]
    public async Task The_first_two_points_of_every_session_are_in_sight(string programme)
    {
        await using var visitor = await browser.VisitorAsync(390, 844);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address + programme);
        var sessions = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.billed a')].map(link => link.href)");

        List<string> below = [];
        foreach (var session in sessions)
        {
            await page.GotoAsync(session);
            if (!await page.EvaluateAsync<bool>(AboveTheBar, ".points li:nth-child(2)"))
            {
                below.Add(session);
            }
        }

        Assert.Equal(7, sessions.Length);
        Assert.Equal([], below);
    }
}
