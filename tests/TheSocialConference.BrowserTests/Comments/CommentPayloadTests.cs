using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

/// <summary>Hostile texts in every field that has to do with comments, looked at in a real browser wherever they come out: they are nothing but text.</summary>
public sealed class CommentPayloadTests(Browser browser) : IAsyncDisposable
{
    private const string Queue = "/organise/comments";
    /// <summary>As if the browser knew no rules for fields.</summary>
    private const string Fill = """
        ([name, email, text]) => {
          const form = document.querySelector("#text").form;
          const put = (field, value) => { form.querySelector(`[name=${field}]`).value = value; };
          put("Name", name);
          put("Email", email);
          put("Text", text);
          put("Colour", text);
          put("Ticket", text);
          form.noValidate = true;
        }
        """;

    private const string Hostile = "<img src=x onerror=alert(1)>\"'Anna";

    private static readonly string[] Texts = HostileTexts.Texts;
    private static readonly string[] Names = HostileTexts.Short(60);

    private readonly List<string> _faults = [];
    private readonly Dictionary<int, string> _keys = []; // of those that were taken, where their writer may change them
    private CommentedSite _site = null!;
    private WatchedPage _page = null!;
    private WatchedPage _desk = null!;

    [Fact]
    public async Task Whatever_is_typed_is_text_wherever_it_comes_out()
    {
        await using var visitor = await browser.VisitorAsync(); // before the site: without Chromium it is skipped
        await using var organiser = await browser.VisitorAsync();
        _site = await CommentedSite.StartAsync();
        var owner = await _site.OwnerAsync(Hostile);
        await _site.SignInAsync(organiser);
        (_page, _desk) = (await WatchedPage.OpenAsync(visitor, _site.Address, _faults), await WatchedPage.OpenAsync(organiser, _site.Address, _faults));
        Assert.InRange(Texts.Length, 300, int.MaxValue);

        await WriteAllAsync();
        await LookThroughQueueAsync();
        await LookAtPostAsync();
        await PreviewAllAsync(visitor);
        await ManageAsync(_site.Reader());
        await ReportAsync(_site.Reader());
        await MailAsync();
        await DeskAsync(owner);
        await StrayAsync();

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    /// <summary>Each by the form, by one reader, with a name that is one too.</summary>
    private async Task WriteAllAsync()
    {
        var reader = _site.Reader();
        foreach (var (i, text) in Texts.Index())
        {
            var key = await CommentedSite.WriteAsync(reader, $"{text}\n\nnummer{i}", Names[i % Names.Length]) ?? await CommentedSite.WriteAsync(reader, $"{text}\n\nnummer{i}", $"Rita {i}");
            if (key is not null)
            {
                _keys.Add(i, key);
            }
        }

        Assert.InRange(_keys.Count, 300, Texts.Length - 1); // control characters and the like are refused
        Assert.Equal(_keys.Count, _site.Read("SELECT Id FROM Comments WHERE State = 'Waiting'").Count);
    }

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
            await _page.GoAsync($"{_site.Address}{CommentedSite.Post}{(number == 1 ? "" : $"?comments={number}")}");
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

    /// <summary>What is taken, a few at once, and what is refused, each with a name that is one too, and an address.</summary>
    private async Task PreviewAllAsync(IBrowserContext visitor)
    {
        var taken = _keys.Keys.Select(i => Texts[i]).Chunk(6).Select(texts => string.Join("\n\n", texts)).ToArray();
        var shown = 0;
        foreach (var (i, text) in taken.Index())
        {
            await PreviewAsync(text, $"Rita {Names[i % Names.Length]}", "");
            shown += await _page.Page.Locator("article.preview").CountAsync();
        }

        Assert.InRange(shown, taken.Length / 3, taken.Length); // some have too many links together
        foreach (var (i, text) in Texts.Index().Where(text => !_keys.ContainsKey(text.Index)))
        {
            await PreviewAsync(text, Names[i % Names.Length], HostileTexts.Mailboxes[i % HostileTexts.Mailboxes.Length]);
            Assert.Equal(0, await _page.Page.Locator("article.preview").CountAsync());
        }

        Assert.Equal(["form"], (await visitor.CookiesAsync()).Select(cookie => cookie.Name)); // it proves that the form is ours, and says nothing of who has it
    }

    /// <summary>Sends the form that is on the page, with every field of it filled.</summary>
    private async Task PreviewAsync(string text, string name, string email)
    {
        if (await _page.Page.Locator("form.comment-form #name").CountAsync() == 0)
        {
            await _page.Page.GotoAsync($"{_site.Address}{CommentedSite.Post}/comment");
        }

        _page.Surface = $"preview of {text}";
        await _page.Page.EvaluateAsync(Fill, new[] { name, email, text });
        await _page.Page.ClickAsync("button[value=preview]");
        await _page.Page.WaitForLoadStateAsync();
        await _page.JudgeAsync();
    }

    /// <summary>Where its writer changes it: another text, looked at first, and what is given out of it.</summary>
    private async Task ManageAsync(Visitor reader)
    {
        foreach (var (i, key) in _keys.Where(one => one.Key % 20 == 0))
        {
            await _page.GoAsync(_site.Address + key, $"mine {i}");
            await _page.Page.FillAsync("#text", HostileTexts.Sample[^1] + Texts[^(i + 1)]);
            await _page.Page.ClickAsync("button[value=preview]");
            await _page.JudgeAsync();
        }

        var (number, first) = _keys.First();
        var mine = await reader.Open(first);
        var all = JsonDocument.Parse((await reader.Submit(mine, ".mine-more form", "Do=export")).Body).RootElement.GetProperty("comments");
        Assert.Equal(_keys.Count, all.GetArrayLength());
        Assert.StartsWith(Texts[number], all[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var text in HostileTexts.Sample)
        {
            await reader.Submit(mine, ".comment-form", "Do=save", ("Text", text));
        }

        await _page.GoAsync(_site.Address + first, "mine, changed");
    }

    private async Task ReportAsync(Visitor reader)
    {
        var form = await reader.Open($"{CommentedSite.Post}/comments/2/report");
        foreach (var (i, text) in Texts.Where(text => text.Length <= CommentReport.TextMaxLength && !text.Contains('\0')).Index())
        {
            var answer = await reader.Post($"{CommentedSite.Post}/comments/{2 + (i % 25)}/report", [new("Text", text), .. Token(form)]);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        await _desk.GoAsync($"{_site.Address}{Queue}?show=reported");
        Assert.InRange(await _desk.Page.Locator(".reports li").CountAsync(), 300, Texts.Length);
        _page.Surface = "report";
        await _page.Page.GotoAsync($"{_site.Address}{CommentedSite.Post}/comments/2/report");
        await _page.Page.EvaluateAsync("() => document.querySelector('#text').removeAttribute('maxlength')");
        await _page.Page.FillAsync("#text", string.Join('\n', HostileTexts.Sample));
        await _page.Page.ClickAsync(".comment-form button");
        await _page.JudgeAsync();
        Assert.Equal(1, await _page.Page.Locator("#complaint").CountAsync());
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
        await _page.GoAsync($"{_site.Address}{CommentedSite.Post}?comments={(_keys.Count / CommentThread.PageLength) + 1}");
        Assert.Contains(Hostile, await _page.Page.Locator("article.comment h3").AllTextContentsAsync());
        await _desk.GoAsync($"{_site.Address}{CommentedSite.Post}/comment");
    }

    /// <summary>Addresses that nobody of us made.</summary>
    private async Task StrayAsync()
    {
        foreach (var some in HostileTexts.Sample.Chunk(8))
        {
            var text = Uri.EscapeDataString(string.Concat(some));
            foreach (var path in new[] { "/comments/mine?key=", "/comments/confirm?key=", "/comments/unsubscribe?key=", $"{CommentedSite.Post}?comments=", $"{CommentedSite.Post}/reply/" })
            {
                await _page.GoAsync($"{_site.Address}{path}{text}");
            }
        }

        await _page.Page.GotoAsync($"{_site.Address}{CommentedSite.Post}/comment");
        _site.Change([("UPDATE Discussions SET IsOpen = 0", [])]);
        for (var tries = 0; (await CommentedSite.PreviewAsync(_site.Reader(), "x")).Status != HttpStatusCode.Forbidden; tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(100);
        }

        await PreviewAsync(string.Join('\n', HostileTexts.Sample), Names[0], "");
        Assert.Equal(1, await _page.Page.Locator(".kept").CountAsync());
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(Visit page) =>
        [new("Form.Token", page.Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!)];

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}
