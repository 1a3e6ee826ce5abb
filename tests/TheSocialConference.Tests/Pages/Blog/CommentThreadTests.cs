using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Blog;

/// <summary>What of a thread stands where, as comments come and go.</summary>
public sealed class CommentThreadTests : IAsyncDisposable
{
    private readonly ConferenceApp _app = new();

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task GivenPostAsync() => _app.ChangeAsync(db =>
    {
        db.Posts.Add(A.Post());
        return Task.CompletedTask;
    });
}
