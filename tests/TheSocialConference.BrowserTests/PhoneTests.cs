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

    // The ring reaches 5 pixels beyond the card.
    private const string Covered = """
        card => {
          const link = document.activeElement, box = link.closest(card)?.getBoundingClientRect();
          return !box || box.bottom + 5 <= document.querySelector('.site-nav').getBoundingClientRect().top && box.top >= 5 ? null : link.textContent;
        }
        """;

    private const string AboveTheBar = """
        async selector => {
          await document.fonts.ready;
          return document.querySelector(selector).getBoundingClientRect().bottom <= document.querySelector('.site-nav').getBoundingClientRect().top;
        }
        """;

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
    [InlineData("/voorbeelddag/programme")]
    [InlineData("/en/voorbeelddag/programme")]
    public async Task Three_whole_sessions_are_in_sight(string programme)
    {
        await using var visitor = await browser.VisitorAsync(390, 844);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address + programme);

        Assert.Equal(3, await page.EvaluateAsync<int>("""
            async () => {
              await document.fonts.ready;
              const bar = document.querySelector('.site-nav').getBoundingClientRect().top;
              return [...document.querySelectorAll('.slot:not(.break)')].filter(slot => slot.getBoundingClientRect().bottom <= bar).length;
            }
            """));
    }

    [Theory]
    [InlineData("/voorbeelddag/programme", ".slot")]
    [InlineData("/voorbeelddag/themes/inhoud", ".card")]
    [InlineData("/blog/het-grote-hoe", ".card")]
    [InlineData("/speakers", ".speaker")]
    public async Task A_card_that_has_the_focus_lies_whole_above_the_bar(string address, string card)
    {
        await using var visitor = await browser.VisitorAsync(390, 844);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address + address);
        var cards = await page.EvaluateAsync<int>("card => document.querySelectorAll(card + ' :is(h2, h3, h4, p) > a').length", card);
        await page.FocusAsync($"{card} :is(h2, h3, h4, p) > a");

        List<string> covered = [];
        for (var at = 0; at < cards; at++)
        {
            if (await page.EvaluateAsync<string?>(Covered, card) is { } link)
            {
                covered.Add(link);
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal([], covered);
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
