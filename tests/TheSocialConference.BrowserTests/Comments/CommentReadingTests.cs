using Microsoft.Playwright;

namespace TheSocialConference.Comments;

/// <summary>What a screen reader is told of a thread and of the form under it, and in which order a keyboard comes to things.</summary>
public sealed class CommentReadingTests(Browser browser)
{
    [Fact]
    public async Task A_thread_is_articles_with_headings_and_the_form_says_what_it_asks()
    {
        await using var context = await browser.VisitorAsync(); // before the site: without Chromium it is skipped
        await using var site = await CommentedSite.StartAsync();
        await CommentedSite.WriteAsync(site.Reader(), "Eerste reactie", "Rita");
        site.Change([("UPDATE Comments SET State = 'Published', Version = Version + 1", [])]);
        await WaitAsync(site, "Eerste reactie");
        var otto = site.Reader();
        var preview = await otto.Post($"{CommentedSite.Post}/reply/1", [new("Name", "Otto"), new("Text", "Antwoord daarop"), new("Do", "preview")]);
        await otto.Submit(preview, "form:has([value=send])", "Do=send");
        site.Change([("UPDATE Comments SET State = 'Published', Version = Version + 1", [])]);
        await WaitAsync(site, "Antwoord daarop");
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + CommentedSite.Post);

        var comments = page.GetByRole(AriaRole.Region, new() { Name = "2 reacties" });
        await Assertions.Expect(comments).ToMatchAriaSnapshotAsync("""
            - heading "2 reacties" [level=2]
            - list:
              - listitem:
                - article "#1":
                  - heading "Rita" [level=3]
                  - paragraph:
                    - link "Link naar reactie 1"
                  - paragraph: Eerste reactie
                  - paragraph:
                    - 'link "Antwoord op #1"'
                - list:
                  - listitem:
                    - article "#2":
                      - heading "Otto" [level=3]
                      - paragraph:
                        - link "Link naar reactie 2"
                        - text: in antwoord op
                        - link "#1"
                      - paragraph: Antwoord daarop
            - form "Geef een reactie":
              - heading "Geef een reactie" [level=3]
              - paragraph:
                - textbox "Naam"
              - paragraph:
                - textbox "E-mailadres (hoeft niet)"
              - paragraph:
                - textbox "Reactie"
              - paragraph:
                - textbox "Laat dit veld leeg"
              - button "Bekijk je reactie"
            """);
        Assert.Equal(["name", "email", "text", "Bekijk je reactie", "Wat we van je bewaren"], await OrderAsync(page));
        Assert.InRange((await page.Locator("[name=Colour]").Locator("xpath=ancestor::p").BoundingBoxAsync())!.Width, 0, 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "#1", Exact = true }).ClickAsync();
        Assert.EndsWith("#comment-1", page.Url, StringComparison.Ordinal);
    }

    /// <summary>From the last thing above the form on.</summary>
    private static async Task<string[]> OrderAsync(IPage page)
    {
        await page.FocusAsync(".comments > .follow a");
        List<string> order = [];
        for (var step = 0; step < 5; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent"));
        }

        return [.. order];
    }

    private static async Task WaitAsync(CommentedSite site, string text)
    {
        for (var tries = 0; !(await site.Reader().Open(CommentedSite.Post)).Text.Contains(text, StringComparison.Ordinal); tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }
    }
}
