using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Comments;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>The moderators' list itself: what it shows, what it finds, and what it costs.</summary>
public sealed class CommentListTests : IAsyncLifetime
{
    private readonly Counter _counter = new();
    private readonly ConferenceApp _app;
    private Visitor _moderator = null!;

    public CommentListTests() => _app = new() { Replacing = services => services.AddSingleton<IInterceptor>(_counter) };

    [Fact]
    public async Task It_asks_as_often_for_three_as_for_one()
    {
        await _app.GivenWaitingAsync(1);
        await _moderator.Open("/organise/comments");
        var one = await CountAsync();
        string[] texts = ["Twee", "Drie"];
        await _app.ChangeAsync(async db =>
        {
            foreach (var text in texts)
            {
                var answer = new Comment("post", (await db.Discussions.SingleAsync()).NextNumber(), await db.Comments.FirstAsync(), _app.Clock.GetUtcNow());
                answer.SignBy(new(text, _app.Clock.GetUtcNow()), null, text, "nl", null);
                answer.Write(Markup.VisitorMarkdown.Render(text), HoldReasons.First);
                answer.Report();
                db.Comments.Add(answer);
            }
        });

        Assert.Equal(3, (await _moderator.Open("/organise/comments")).Texts("article").Count);
        Assert.Equal(one, await CountAsync());
    }

    [Fact]
    public async Task Five_hundred_are_decided_in_one_go_and_undone_in_one_go()
    {
        await _app.GivenWaitingAsync(500);
        var page = await _moderator.Open("/organise/comments");
        Assert.Equal((50, 10, "500 wacht op goedkeuring"), (page.Texts("article").Count, page.Texts("nav .links a").Count, page.Texts(".numbers [aria-current]").Single()));

        var watch = Stopwatch.StartNew();
        var done = await _moderator.Submit(page, "form.queue", "Do=approve", ("all", "true"));
        var took = watch.Elapsed;
        Assert.Equal(["500 reacties goedgekeurd."], (await _moderator.Open(done.Location!)).Texts("#said"));
        Assert.Equal(500, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.State == CommentState.Published)));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5)); // far above what it takes: the machine may be busy

        await _moderator.Submit(await _moderator.Open(done.Location!), ".said form");
        Assert.Equal(500, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.State == CommentState.Waiting)));
    }

    [Fact]
    public async Task What_came_in_after_it_was_shown_is_not_decided_along()
    {
        await _app.GivenWaitingAsync(51);
        var page = await _moderator.Open("/organise/comments");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _app.Visitor().CommentAsync(_app, "Net binnen");

        await _moderator.Submit(page, "form.queue", "Do=spam", ("all", "true"));

        Assert.Equal(["Net binnen"], (await _moderator.Open("/organise/comments")).Texts("article .comment-text"));
    }

    [Fact]
    public async Task What_was_being_stored_while_it_was_made_is_not_decided_along()
    {
        await _app.GivenWaitingAsync(51);
        var writer = _app.Visitor();
        var preview = await writer.PreviewAsync("Net eerder geschreven");
        var page = await _moderator.Open("/organise/comments");
        await writer.SendAsync(preview); // at the same time by the clock

        await _moderator.Submit(page, "form.queue", "Do=spam", ("all", "true"));

        Assert.Equal(["Net eerder geschreven"], (await _moderator.Open("/organise/comments")).Texts("article .comment-text"));
    }

    [Fact]
    public async Task What_somebody_else_put_in_this_list_meanwhile_is_not_decided_along()
    {
        await _app.GivenWaitingAsync(52);
        await _moderator.Submit(await _moderator.Open("/organise/comments?q=nummer"), "form.queue", "Do=approve", ("all", "true"));
        await _app.DecideAsync(7, CommentState.Rejected);
        var page = await _moderator.Open("/organise/comments?show=published");
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        await _app.DecideAsync(7);

        await _moderator.Submit(page, "form.queue", "Do=reject", ("all", "true"));

        Assert.Equal(["Lezer 7"], (await _moderator.Open("/organise/comments?show=published")).Texts("article h2"));
    }

    [Theory]
    [InlineData("nummer 3", "Lezer 3")]
    [InlineData("lezer 2", "Lezer 2")]
    [InlineData("title 1,", "Lezer 1")]
    [InlineData("100%", null)]
    public async Task It_is_searched_by_text_name_and_post(string query, string? found)
    {
        await _app.GivenWaitingAsync(3);

        var page = await _moderator.Open($"/organise/comments?q={Uri.EscapeDataString(query)}");

        Assert.Equal(found is null ? [] : [found], page.Texts("article h2"));
    }

    [Fact]
    public async Task Very_many_words_are_looked_for_as_far_as_can_be()
    {
        await _app.GivenWaitingAsync(3);

        var page = await _moderator.Open($"/organise/comments?q={Uri.EscapeDataString($"nummer 3{string.Concat(Enumerable.Repeat(" e", 1_500))}")}");

        Assert.Equal(["Lezer 3"], page.Texts("article h2"));
    }

    [Fact]
    public async Task An_item_says_all_there_is_to_judge_by_and_never_an_address()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post(title: "Het verslag"))));
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Eerste");
        await anna.CommentAsync(_app, "Tweede");
        await _app.DecideAsync(1, CommentState.Published);
        await _app.DecideAsync(2, CommentState.Spam);
        await _app.ChangeAsync(async db =>
        {
            var writer = await db.Commenters.SingleAsync();
            writer.MailTo("anna@elders.example");
            writer.ConfirmEmail(_app.Clock.GetUtcNow());
        });
        await anna.CommentAsync(_app, "Zie *dit*: https://a.example en https://b.example", to: 1);

        var page = await _moderator.Open("/organise/comments");

        Assert.Equal(["Zie dit: https://a.example en https://b.example"], page.Texts("article > .comment-text"));
        Assert.Equal("in antwoord op #1 Anna Eerste", page.Texts("article .answered").Single());
        Assert.Contains("Het verslag", page.Texts("article header a"));
        Assert.Equal("1 andere goedgekeurd, 1 afgewezen", page.Texts("article header a[href*=by]").Single());
        Assert.Contains("adres bevestigd", page.Texts("article header .hint span"));
        Assert.Equal("Verwijst naar a.example, b.example", page.Texts("article > p.hint").Single());
        Assert.Equal(["er meer dan één link in staat", "een moderator dat zo besloot na eerdere reacties"], page.Texts("article > div.hint li"));
        Assert.DoesNotContain("elders.example", page.Text, StringComparison.Ordinal);
        var history = await _moderator.Open(page.One("article header a[href*=by]").GetAttribute("href")!);
        Assert.Equal(["wacht op goedkeuring", "spam", "geplaatst"], history.Texts("article .tag"));
    }

    [Fact]
    public async Task A_ban_holds_what_comes_and_is_lifted_again()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Zie https://a.example");
        await _app.DecideAsync(1);
        var page = await _moderator.Open("/organise/comments?show=published");
        foreach (var ban in new[] { "browser 1", "domain 1 a.example" })
        {
            var banned = await _moderator.Post(page.One($"[value='{ban}']").GetAttribute("formaction")!, [.. Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.One("form.queue")), new("ban", ban)]);
            Assert.Equal(["Uitgesloten. Wat er nog van komt, wacht op een moderator."], (await _moderator.Open(banned.Location!)).Texts("#said"));
        }

        Assert.Empty(page.Document.QuerySelectorAll("[value^='email']")); // none was confirmed
        await anna.CommentAsync(_app, "Van mij");
        await _app.Visitor().CommentAsync(_app, "Ook https://www.blog.a.example/ hier", "Bob");
        Assert.Equal([HoldReasons.Banned, HoldReasons.Banned | HoldReasons.First], await _app.LookAsync(db => db.Comments.Where(comment => comment.Number > 1).OrderBy(comment => comment.Number).Select(comment => comment.Reasons).ToListAsync()));

        var bans = await _moderator.Open("/organise/comments/bans");
        Assert.Equal(["Links naar a.example · 1 maart 2027, 10:00 · Mo", "een browser (nummer 1) · 1 maart 2027, 10:00 · Mo"], bans.Texts(".plain span"));
        await _moderator.Submit(bans, ".plain li:last-child form");
        await anna.CommentAsync(_app, "Nu weer meteen");
        Assert.Equal(CommentState.Published, await _app.LookAsync(db => db.Comments.OrderByDescending(comment => comment.Id).Select(comment => comment.State).FirstAsync()));
    }

    [Fact]
    public async Task A_post_is_closed_by_a_moderator_or_by_its_age()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        async Task<bool> IsOpenAsync() => (await _app.Open("/blog/post")).Document.QuerySelector(".comments form") is not null;
        async Task DecideAsync(string how) => await _moderator.Submit(await _moderator.Open("/organise/comments/posts"), ".plain form", $"open={how}");
        Assert.True(await IsOpenAsync());

        await DecideAsync("closed");
        Assert.False(await IsOpenAsync());
        await DecideAsync("age");
        Assert.True(await IsOpenAsync());

        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        await owner.Submit(await owner.Open("/organise/settings"), "form.record", filled: ("CommentDays", "29")); // it came out on 1 February at 8, this is 1 March at 9
        Assert.True(await IsOpenAsync());
        _app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.False(await IsOpenAsync());
        await DecideAsync("open");
        Assert.True(await IsOpenAsync());
        Assert.Equal(["open", "by age", "closed"], await _app.LookAsync(db => db.Deeds.Where(deed => deed.Kind == SubjectKind.Discussion).OrderByDescending(deed => deed.Number).Select(deed => deed.Content!.After!).ToListAsync()));
        Assert.Equal("Reageren kan zoveel dagen na publicatie: Vul een getal van 1 tot 3650 in, of niets.", (await owner.Submit(await owner.Open("/organise/settings"), "form.record", filled: ("CommentDays", "0"))).Texts(".summary li").Single());
    }

    [Fact]
    public async Task The_age_of_a_post_counts_from_when_it_came_out_and_not_from_its_first_comment()
    {
        await _app.ChangeAsync(db => Task.FromResult(db.Posts.Add(A.Post())));
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        await owner.Submit(await owner.Open("/organise/settings"), "form.record", filled: ("CommentDays", "29"));
        await _app.Visitor().CommentAsync(_app, "De eerste");
        Assert.NotNull((await _app.Open("/blog/post")).Document.QuerySelector(".comments form"));

        _app.Clock.Advance(TimeSpan.FromHours(23));

        Assert.Null((await _app.Open("/blog/post")).Document.QuerySelector(".comments form"));
    }

    public async ValueTask InitializeAsync() => _moderator = await _app.SignedInAsync(Role.Moderator, "Mo");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<int> CountAsync()
    {
        _counter.Count = 0;
        await _moderator.Open("/organise/comments");
        return _counter.Count;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
