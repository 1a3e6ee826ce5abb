using Microsoft.Playwright;

namespace TheSocialConference;

/// <summary>What a browser that was never here before asks for. Its icon comes with the page; Playwright would not show that request.</summary>
public sealed class FirstViewTests(RunningSite site, Browser browser)
{
    [Theory]
    [InlineData("/", 2)]
    [InlineData("/2014/sessions/KEYNT1-internal-social-laissez-faire", 2)]
    [InlineData("/speakers/jacob-morgan", 2)]
    [InlineData("/blog/het-grote-hoe", 3)]
    [InlineData("/voorbeelddag/programme", 2)]
    [InlineData("/blog/verslag-van-de-voorbeelddag", 3)]
    public async Task A_page_takes_few_requests_and_few_fonts(string address, int fonts)
    {
        await using var visitor = await browser.VisitorAsync(390, 844);
        var page = await visitor.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                asked.Add(new Uri(request.Url).AbsolutePath);
            }
        };

        await page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(fonts, asked.Count(path => path.EndsWith(".woff2", StringComparison.Ordinal)));
        Assert.InRange(asked.Count, 1, 6);
    }
}
