using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

public sealed class WriteCommentTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task A_first_comment_waits_and_only_its_writer_sees_it()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();

        var preview = await anna.PreviewAsync("Mooi *verslag*");
        Assert.Equal(["Mooi verslag"], preview.Texts(".preview .comment-text"));
        _app.Clock.Advance(Screening.LeastAge);
        var sent = await anna.SendAsync(preview);

        Assert.StartsWith("/comments/mine?key=", sent.Location, StringComparison.Ordinal);
        var mine = await anna.Open(sent.Location!);
        Assert.Equal(["Je reactie wacht op goedkeuring"], mine.Texts("h1"));
        Assert.Equal(["er van deze schrijver nog niets was goedgekeurd"], mine.Texts(".write > ul li"));
        var own = await anna.Open("/blog/post");
        Assert.Equal(["Mooi verslag"], own.Texts(".waiting .comment-text"));
        Assert.Equal("no-store, private", own.Header("Cache-Control"));
        Assert.Equal(["Nog geen reacties"], own.Texts(".comments h2"));
        Assert.DoesNotContain("Mooi", (await _app.Open("/blog/post")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_comment_is_there_for_all_and_the_next_of_its_writer_at_once()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Mooi");
        Assert.Equal(["Nog geen reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));

        await _app.DecideAsync(1);
        Assert.Equal(["Mooi"], (await _app.Open("/blog/post")).Texts("#comment-1 .comment-text"));
        var next = await anna.CommentAsync(_app, "En nog iets", to: 1);

        Assert.Equal(["Je reactie staat erop"], (await anna.Open(next.Location!)).Texts("h1"));
        var page = await _app.Open("/blog/post");
        Assert.Equal(["2 reacties"], page.Texts(".comments h2"));
        Assert.Equal(["En nog iets"], page.Texts(".thread .thread #comment-2 .comment-text"));
        Assert.Contains("in antwoord op #1", page.Texts("#comment-2 .comment-meta").Single(), StringComparison.Ordinal);
        Assert.Equal(["2 reacties hier"], (await _app.Open("/blog")).Texts(".post-here"));
    }

    [Fact]
    public async Task A_kept_page_gives_the_second_visitor_a_form_that_works()
    {
        await GivenPostAsync();
        var (first, second) = (await _app.Open("/blog/post"), await _app.Open("/blog/post"));
        Assert.Equal(first.Body, second.Body);
        Assert.Null(first.Header("Set-Cookie"));
        Assert.DoesNotContain("Form.Token", first.Text, StringComparison.Ordinal);

        Assert.StartsWith("/comments/mine", (await _app.Visitor().CommentAsync(_app, "Een")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/comments/mine", (await _app.Visitor().CommentAsync(_app, "Twee", "Bob")).Location, StringComparison.Ordinal);
        Assert.Equal(2, await _app.LookAsync(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_and_both_get_the_same_answer()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        var preview = await anna.PreviewAsync("Mooi");
        _app.Clock.Advance(Screening.LeastAge);

        var sent = await Task.WhenAll(anna.SendAsync(preview), anna.SendAsync(preview));
        var again = await anna.CommentAsync(_app, "Mooi");

        Assert.Equal(sent[0].Location, sent[1].Location);
        Assert.Equal("/blog/post/comments/1", again.Location);
        Assert.Equal("/blog/post#comment-1", (await anna.Open(again.Location!)).Location); // it waits, so for its writer alone
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open(again.Location!)).Status);
        Assert.Equal(1, await _app.LookAsync(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Nearly_the_same_words_or_the_same_in_another_place_or_after_they_were_rejected_are_another_comment()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "[Mee eens](https://een.example)");
        await _app.DecideAsync(1);

        await anna.CommentAsync(_app, "[Mee eens](https://twee.example)");
        await anna.CommentAsync(_app, "[Mee eens](https://een.example)", to: 1);
        await _app.DecideAsync(1, CommentState.Rejected);
        await anna.CommentAsync(_app, "[Mee eens](https://een.example)");

        Assert.Equal([1, 2, 3, 4], await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Number).Select(comment => comment.Number).ToListAsync()));
        Assert.Equal(3, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.Reasons.HasFlag(HoldReasons.SameText))));
    }

    [Fact]
    public async Task Who_asks_to_be_remembered_is_and_nobody_else()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();

        var sent = await anna.CommentAsync(_app, "Een");
        var unasked = await anna.PreviewAsync("Twee");
        _app.Clock.Advance(Screening.LeastAge);
        var asked = await anna.SendAsync(unasked, ("Remember", "true"));

        Assert.DoesNotContain("max-age", sent.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Empty(unasked.Document.QuerySelectorAll("[name=Remember][checked]"));
        Assert.Contains("max-age=15552000", asked.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Single((await anna.PreviewAsync("Drie")).Document.QuerySelectorAll("[name=Remember][checked]"));
        Assert.Equal(1, await _app.LookAsync(db => db.Commenters.CountAsync()));
    }

    [Fact]
    public async Task Two_comments_at_once_of_a_reader_who_was_forgotten_are_both_of_that_reader()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Mooi");
        await _app.ChangeAsync(async db =>
        {
            await db.Comments.ExecuteDeleteAsync();
            await db.Commenters.ExecuteDeleteAsync();
        });
        Visit[] previews = [await anna.PreviewAsync("Tekst een"), await anna.PreviewAsync("Tekst twee")];
        _app.Clock.Advance(Screening.LeastAge);

        var sent = await Task.WhenAll(previews.Select(preview => anna.SendAsync(preview)));

        Assert.All(sent, one => Assert.StartsWith("/comments/mine?key=", one.Location, StringComparison.Ordinal));
        Assert.Equal(2, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.Commenter == db.Commenters.Single())));
    }

    [Fact]
    public async Task Whoever_sends_at_the_same_time_gets_a_number_each_and_is_counted()
    {
        await GivenPostAsync();
        var previews = await Task.WhenAll(Enumerable.Range(1, Screening.MostFromNetwork + 2).Select(async number =>
        {
            var visitor = _app.Visitor();
            return (visitor, preview: await visitor.PreviewAsync($"Tekst {number}"));
        }));
        _app.Clock.Advance(Screening.LeastAge);

        var sent = await Task.WhenAll(previews.Select(one => one.visitor.SendAsync(one.preview)));

        Assert.Equal(sent.Length, sent.Select(visit => visit.Location).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, sent.Length), await _app.LookAsync(db => db.Comments.OrderBy(comment => comment.Number).Select(comment => comment.Number).ToListAsync()));
        Assert.Equal(2, await _app.LookAsync(db => db.Comments.CountAsync(comment => comment.Reasons.HasFlag(HoldReasons.Rate))));
        Assert.Equal(sent.Length, await _app.LookAsync(db => db.CommentRates.Select(rate => rate.Count).SingleAsync()));
        Assert.Equal(1, await _app.LookAsync(db => db.CommentDays.CountAsync()));
    }

    [Fact]
    public async Task Each_thing_that_looks_wrong_is_a_reason_to_wait()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Mooi");
        await _app.DecideAsync(1);

        Assert.Equal(HoldReasons.Links, await ReasonsAsync(await anna.CommentAsync(_app, "https://a.example https://b.example")));
        Assert.Equal(HoldReasons.Trap, await ReasonsAsync(await anna.CommentAsync(_app, "Val", more: ("Colour", "red"))));
        Assert.Equal(HoldReasons.TooFast, await ReasonsAsync(await anna.SendAsync(await anna.PreviewAsync("Snel"))));
        Assert.Equal(HoldReasons.First | HoldReasons.SameText, await ReasonsAsync(await _app.Visitor().CommentAsync(_app, "mooi")));
        await _app.DecideAsync(2, CommentState.Rejected);
        Assert.Equal(HoldReasons.Domain, await ReasonsAsync(await anna.CommentAsync(_app, "Zie [dit](https://www.a.example/x)")));
        await _app.ChangeAsync(async db => db.Bans.Add(new(BanKind.Browser, (await db.Commenters.FirstAsync()).SecretHash, "Mod", _app.Clock.GetUtcNow())));
        Assert.Equal(HoldReasons.Banned, await ReasonsAsync(await anna.CommentAsync(_app, "Weer ik")));
    }

    [Fact]
    public async Task An_address_is_trusted_or_banned_only_once_it_is_confirmed()
    {
        await GivenPostAsync();
        var (anna, other) = (_app.Visitor(), _app.Visitor());
        await anna.CommentAsync(_app, "Mooi");
        await _app.DecideAsync(1);
        await other.CommentAsync(_app, "Van een andere browser");
        await _app.ChangeAsync(async db =>
        {
            var writers = await db.Commenters.OrderBy(writer => writer.Id).ToListAsync();
            writers.ForEach(writer => writer.MailTo("anna@elders.example"));
            writers[0].ConfirmEmail(_app.Clock.GetUtcNow());
        });

        Assert.Equal(HoldReasons.First, await ReasonsAsync(await other.CommentAsync(_app, "Alleen ingevuld")));
        await _app.ChangeAsync(async db => (await db.Commenters.OrderBy(writer => writer.Id).LastAsync()).ConfirmEmail(_app.Clock.GetUtcNow()));
        Assert.Equal(HoldReasons.None, await ReasonsAsync(await other.CommentAsync(_app, "En bevestigd")));
        await _app.ChangeAsync(db => Task.FromResult(db.Bans.Add(new(BanKind.Email, Ban.HashOf("Anna@elders.example"), "Mod", _app.Clock.GetUtcNow()))));
        Assert.Equal(HoldReasons.Banned, await ReasonsAsync(await other.CommentAsync(_app, "En uitgesloten")));
    }

    [Fact]
    public async Task Many_from_one_network_wait_and_a_flood_is_refused_with_its_text_kept()
    {
        await GivenPostAsync();
        await _app.ChangeAsync(async db => await new CommentNetworks(db, new()).CountAsync([[]], _app.Clock.GetUtcNow(), CancellationToken.None));
        await _app.ChangeAsync(db => db.CommentRates.ExecuteUpdateAsync(rate => rate.SetProperty(r => r.Count, Screening.MostFromNetwork)));
        Assert.Equal(HoldReasons.First | HoldReasons.Rate, await ReasonsAsync(await _app.Visitor().CommentAsync(_app, "Mooi")));

        await _app.ChangeAsync(db => db.CommentRates.ExecuteUpdateAsync(rate => rate.SetProperty(r => r.Count, Screening.CeilingFromNetwork)));
        var refused = await _app.Visitor().CommentAsync(_app, "Ook mooi", "Bob");

        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal(["Ook mooi"], refused.Texts(".preview .comment-text"));
        _app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HoldReasons.First, await ReasonsAsync(await _app.Visitor().CommentAsync(_app, "De volgende dag", "Bob")));
        Assert.Equal(1, await _app.LookAsync(db => db.CommentDays.CountAsync()));
    }

    [Fact]
    public async Task An_organiser_comments_under_their_own_name_and_is_marked()
    {
        await GivenPostAsync();
        var organiser = await _app.SignedInAsync(name: "Olga");

        var sent = await organiser.CommentAsync(_app, "Namens ons", name: "Iemand anders");

        Assert.Equal("/blog/post/comments/1", sent.Location);
        var page = await _app.Open("/blog/post");
        Assert.Equal(("Olga", "organisatie"), (page.Texts("#comment-1 h3").Single(), page.Texts("#comment-1 .tag").Single()));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task GivenPostAsync() => _app.ChangeAsync(db =>
    {
        db.Posts.Add(A.Post());
        return Task.CompletedTask;
    });

    private async Task<HoldReasons> ReasonsAsync(Visit sent)
    {
        Assert.StartsWith("/comments/mine", sent.Location, StringComparison.Ordinal);
        return await _app.LookAsync(db => db.Comments.OrderByDescending(comment => comment.Id).Select(comment => comment.Reasons).FirstAsync());
    }
}
