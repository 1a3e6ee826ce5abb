using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using TheSocialConference.Background;

namespace TheSocialConference.Comments;

/// <summary>From a first comment to the last trace of it, in a real browser and with a real mail server.</summary>
public sealed class CommentJourneyTests(Browser browser)
{
    private const string Post = "/blog/het-grote-hoe";
    private const string Email = "rita.van.rijn@reader.example";

    [Theory]
    [InlineData(Hand.WithoutScript)]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_reader_comments_is_answered_and_is_forgotten(Hand hand)
    {
        await using var annasBrowser = await browser.VisitorAsync(script: hand != Hand.WithoutScript); // before the rest: without Chromium it is skipped
        await using var ritasBrowser = await browser.VisitorAsync(390, 844, hand != Hand.WithoutScript);
        await using var ottosBrowser = await browser.VisitorAsync(script: hand != Hand.WithoutScript);
        await using var mail = await MailServer.StartAsync();
        await using var site = new RunningSite(
            "localhost", ("SmtpHost", "127.0.0.1"), ("SmtpPort", $"{mail.Port}"), ("SmtpSecurity", "none"), ("SmtpFrom", "site@conference.example"));
        await site.InitializeAsync();
        var (anna, rita, otto) = (await Visiting.OpenAsync(annasBrowser, site, hand), await Visiting.OpenAsync(ritasBrowser, site, hand), await Visiting.OpenAsync(ottosBrowser, site, hand));
        await OrganiseTests.SetUpAsync(anna.Page, site, hand != Hand.WithoutScript);

        var mine = await WriteFirstAsync(rita, otto);
        await ConfirmAddressAsync(rita, mail);
        await ApproveAsync(anna, "Rita");
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comment-1 .comment-text")).ToHaveTextAsync("Mooi verslag, zie ook dit.");

        await AnswerAsync(otto);
        Assert.Equal(0, await mail.CountAsync());
        await ApproveAsync(anna, "Otto");
        await ReadAnswerAsync(rita, mail, mine);

        await EditAsync(rita, otto, mine);
        await ExportAsync(rita, mine);
        await DeleteAsync(rita, otto, site, mine);
        await EraseAsync(rita, otto, site);
        Assert.Equal(0, await mail.CountAsync());
    }

    /// <returns>The path where Rita may change it.</returns>
    private static async Task<string> WriteFirstAsync(Visiting rita, Visiting otto)
    {
        await rita.GoAsync(Post);
        await rita.FillAsync("#name", "Rita");
        await rita.FillAsync("#email", Email);
        await rita.FillAsync("#text", "Mooi *verslag*.");
        await rita.PressAsync("#respond button");
        Assert.Equal("Mooi verslag.", await rita.Page.Locator(".preview .comment-text").InnerTextAsync());
        await rita.FillAsync("textarea#text", "Mooi *verslag*, zie ook [dit](https://example.org/).");
        await rita.PressAsync("button[value=preview]");
        await Assertions.Expect(rita.Page.Locator(".preview .comment-text")).ToContainTextAsync("zie ook dit"); // the page before it had one too
        Assert.Equal("<p>Mooi <em>verslag</em>, zie ook <a href=\"https://example.org/\" rel=\"ugc nofollow noopener\">dit</a>.</p>", (await rita.Page.Locator(".preview .comment-text").InnerHTMLAsync()).Trim());
        await Task.Delay(Screening.LeastAge);
        await rita.PressAsync("button[value=send]");
        await Assertions.Expect(rita.Page.Locator("h1")).ToHaveTextAsync("Je reactie wacht op goedkeuring");
        var mine = new Uri(rita.Page.Url).PathAndQuery;

        await rita.GoAsync(Post);
        await Assertions.Expect(rita.Page.Locator("#comment-1 .notice")).ToContainTextAsync("wacht op goedkeuring");
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comments-title")).ToHaveTextAsync("Nog geen reacties");
        Assert.DoesNotContain("zie ook", await otto.Page.ContentAsync(), StringComparison.Ordinal);
        return mine;
    }

    private static async Task ConfirmAddressAsync(Visiting rita, MailServer mail)
    {
        var asked = await mail.NextAsync();
        Assert.Equal([Email], asked.Recipients);
        await rita.GoAsync(LinkIn(asked));
        Assert.Equal(0, await rita.Page.Locator(".notice").CountAsync()); // looking at it does nothing
        await rita.PressAsync("main form button");
        await Assertions.Expect(rita.Page.Locator(".notice")).ToContainTextAsync(Email);
    }

    /// <summary>By the button of the comment, or its single key.</summary>
    private static async Task ApproveAsync(Visiting anna, string name)
    {
        await anna.GoAsync("/organise/comments");
        await Assertions.Expect(anna.Page.Locator("article.to-judge h2")).ToHaveTextAsync(name);
        if (anna.Hand == Hand.Keyboard)
        {
            await anna.Page.Keyboard.PressAsync("j");
            await anna.Page.Keyboard.PressAsync("a");
        }
        else
        {
            await anna.PressAsync("article.to-judge button[data-key=a]");
        }

        await Assertions.Expect(anna.Page.Locator("#said")).ToHaveTextAsync("1 reactie goedgekeurd.");
    }

    private static async Task AnswerAsync(Visiting otto)
    {
        await otto.PressAsync("#comment-1 .comment-actions a[href$='/reply/1']");
        await otto.FillAsync("#name", "Otto");
        await otto.FillAsync("#text", "Dat vind ik ook.");
        await otto.PressAsync("button[value=preview]");
        await Task.Delay(Screening.LeastAge);
        await otto.PressAsync("button[value=send]");
        await Assertions.Expect(otto.Page.Locator("h1")).ToHaveTextAsync("Je reactie wacht op goedkeuring");
    }

    /// <summary>The mail came once Otto's answer was there for all, leads to it, and is the last: one click ends them.</summary>
    private static async Task ReadAnswerAsync(Visiting rita, MailServer mail, string mine)
    {
        var told = await mail.NextAsync();
        Assert.Equal([Email], told.Recipients);
        await rita.GoAsync(LinkIn(told));
        await Assertions.Expect(rita.Page.Locator("#comment-2 .comment-text")).ToHaveTextAsync("Dat vind ik ook.");
        Assert.EndsWith("#comment-2", rita.Page.Url, StringComparison.Ordinal);
        await rita.GoAsync(mine);
        await Assertions.Expect(rita.Page.Locator("button[value=end-replies]")).ToBeVisibleAsync();

        Assert.Equal("List-Unsubscribe=One-Click", told.Letter.Headers["List-Unsubscribe-Post"]);
        using var program = new HttpClient();
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await program.PostAsync(new Uri(told.Letter.Headers["List-Unsubscribe"]!.Trim('<', '>')), click);
        Assert.True(answer.IsSuccessStatusCode);
        await rita.GoAsync(mine);
        await Assertions.Expect(rita.Page.Locator("button[value=end-replies]")).ToHaveCountAsync(0);
    }

    private static async Task EditAsync(Visiting rita, Visiting otto, string mine)
    {
        await rita.GoAsync(mine);
        await rita.FillAsync("#text", "Toch **heel** mooi.");
        await rita.PressAsync("button[value=save]");
        await Assertions.Expect(rita.Page.Locator("article .comment-text")).ToHaveTextAsync("Toch heel mooi.");
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comment-1 .comment-text")).ToHaveTextAsync("Toch heel mooi.");
        await Assertions.Expect(otto.Page.Locator("#comment-1 .comment-meta")).ToContainTextAsync("aangepast");
        await Assertions.Expect(otto.Page.Locator("#comment-2 .comment-meta a[href='#comment-1']")).ToHaveTextAsync("#1");
    }

    private static async Task ExportAsync(Visiting rita, string mine)
    {
        await rita.GoAsync(mine);
        var file = await rita.Page.RunAndWaitForDownloadAsync(() => rita.PressAsync("button[value=export]"));
        using var all = JsonDocument.Parse(await File.ReadAllTextAsync(await file.PathAsync()));
        var comment = Assert.Single(all.RootElement.GetProperty("comments").EnumerateArray());
        Assert.Equal((Email, "Rita", "Toch **heel** mooi."), (all.RootElement.GetProperty("email").GetString(), comment.GetProperty("name").GetString(), comment.GetProperty("text").GetString()));
    }

    /// <summary>Her only comment, and so her address goes with it.</summary>
    private static async Task DeleteAsync(Visiting rita, Visiting otto, RunningSite site, string mine)
    {
        Assert.True(IsInFiles(site, Email) && IsInFiles(site, "Toch **heel** mooi."));
        await rita.GoAsync(mine);
        await rita.PressAsync("details:has([value=delete]) summary");
        await rita.PressAsync("button[value=delete]");
        await Assertions.Expect(rita.Page.Locator(".notice")).ToBeVisibleAsync();
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comment-1")).ToHaveTextAsync("Deze reactie is door de schrijver verwijderd.");
        await Assertions.Expect(otto.Page.Locator("#comment-2")).ToContainTextAsync("Dat vind ik ook.");
        Assert.DoesNotContain("heel</strong> mooi", await otto.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.False(IsInFiles(site, Email) || IsInFiles(site, "Toch **heel** mooi."));
    }

    /// <summary>One more, which needs no approval any more, and then everything: not even the file of the database has it.</summary>
    private static async Task EraseAsync(Visiting rita, Visiting otto, RunningSite site)
    {
        await rita.GoAsync($"{Post}/comment");
        await rita.FillAsync("#name", "Rita");
        await rita.FillAsync("#text", "Vergeet dit maar weer");
        await rita.PressAsync("button[value=preview]");
        await Task.Delay(Screening.LeastAge);
        await rita.PressAsync("button[value=send]");
        await Assertions.Expect(rita.Page.Locator("h1")).ToHaveTextAsync("Je reactie staat erop");
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comment-3")).ToContainTextAsync("Vergeet dit maar weer");
        Assert.True(IsInFiles(site, "Vergeet dit maar weer"));

        await rita.PressAsync("details:has([value=erase]) summary");
        await rita.PressAsync("button[value=erase]");
        await Assertions.Expect(rita.Page.Locator(".notice")).ToBeVisibleAsync();
        await otto.GoAsync(Post);
        await Assertions.Expect(otto.Page.Locator("#comment-3")).ToHaveCountAsync(0);
        Assert.Empty(await rita.Page.Context.CookiesAsync([site.Address]).ContinueWith(cookies => cookies.Result.Where(cookie => cookie.Name == "reader"), TaskScheduler.Default));
        Assert.False(IsInFiles(site, "Vergeet dit maar weer"));
    }

    private static bool IsInFiles(RunningSite site, string words) =>
        new[] { site.Database, $"{site.Database}-wal" }.Any(file => File.Exists(file) && Encoding.UTF8.GetString(ReadShared(file)).Contains(words, StringComparison.Ordinal));

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The first address in the mail.</summary>
    private static string LinkIn(Received mail) => mail.Letter.TextBody!.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("http", StringComparison.Ordinal));
}
