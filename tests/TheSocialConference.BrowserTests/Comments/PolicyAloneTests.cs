using System.Globalization;
using Microsoft.Playwright;

namespace TheSocialConference.Comments;

/// <summary>What the content security policy does when nothing else does: hostile HTML stands in the database as it was typed, and so on the page.</summary>
public sealed class PolicyAloneTests(Browser browser)
{
    /// <summary>What somebody may be led to do: follow links, send forms, pass over things.</summary>
    private const string Touch = """
        () => {
          for (const link of document.querySelectorAll("a, area")) {
            const address = (link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "").replace(/[\x00-\x20]/g, "");
            if (/^(javascript|data|vbscript|blob):/i.test(address)) link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
          }
          for (const element of document.querySelectorAll("*")) {
            for (const name of Element.prototype.getAttributeNames.call(element)) { // a form can hide its own
              if (/^on/.test(name)) element.dispatchEvent(new Event(name.slice(2)));
            }
          }
          for (const button of document.querySelectorAll("[formaction], form[action*='evil'] button, form[action^='javascript'] button")) button.click();
        }
        """;

    [Fact]
    public async Task Nothing_runs_and_nobody_else_is_asked()
    {
        await using var heeding = await browser.VisitorAsync(); // before the site: without Chromium it is skipped
        await using var heedless = await browser.VisitorAsync(heedsPolicy: false);
        await using var site = await CommentedSite.StartAsync();
        Assert.InRange(HostileTexts.Html.Length, 300, int.MaxValue);
        await StoreAsync(site, HostileTexts.HtmlTogether);
        string[] pages = [.. Enumerable.Range(1, HostileTexts.HtmlTogether.Length).Select(number => $"{CommentedSite.Post}/reply/{number}"), CommentedSite.Post, $"{CommentedSite.Post}?comments={CommentThread.PageLength + 1}"];

        var (runs, asks, refused) = await VisitAsync(heeding, site, pages);
        var (runsAlone, asksAlone, _) = await VisitAsync(heedless, site, pages[..60]);

        Assert.Equal([], runs);
        Assert.Equal([], asks);
        Assert.InRange(refused, 100, int.MaxValue);
        Assert.InRange(runsAlone.Count, 20, int.MaxValue); // so it would be seen if it ran
        Assert.InRange(asksAlone.Count, 3, int.MaxValue);
    }

    /// <summary>Puts each under the post as it is; back when the site shows them.</summary>
    private static async Task StoreAsync(CommentedSite site, string[] html)
    {
        await CommentedSite.WriteAsync(site.Reader(), "eerste");
        var columns = "PostSlug, CommenterId, Name, Language, Format, Source, Pipeline, TextHash, Domains, SubmittedAt, Reasons, WantsReplies, Reports, Version";
        site.Change(
        [
            .. html.Skip(1).Select((_, i) => ($"INSERT INTO Comments (Number, Html, State, {columns}) SELECT {i + 2}, '', 'Published', {columns} FROM Comments WHERE Number = 1", Array.Empty<(string, object)>())),
            .. html.Select((raw, i) => ($"UPDATE Comments SET Html = $raw, State = 'Published', Version = 2 WHERE Number = {i + 1}", new (string, object)[] { ("$raw", raw) })),
        ]);
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        for (var tries = 0; !(await http.GetStringAsync(new Uri(CommentedSite.Post, UriKind.Relative))).Contains($"dir=\"auto\">{html[0]}</div>", StringComparison.Ordinal); tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }

        foreach (var (i, raw) in html.Index())
        {
            Assert.Contains($">{raw}</div>", await http.GetStringAsync(new Uri($"{CommentedSite.Post}/reply/{i + 1}", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    /// <returns>What ran, who was asked, and how much the policy refused.</returns>
    private static async Task<(List<string> Runs, List<string> Asks, int Refused)> VisitAsync(IBrowserContext visitor, CommentedSite site, string[] pages)
    {
        List<string> runs = [], asks = [];
        var (refused, at) = (0, "");
        foreach (var path in pages)
        {
            at = path + (path.Split("/reply/") is [_, var number] ? $" {HostileTexts.HtmlTogether[int.Parse(number, CultureInfo.InvariantCulture) - 1]}" : "");
            var page = await visitor.NewPageAsync(); // of its own, as what is touched may still be leaving
            page.Dialog += async (_, dialog) =>
            {
                runs.Add($"{at}: {dialog.Message}");
                await dialog.DismissAsync();
            };
            page.Console += (_, message) => refused += message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? 1 : 0;
            page.RequestFinished += (_, request) => Note(request, "finished");
            page.RequestFailed += (_, request) => Note(request, request.Failure ?? "failed");
            await page.GotoAsync(site.Address + path);
            try
            {
                await page.EvaluateAsync(Touch);
                await page.EvaluateAsync("() => new Promise(resolve => setTimeout(resolve, 20))"); // what was begun ends
            }
            catch (PlaywrightException left) when (left.Message.Contains("context was destroyed", StringComparison.Ordinal) || left.Message.Contains("navigation", StringComparison.Ordinal))
            {
                // a form of ours was sent, or without the policy another
            }

            await page.CloseAsync();
        }

        return (runs, asks, refused);

        void Note(IRequest request, string how)
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith($"{site.Address}/", StringComparison.Ordinal) && how != "csp") // what the policy holds back never leaves
            {
                asks.Add($"{at}: {request.Url} {how}");
            }
        }
    }
}
