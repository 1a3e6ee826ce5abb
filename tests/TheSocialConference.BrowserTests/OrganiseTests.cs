using Microsoft.Playwright;

namespace TheSocialConference;

/// <summary>From an empty data folder to a programme that two people made, published and took back, in a real browser.</summary>
public sealed class OrganiseTests(Browser browser)
{
    private const string Password = "correct battery staple horse";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_people_make_a_programme_and_nobody_loses_a_word(bool script)
    {
        await using var visitor = await browser.VisitorAsync(script: script); // before the site: without Chromium it is skipped
        await using var site = new RunningSite("localhost");
        await site.InitializeAsync();
        await using var annasBrowser = await browser.VisitorAsync(script: script);
        await using var bobsBrowser = await browser.VisitorAsync(390, 844, script);
        var (anna, bob, seen) = (await annasBrowser.NewPageAsync(), await bobsBrowser.NewPageAsync(), await visitor.NewPageAsync());

        await SetUpAsync(anna, site, script);
        if (script)
        {
            await MakeAndUsePasskeyAsync(anna, site);
        }

        await InviteAsync(anna, bob, site);
        var session = await AddSessionAsync(anna, site);
        await EditTogetherAsync(anna, bob, session);
        await PublishAsync(anna, site);

        await seen.GotoAsync($"{site.Address}/2031/programme");
        Assert.Equal("Van Anna", await seen.Locator("main h3 a, main h4 a").First.TextContentAsync());
        Assert.Contains("Hoe dan?", await TextAsync(seen, $"{site.Address}/2031/sessions/{session[^6..]}"), StringComparison.OrdinalIgnoreCase); // in capitals by its style

        await MoveAndTakeBackAsync(anna, site, seen);
    }

    internal static async Task SetUpAsync(IPage anna, RunningSite site, bool script)
    {
        await anna.GotoAsync($"{site.Address}/set-up#{site.SetUpToken}");
        if (!script)
        {
            await anna.FillAsync("#secret", site.SetUpToken);
        }

        await anna.FillAsync("#name", "Anna");
        await anna.FillAsync("#email", "anna@conference.example");
        await anna.FillAsync("#password", Password);
        await anna.ClickAsync("button.primary");
        await anna.FillAsync("#f-Name", "The Social Conference 2031");
        await anna.FillAsync("#f-Slug", "2031");
        await anna.FillAsync("#f-FirstDay", "2031-02-13");
        await anna.ClickAsync("button.primary");
        await anna.CheckAsync("input[name=show][value=false]");
        await anna.ClickAsync("button.primary");
        await Assertions.Expect(anna.Locator("#edition-2031")).ToBeVisibleAsync();
        Assert.Equal(404, (await anna.APIRequest.GetAsync($"{site.Address}/set-up")).Status);
    }

    private static async Task MakeAndUsePasskeyAsync(IPage anna, RunningSite site)
    {
        var devtools = await anna.Context.NewCDPSessionAsync(anna);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await anna.GotoAsync($"{site.Address}/organise/account");
        await anna.FillAsync("#passkey-name", "Laptop");
        await anna.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(anna.Locator(".done")).ToContainTextAsync("passkey");
        await anna.ClickAsync("form[action='/organise/sign-out'] button");
        await anna.GotoAsync($"{site.Address}/organise/sign-in?next=%2Forganise%2Faccount");
        await anna.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(anna.Locator("#passkeys")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Locator("section[aria-labelledby=passkeys] li")).ToContainTextAsync("Laptop");
    }

    private static async Task InviteAsync(IPage anna, IPage bob, RunningSite site)
    {
        await anna.GotoAsync($"{site.Address}/organise/people");
        await anna.FillAsync("#f-Name", "Bob");
        await anna.FillAsync("#f-Email", "bob@conference.example");
        await anna.ClickAsync("form[action='?handler=Invite'] button");
        await bob.GotoAsync(await anna.Locator("[data-copy]").InputValueAsync());
        await bob.FillAsync("#password", Password);
        await bob.ClickAsync("button.primary");
        await Assertions.Expect(bob.Locator("h1")).ToContainTextAsync("account");
    }

    /// <returns>The address of its editor.</returns>
    private static async Task<string> AddSessionAsync(IPage anna, RunningSite site)
    {
        await anna.GotoAsync($"{site.Address}/organise/2031/stages/~new");
        await anna.FillAsync("#f-Name-nl", "Grote zaal");
        await anna.FillAsync("#f-Slug", "groot");
        await SaveAsync(anna);
        await anna.GotoAsync($"{site.Address}/organise/2031/sessions/~new");
        await anna.FillAsync("#f-Title", "Opening van de dag");
        await SaveAsync(anna);
        var session = anna.Url.Split('?')[0];
        await anna.ClickAsync(".beside a.button");
        await anna.FillAsync("#f-Time", "09:30");
        await anna.CheckAsync("input[name=Stages][value=groot]");
        await SaveAsync(anna);
        return session;
    }

    private static async Task EditTogetherAsync(IPage anna, IPage bob, string session)
    {
        await anna.GotoAsync(session);
        await bob.GotoAsync(session);
        await anna.FillAsync("#f-Title", "Van Anna");
        await SaveAsync(anna);
        await bob.FillAsync("#f-Title", "Van Bob");
        await bob.FillAsync("#f-How-nl", "Hoe dan?");
        await bob.ClickAsync("button[value=save]");
        await Assertions.Expect(bob.Locator(".summary h2")).ToHaveTextAsync("Anna veranderde dit terwijl jij het bewerkte");
        await bob.CheckAsync("input[name='Choice.Title'][value=theirs]");
        await SaveAsync(bob);
        Assert.Equal(("Van Anna", "Hoe dan?"), (await bob.InputValueAsync("#f-Title"), await bob.InputValueAsync("#f-How-nl")));
    }

    private static async Task PublishAsync(IPage anna, RunningSite site)
    {
        await anna.GotoAsync($"{site.Address}/organise/2031/publish");
        await anna.ClickAsync("button.primary");
        await Assertions.Expect(anna.Locator(".done")).ToBeVisibleAsync();
    }

    private static async Task MoveAndTakeBackAsync(IPage anna, RunningSite site, IPage seen)
    {
        await anna.GotoAsync($"{site.Address}/organise/2031/slots");
        await anna.ClickAsync("tbody th a");
        await anna.FillAsync("#f-Time", "11:00");
        await SaveAsync(anna);
        Assert.Contains("09:30", await TextAsync(seen, $"{site.Address}/2031/programme"), StringComparison.Ordinal);
        await PublishAsync(anna, site);
        Assert.Contains("11:00", await TextAsync(seen, $"{site.Address}/2031/programme"), StringComparison.Ordinal);

        await anna.GotoAsync($"{site.Address}/organise/2031/releases/1");
        await anna.ClickAsync("summary:has-text('Terug naar deze versie')");
        await anna.ClickAsync("form[action='?handler=Restore'] button");
        await PublishAsync(anna, site);
        var programme = await TextAsync(seen, $"{site.Address}/2031/programme");
        Assert.Contains("09:30", programme, StringComparison.Ordinal);
        Assert.DoesNotContain("11:00", programme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_still_there_after_a_crash()
    {
        await using var context = await browser.VisitorAsync();
        await using var site = new RunningSite("localhost");
        await site.InitializeAsync();
        var page = await context.NewPageAsync();
        await SetUpAsync(page, site, script: true);
        await page.GotoAsync($"{site.Address}/organise/2014/sessions/KEYNT1");
        await page.FillAsync("#f-Abstract-nl", "Lang aan gewerkt.");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => localStorage[key].includes('Lang aan gewerkt'))");
        await page.CloseAsync();

        page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}/organise/2014/sessions/KEYNT1");
        Assert.NotEqual("Lang aan gewerkt.", await page.InputValueAsync("#f-Abstract-nl"));
        await page.ClickAsync(".kept button >> nth=0");
        Assert.Equal("Lang aan gewerkt.", await page.InputValueAsync("#f-Abstract-nl"));

        await SaveAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".kept")).ToHaveCountAsync(0);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.ClickAsync("button[value=save]");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("Opgeslagen.");
    }

    private static async Task<string> TextAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await page.InnerTextAsync("main");
    }
}
