namespace TheSocialConference;

/// <summary>Pages at the sizes of screen, letters and paper that they have to fit.</summary>
public sealed class FitTests(RunningSite site, Browser browser)
{
    private const string LargeLetters = "() => { document.documentElement.style.fontSize = '200%'; }";

    // WCAG 1.4.12
    private const string WideLetters = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    [Theory]
    [MemberData(nameof(PagesTests.Addresses), MemberType = typeof(PagesTests))]
    public async Task A_page_never_scrolls_sideways(string address)
    {
        List<string> wide = [];
        foreach (var (width, change) in new[] { (390, LargeLetters), (1280, LargeLetters), (320, WideLetters), (960, "() => {}"), (1280, "() => {}") })
        {
            await using var visitor = await browser.VisitorAsync(width);
            var page = await visitor.NewPageAsync();
            await page.GotoAsync(site.Address + address);
            await page.EvaluateAsync(change);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var found && found > width)
            {
                wide.Add($"{found} at {width}: {change}");
            }
        }

        Assert.Equal([], wide);
    }

    [Theory]
    [InlineData(false, "grid")]
    [InlineData(true, "block")]
    public async Task Stages_lie_side_by_side_as_long_as_the_letters_leave_room(bool large, string display)
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync($"{site.Address}/voorbeelddag/programme");
        await page.EvaluateAsync(large ? LargeLetters : "() => {}");

        Assert.Equal(display, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.timetable')).display"));
    }

    [Theory]
    [InlineData("/voorbeelddag/programme", 2)]
    [InlineData("/en/voorbeelddag/programme", 2)]
    [InlineData("/2014/programme", 1)]
    public async Task A_programme_is_short_on_paper(string address, int pages)
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address + address);

        var pdf = await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "10mm", Right = "10mm", Bottom = "10mm", Left = "10mm" } });

        Assert.InRange(System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, 1, pages);
    }
}
