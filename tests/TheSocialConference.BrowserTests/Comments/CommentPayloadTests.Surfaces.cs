using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

/// <summary>Where what was written comes out.</summary>
public sealed partial class CommentPayloadTests
{
    /// <summary>Page by page what waits, in the list and by its writer; each page is approved, and so the newest in the feeds.</summary>
    private async Task LookThroughQueueAsync()
    {
        for (var at = 1; at <= (_keys.Count + CommentDesk.PageSize - 1) / CommentDesk.PageSize; at++)
        {
            await _desk.GoAsync($"{_site.Address}{Queue}?by=1&p={at}");
        }

        while (_site.Read("SELECT Id FROM Comments WHERE State = 'Waiting'") is { Count: > 0 and var waiting })
        {
            await _desk.GoAsync($"{_site.Address}{Queue}?tick=true");
            Assert.Equal(Math.Min(waiting, CommentDesk.PageSize), await _desk.Page.Locator("article.to-judge").CountAsync());
            await _desk.Page.ClickAsync(".bulk button[value=approve]");
            await _desk.JudgeAsync();
            await FeedsAsync(Math.Min(waiting, CommentDesk.PageSize));
        }
    }

    private async Task FeedsAsync(int atLeast)
    {
        using var http = new HttpClient { BaseAddress = new(_site.Address) };
        foreach (var address in new[] { $"{CommentedSite.Post}/comments", "/blog/comments" })
        {
            var atom = XDocument.Parse(await http.GetStringAsync(new Uri($"{address}.atom", UriKind.Relative)));
            XNamespace a = "http://www.w3.org/2005/Atom";
            var entries = atom.Root!.Elements(a + "entry").ToList();
            var names = entries.Select(entry => entry.Element(a + "author")!.Element(a + "name")!.Value).ToArray();
            Assert.InRange(entries.Count, atLeast, CommentFeed.MostComments);
            await _page.ShowAsync(Read(entries.Select(entry => entry.Element(a + "content")!.Value)), $"{address}.atom");

            using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{address}.json", UriKind.Relative)));
            var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(names, items.Select(item => item.GetProperty("authors")[0].GetProperty("name").GetString()));
            await _page.ShowAsync(Read(items.Select(item => item.GetProperty("content_html").GetString()!)), $"{address}.json");
        }

        await OpenAsync($"{CommentedSite.Post}/comments.atom");
        await OpenAsync("/blog/comments.json");
    }

    /// <summary>As a feed reader shows it that looks at nothing.</summary>
    private static string Read(IEnumerable<string> contents) => $"<!doctype html><title>x</title>{string.Concat(contents.Select(content => $"<div class=comment-text>{content}</div>"))}";

    /// <summary>What is no page: the browser shows it its own way, or takes it for a file.</summary>
    private async Task OpenAsync(string path)
    {
        _page.Surface = path;
        try
        {
            await _page.Page.GotoAsync(_site.Address + path);
        }
        catch (PlaywrightException shown) when (shown.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            // not run, then
        }
    }

    /// <summary>Every page of the thread, with the words that are on it for machines, and what each comment leads to.</summary>
    private async Task LookAtPostAsync()
    {
        List<string> told = [];
        for (var number = 1; number <= (_keys.Count + CommentThread.PageLength - 1) / CommentThread.PageLength; number++)
        {
            await _page.GoAsync($"{_site.Address}{CommentedSite.Post}{(number == 1 ? "" : $"?comments={((number - 1) * CommentThread.PageLength) + 1}")}");
            told.AddRange(await _page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('script[type=\"application/ld+json\"]')].flatMap(data => JSON.parse(data.textContent).comment ?? []).map(comment => comment.text)"));
            Assert.Equal(Math.Min(CommentThread.PageLength, _keys.Count - ((number - 1) * CommentThread.PageLength)), await _page.Page.Locator("article.comment").CountAsync());
        }

        Assert.Equal(_keys.Count, told.Count);
        Assert.All(_keys.Keys.Zip(told), one => Assert.Contains($"nummer{one.First}", one.Second, StringComparison.Ordinal));
        Assert.Contains(told, text => text.StartsWith("<script>alert(1)</script>", StringComparison.Ordinal));
        foreach (var address in new[] { $"/en{CommentedSite.Post}", "/blog", "/en/blog" })
        {
            await _page.GoAsync(_site.Address + address);
        }

        foreach (var number in Enumerable.Range(1, _keys.Count).Where(number => number % 40 == 1))
        {
            await _page.GoAsync($"{_site.Address}{CommentedSite.Post}/comments/{number}");
            await _page.GoAsync($"{_site.Address}{CommentedSite.Post}/reply/{number}");
            await _page.GoAsync($"{_site.Address}{CommentedSite.Post}/comments/{number}/report");
        }
    }

    /// <summary>What goes out, and where the links in it lead.</summary>
    private async Task MailAsync()
    {
        foreach (var (i, mailbox) in HostileTexts.Mailboxes.Index())
        {
            await CommentedSite.WriteAsync(_site.Reader(), $"Brief {i}", Names[i], mailbox);
        }

        var taken = _site.Read("SELECT Email FROM Commenters WHERE Email IS NOT NULL");
        Assert.InRange(taken.Count, 8, HostileTexts.Mailboxes.Length - 8);
        Assert.DoesNotContain(taken, row => row[0].Any(c => c is '\r' or '\n' or '<' or '>' or ',' or ' '));
        foreach (var mail in _site.Read("SELECT Html, \"To\", Subject, Text FROM Mails"))
        {
            await _page.ShowAsync(mail[0], $"mail to {mail[1]}");
            await _page.GoAsync(mail[3].Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)), $"link in the mail to {mail[1]}");
        }
    }

    /// <summary>What moderators type and choose, and what is told of what they did.</summary>
    private async Task DeskAsync(Visitor owner)
    {
        var list = await owner.Open($"{Queue}?show=published&q=https");
        foreach (var ban in list.Document.QuerySelectorAll("button[name=ban]").Select(button => button.GetAttribute("value")!).DistinctBy(ban => string.Concat(ban.Where(c => !char.IsDigit(c)))))
        {
            await owner.Post($"{Queue}?handler=Ban", [new("ban", ban), .. Token(list)]);
        }

        foreach (var text in HostileTexts.Sample)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"{Queue}?handler=Ban", [new("ban", $"domain 1 {text}"), .. Token(list)])).Status);
        }

        await _desk.GoAsync($"{_site.Address}{Queue}/bans");
        Assert.InRange(await _desk.Page.Locator("main li").CountAsync(), 2, int.MaxValue); // of the browser, and of domains
        await _desk.GoAsync($"{_site.Address}{Queue}/posts");
        await _desk.GoAsync($"{_site.Address}/organise/log");
        foreach (var some in Texts.Where(text => !text.Contains('\uD800') && !text.Contains('\uDC00')).Chunk(20))
        {
            var asked = Uri.EscapeDataString(string.Concat(some));
            asked = asked[..Math.Min(asked.Length, 1_500)]; // an address has 8 KB at most
            await _desk.GoAsync($"{_site.Address}{Queue}?show={asked}&q={asked}", "queue, searched");
            await _desk.GoAsync($"{_site.Address}{Queue}?show=all&by={asked}&id={asked}&p={asked}&undo={asked}&at={asked}", "queue, asked");
            await _desk.GoAsync($"{_site.Address}/organise/log?by={asked}&kind={asked}&q={asked}&day={asked}", "log, searched");
        }

        await LookAtOrganisersCommentAsync(owner);
    }

    /// <summary>Under the name of an account, which may be anything too.</summary>
    private async Task LookAtOrganisersCommentAsync(Visitor owner)
    {
        await CommentedSite.WriteAsync(owner, HostileTexts.Sample[0]);
        await _page.GoAsync($"{_site.Address}{CommentedSite.Post}?comments={(_keys.Count / CommentThread.PageLength * CommentThread.PageLength) + 1}");
        Assert.Contains(Hostile, await _page.Page.Locator("article.comment h3").AllTextContentsAsync());
        await _desk.GoAsync($"{_site.Address}{CommentedSite.Post}/comment");
    }
}
