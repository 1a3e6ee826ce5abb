using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TheSocialConference;

public sealed class PagesTests(RunningSite site, Browser browser)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/editions", "/2014", "/2014/programme", "/2014/programme?theme=internal-social", "/2014/sessions/KEYNT1-internal-social-laissez-faire",
        "/2014/stages", "/2014/stages/podium-1", "/2014/themes", "/2014/themes/toekomst-visie", "/2014/practical", "/speakers",
        "/speakers/jacob-morgan", "/blog", "/blog/het-grote-hoe", "/menu", "/about", "/privacy", "/voorbeelddag", "/voorbeelddag/programme",
        "/voorbeelddag/programme?stage=podium-1", "/voorbeelddag/programme?theme=vertrouwen&stage=podium-2", "/en/voorbeelddag", "/en", "/en/2014/programme", "/en/speakers", "/en/blog/the-big-how", "/geen-pagina",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/2014/programme")]
    [InlineData("/en/2014/programme")]
    [InlineData("/voorbeelddag/programme")]
    [InlineData("/blog/het-grote-hoe")]
    public async Task A_page_whose_fonts_do_not_come_fits_the_smallest_phone(string address)
    {
        await using var visitor = await browser.VisitorAsync(320, 640);
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/*.woff2", route => route.AbortAsync());

        await page.GotoAsync(site.Address + address);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_fits_a_phone_and_is_accessible_and_asks_nobody_else(string address)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visitor = await browser.VisitorAsync(320, 640, scheme: scheme);
            var page = await visitor.NewPageAsync();
            List<string> faults = [];
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && message.Location.StartsWith(site.Address + address, StringComparison.Ordinal) is false)
                {
                    faults.Add(message.Text);
                }
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    faults.Add($"asks {request.Url}");
                }
            };

            await page.GotoAsync(site.Address + address);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            var axe = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });

            Assert.Equal(0, wide);
            Assert.Equal([], axe.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
            Assert.Equal([], faults);
            Assert.Empty(await visitor.CookiesAsync());
        }
    }
}
