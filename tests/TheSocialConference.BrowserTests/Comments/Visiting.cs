using Microsoft.Playwright;

namespace TheSocialConference.Comments;

/// <summary>How somebody goes about.</summary>
public enum Hand
{
    WithoutScript,
    Mouse,

    /// <summary>And nothing else: from field to field, and Enter.</summary>
    Keyboard,
}

/// <summary>Somebody with a browser and the hand they use it by.</summary>
internal sealed record Visiting(IPage Page, RunningSite Site, Hand Hand)
{
    /// <summary>Further than this nobody looks for a button.</summary>
    private const int MostSteps = 200;

    public static async Task<Visiting> OpenAsync(IBrowserContext context, RunningSite site, Hand hand) => new(await context.NewPageAsync(), site, hand);

    /// <param name="address">Whole, or a path.</param>
    public Task GoAsync(string address) => Page.GotoAsync(address.StartsWith('/') ? Site.Address + address : address);

    public async Task FillAsync(string field, string text)
    {
        if (Hand != Hand.Keyboard)
        {
            await Page.FillAsync(field, text);
            return;
        }

        await StepToAsync(field);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    public async Task PressAsync(string what)
    {
        if (Hand != Hand.Keyboard)
        {
            await Page.ClickAsync(what);
            return;
        }

        await StepToAsync(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Onward from where the focus is, as far as it takes.</summary>
    private async Task StepToAsync(string selector)
    {
        await Page.WaitForSelectorAsync(selector);
        for (var step = 0; step < MostSteps; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The focus never comes to {selector}.");
    }
}
