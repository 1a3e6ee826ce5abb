using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

/// <summary>What is not taken, and that nothing that was typed is lost by it.</summary>
public sealed class RefusedCommentTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task GivenPostAsync() => _app.ChangeAsync(db =>
    {
        db.Posts.Add(A.Post());
        return Task.CompletedTask;
    });
}
