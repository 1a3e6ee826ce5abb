using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

/// <summary>Hostile texts in every field that has to do with comments, looked at in a real browser wherever they come out: they are nothing but text.</summary>
public sealed partial class CommentPayloadTests(Browser browser) : IAsyncDisposable
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

        try
        {
            await WalkAsync(visitor, owner);
        }
        catch (Exception brokenOff) when (_faults.Count > 0)
        {
            _faults.Add($"and there it broke off: {brokenOff.Message}");
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private async Task WalkAsync(IBrowserContext visitor, Visitor owner)
    {
        await WriteAllAsync();
        await LookThroughQueueAsync();
        await LookAtPostAsync();
        await PreviewAllAsync(visitor);
        await ManageAsync(_site.Reader());
        await ReportAsync(_site.Reader());
        await MailAsync();
        await DeskAsync(owner);
        await StrayAsync();
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
