using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

public sealed class MyCommentTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task Its_writer_changes_it_for_a_quarter_of_an_hour_and_it_is_screened_as_the_first_was()
    {
        var (anna, address) = await ApprovedAsync();
        var page = await anna.Open(address);

        var preview = await anna.Submit(page, ".comment-form", "Do=preview", ("Text", "Nog *mooier*"));
        Assert.Equal(["Nog mooier"], preview.Texts(".comment-form .preview"));
        Assert.Equal(["Mooi"], (await _app.Open("/blog/post")).Texts("#comment-1 .comment-text"));
        Assert.Equal(address, (await anna.Submit(preview, ".comment-form", "Do=save")).Location);
        Assert.Equal(["Nog mooier"], (await _app.Open("/blog/post")).Texts("#comment-1 .comment-text"));
        Assert.Contains("aangepast", (await _app.Open("/blog/post")).Texts("#comment-1 .comment-meta").Single(), StringComparison.Ordinal);

        await anna.Submit(page, ".comment-form", "Do=save", ("Text", "https://a.example https://b.example"));
        Assert.Equal(["Nog geen reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));
        Assert.Equal((CommentState.Waiting, HoldReasons.Links), await _app.LookAsync(db => db.Comments.Select(c => new ValueTuple<CommentState, HoldReasons>(c.State, c.Reasons)).SingleAsync()));

        _app.Clock.Advance(Comment.EditableFor);
        var late = await anna.Submit(page, ".comment-form", "Do=save", ("Text", "Te laat"));
        Assert.Equal(["Je kunt je reactie niet meer veranderen: het kwartier is om."], late.Texts(".summary li"));
        Assert.Empty((await anna.Open(address)).Document.QuerySelectorAll(".comment-form"));
    }

    [Fact]
    public async Task Taken_back_it_is_gone_or_leaves_its_place_where_it_was_answered()
    {
        var (anna, address) = await ApprovedAsync();
        var answer = (await anna.CommentAsync(_app, "Antwoord", to: 1)).Location!;
        var more = await anna.Open(address);

        var done = await anna.Submit(more, ".mine-more form", "Do=delete");
        Assert.Equal(["Je reactie is verwijderd."], done.Texts(".notice"));
        var page = await _app.Open("/blog/post");
        Assert.Equal(["Deze reactie is door de schrijver verwijderd."], page.Texts("#comment-1"));
        Assert.Equal(["1 reactie"], page.Texts(".comments h2"));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open(address)).Status);

        await anna.Submit(await anna.Open(answer), ".mine-more form", "Do=delete");
        Assert.Equal(0, await _app.LookAsync(db => db.Comments.CountAsync()));
        Assert.Equal(["Nog geen reacties"], (await _app.Open("/blog/post")).Texts(".comments h2"));
    }

    [Fact]
    public async Task Its_writer_gets_all_that_is_kept()
    {
        var (anna, address) = await ApprovedAsync();
        await anna.CommentAsync(_app, "Tweede");

        var export = await anna.Submit(await anna.Open(address), ".mine-more form", "Do=export");

        Assert.Equal("application/json", export.Header("Content-Type"));
        var told = JsonNode.Parse(export.Body)!;
        Assert.Equal(["Mooi", "Tweede"], told["comments"]!.AsArray().Select(comment => (string)comment!["text"]!));
    }

    [Fact]
    public async Task Erased_nothing_of_them_is_left_in_the_files_of_the_database()
    {
        var (anna, _) = await ApprovedAsync();
        var other = _app.Visitor();
        await other.CommentAsync(_app, "Iemand anders", "Bob");
        await _app.DecideAsync(2);
        var address = (await anna.CommentAsync(_app, "Zeer herkenbaar Xylofoonkwartet", "Wilhelmina Unieknaam", to: 2)).Location!;
        Assert.True(HoldsText("Xylofoonkwartet"));

        var done = await anna.Submit(await anna.Open(address), ".mine-more form", "Do=erase");

        Assert.Equal(["Alles wat we van je bewaarden is gewist."], done.Texts(".notice"));
        Assert.Equal((1, 1), (await _app.LookAsync(db => db.Comments.CountAsync()), await _app.LookAsync(db => db.Commenters.CountAsync())));
        Assert.False(HoldsText("Xylofoonkwartet") || HoldsText("Unieknaam") || HoldsText("Mooi"));
        Assert.True(HoldsText("Iemand anders"));
    }

    [Fact]
    public async Task A_form_that_expired_comes_back_with_the_text_and_an_emptied_one_changes_nothing()
    {
        var (anna, address) = await ApprovedAsync();
        var page = await anna.Open(address);

        var expired = await anna.Submit(page, ".comment-form", "Do=save", ("Text", "Nog mooier"), ("Form.Token", "x"));
        var emptied = await anna.Submit(page, ".comment-form", "Do=save", ("Text", ""));

        Assert.Equal(["Het formulier was verlopen. Probeer het nog een keer."], expired.Texts(".summary li"));
        Assert.Equal("Nog mooier", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)expired.One("#text")).Value);
        Assert.Equal(["Er staat nog niets in je reactie."], emptied.Texts(".summary li"));
        Assert.Null(await _app.LookAsync(db => db.Comments.Select(comment => comment.EditedAt).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_gets_in_with_another_key_and_opening_changes_nothing()
    {
        var (anna, address) = await ApprovedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open("/comments/mine")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open(address[..^1])).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.Open($"{address}&Do=delete")).Status);
        Assert.Equal(1, await _app.LookAsync(db => db.Comments.CountAsync()));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Somebody whose comment was approved, and the address of it that only they have.</summary>
    private async Task<(Visitor Anna, string Address)> ApprovedAsync()
    {
        await _app.ChangeAsync(db =>
        {
            db.Posts.Add(A.Post());
            return Task.CompletedTask;
        });
        var anna = _app.Visitor();
        var address = (await anna.CommentAsync(_app, "Mooi")).Location!;
        await _app.DecideAsync(1);
        return (anna, address);
    }

    private bool HoldsText(string text)
    {
        SqliteConnection.ClearAllPools();
        return Directory.GetFiles(_app.DataFolder, "conference.db*").Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });
    }
}
