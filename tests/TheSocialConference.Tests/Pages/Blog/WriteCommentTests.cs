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

    [Theory]
    [InlineData("", "Mooi", "Vul een naam in, van hoogstens 60 tekens.")]
    [InlineData("\u202EAnna", "Mooi", "Gebruik letters of cijfers in je naam, en geen onzichtbare of op elkaar gestapelde tekens.")]
    [InlineData("Anna\uFFFE", "Mooi", "Gebruik letters of cijfers in je naam, en geen onzichtbare of op elkaar gestapelde tekens.")]
    [InlineData("😀", "Mooi", "Gebruik letters of cijfers in je naam, en geen onzichtbare of op elkaar gestapelde tekens.")]
    [InlineData("Anna\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "Mooi", "Gebruik letters of cijfers in je naam, en geen onzichtbare of op elkaar gestapelde tekens.")]
    [InlineData("Anna", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "Er staan te veel tekens boven op elkaar. Haal er een paar weg. (regel 1)")]
    [InlineData("Anna", "", "Er staat nog niets in je reactie.")]
    [InlineData("Anna", "a\n\nb\u202Ec", "Er staat een onzichtbaar teken in je reactie. Haal het weg. (regel 3)")]
    public async Task What_cannot_be_is_said_and_nothing_that_was_typed_is_lost(string name, string text, string complaint)
    {
        await GivenPostAsync();

        var page = await _app.Visitor().PreviewAsync(text, name);

        Assert.Equal([complaint], page.Texts(".summary li"));
        Assert.Equal(complaint, page.Texts(".complaint").Single());
        Assert.Equal(text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.One("#text")).Value);
        Assert.Equal(0, await _app.LookAsync(db => db.Comments.CountAsync()));
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

    [Theory]
    [InlineData("علی\u200Cرضا")]
    [InlineData("ශ්\u200Dරී")]
    [InlineData("👩\u200D👩\u200D👧 Ada")]
    public async Task A_name_may_hold_what_its_script_needs(string name)
    {
        await GivenPostAsync();

        Assert.StartsWith("/comments/mine", (await _app.Visitor().CommentAsync(_app, "Mooi", name)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_comes_back_whole()
    {
        await GivenPostAsync();
        var text = string.Concat(Enumerable.Repeat("😀", 8_000));

        var page = await _app.Visitor().PreviewAsync(text);

        Assert.Equal(["Je reactie is langer dan 5000 tekens. Kort haar in."], page.Texts(".summary li"));
        Assert.Equal(text, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.One("#text")).Value);
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
    public async Task Two_comments_that_change_places_at_once_are_noticed()
    {
        await _app.GivenWaitingAsync(3);
        await _app.ChangeAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Comments SET State = 'Published' WHERE Number <> 2"));
        await _app.Open("/blog/post");

        await _app.ChangeAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Comments SET State = CASE Number WHEN 1 THEN 'Waiting' ELSE 'Published' END"));

        Assert.Equal(["Tekst nummer 2", "Tekst nummer 3"], (await _app.Open("/blog/post")).Texts(".comment-text").Select(text => text[..14]));
    }

    [Fact]
    public async Task An_answer_stands_under_its_comment_again_when_that_comes_back()
    {
        await GivenPostAsync();
        await _app.Visitor().CommentAsync(_app, "Mooi");
        await _app.DecideAsync(1);
        await _app.Visitor().CommentAsync(_app, "Vind ik ook", "Bob", to: 1);
        await _app.DecideAsync(2);
        Assert.Single((await _app.Open("/blog/post")).Texts(".thread .thread #comment-2"));

        await _app.DecideAsync(1, CommentState.Rejected);
        var alone = await _app.Open("/blog/post");
        await _app.DecideAsync(1);
        var again = await _app.Open("/blog/post");

        Assert.Equal(["Vind ik ook"], alone.Texts(".thread .comment-text"));
        Assert.Empty(alone.Texts(".thread .thread .comment-text"));
        Assert.Equal(["Vind ik ook"], again.Texts(".thread .thread .comment-text"));
    }

    [Fact]
    public async Task A_page_of_comments_keeps_its_address_when_others_go_or_come()
    {
        await _app.GivenWaitingAsync(CommentThread.PageLength + 8);
        await _app.ChangeAsync(db => db.Comments.Where(comment => comment.Number != 3).ExecuteUpdateAsync(comment => comment.SetProperty(one => one.State, CommentState.Published)));
        var lead = (await _app.Open("/blog/post/comments/108")).Location;
        Assert.Equal("/blog/post?comments=102#comment-108", lead);
        var page = await _app.Open("/blog/post?comments=102");
        Assert.Equal("2", page.Texts(".comments [aria-current]").Single());
        Assert.StartsWith("Title of post · Reacties vanaf #102", page.Document.Title, StringComparison.Ordinal);

        await _app.DecideAsync(10, CommentState.Rejected);
        Assert.Equal("/blog/post?comments=103#comment-108", (await _app.Open("/blog/post/comments/108")).Location);
        Assert.Contains("comment-108", (await _app.Open("/blog/post?comments=102")).Document.QuerySelectorAll(".comment").Select(comment => comment.Id));
        await _app.DecideAsync(3);
        await _app.DecideAsync(10);

        Assert.Equal("/blog/post?comments=101#comment-108", (await _app.Open("/blog/post/comments/108")).Location);
        Assert.Equal(("comment-102", "comment-108"), (await _app.Open("/blog/post?comments=102")).Document.QuerySelectorAll(".comment").Select(comment => comment.Id!).ToArray() is [var first, .., var last] ? (first, last) : default);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Open("/blog/post?comments=109")).Status);
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "De laatste");
        Assert.Equal(["#109 Je reactie wacht op goedkeuring. Alleen jij ziet haar."], (await anna.Open("/blog/post")).Texts(".comments > .notice"));
        Assert.Empty((await anna.Open("/blog/post?comments=101")).Texts(".comments > .notice"));
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
    public async Task A_form_that_expired_or_was_used_comes_back_with_the_text()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        var preview = await anna.PreviewAsync("Mooi");
        _app.Clock.Advance(CommentTicket.Life);

        var late = await anna.SendAsync(preview);
        Assert.Equal(["Het formulier was verlopen. Plaats je reactie nog een keer."], late.Texts(".summary li"));
        Assert.StartsWith("/comments/mine", (await anna.Submit(late, "form:has([value=send])", "Do=send")).Location, StringComparison.Ordinal);

        var second = await anna.Submit(late, "form:has([value=send])", "Do=send", ("Text", "Heel iets anders"));
        Assert.Equal(["Met dit formulier is al een reactie geplaatst. Is dit een nieuwe? Plaats haar dan nog een keer."], second.Texts(".summary li"));
        Assert.Equal(["Heel iets anders"], second.Texts(".preview .comment-text"));
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_stored()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        var preview = await anna.PreviewAsync("Mooi");

        var page = await anna.Submit(preview, "form:has([value=send])", "Do=send", ("Form.Token", "x"));

        Assert.Equal(["Het formulier was verlopen. Plaats je reactie nog een keer."], page.Texts(".summary li"));
        Assert.Equal(0, await _app.LookAsync(db => db.Comments.CountAsync()));
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
    public async Task What_is_not_there_cannot_be_answered_and_a_closed_post_takes_none()
    {
        await GivenPostAsync();
        var anna = _app.Visitor();
        await anna.CommentAsync(_app, "Mooi");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open("/blog/post/reply/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open("/blog/other/comment")).Status);
        await _app.DecideAsync(1);
        var answer = await anna.PreviewAsync("Antwoord", to: 1);
        var preview = await anna.PreviewAsync("Te laat");
        await _app.DecideAsync(1, CommentState.Rejected);
        var orphan = await anna.SendAsync(answer);
        Assert.Equal(["De reactie waarop je antwoordt is er niet meer. Je kunt je tekst nog als gewone reactie plaatsen."], orphan.Texts(".summary li"));
        var alone = await anna.Submit(orphan, "form.comment-form", "Do=preview");
        Assert.Equal(("/blog/post/comment", "Antwoord"), (alone.One("form.comment-form:has(#text)").GetAttribute("action"), alone.Texts(".preview .comment-text").Single()));

        await _app.ChangeAsync(async db => (await db.Discussions.SingleAsync()).Open(false));

        var page = await _app.Open("/blog/post");
        Assert.Equal((0, "Op dit bericht kun je niet meer reageren."), (page.Document.QuerySelectorAll(".comments form").Length, page.Texts(".closed").Single()));
        var closed = await anna.SendAsync(preview);
        Assert.Equal((HttpStatusCode.Forbidden, "Te laat"), (closed.Status, closed.Texts(".kept").Single()));
        await _app.ChangeAsync(db => db.Posts.ExecuteDeleteAsync());
        var gone = await anna.SendAsync(preview);
        Assert.Equal((HttpStatusCode.NotFound, "Te laat", "Dit bericht staat niet meer op de site."), (gone.Status, gone.Texts(".kept").Single(), gone.Texts(".summary li").Single()));
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
