using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Comments;
using TheSocialConference.Markup;

namespace TheSocialConference.Visits;

/// <summary>Commenting as a visitor does it.</summary>
public static class Commenting
{
    /// <summary>Writes under a post, looks how it will look, waits as long as people do, and sends it.</summary>
    /// <param name="to">The number of the comment that is answered, or null.</param>
    public static async Task<Visit> CommentAsync(
        this Visitor visitor, ConferenceApp app, string text, string name = "Anna", string post = "post", int? to = null, params (string Name, string Value)[] more)
    {
        var preview = await visitor.PreviewAsync(text, name, post, to, more);
        app.Clock.Advance(Screening.LeastAge);
        return await visitor.SendAsync(preview);
    }

    public static async Task<Visit> PreviewAsync(this Visitor visitor, string text, string name = "Anna", string post = "post", int? to = null, params (string Name, string Value)[] more)
    {
        var page = await visitor.Open(to is null ? $"/blog/{post}" : $"/blog/{post}/reply/{to}");
        return await visitor.Submit(page, "form.comment-form", to is null ? null : "Do=preview", [("Name", name), ("Text", text), .. more]);
    }

    /// <summary>Presses the button under what was shown.</summary>
    public static async Task<Visit> SendAsync(this Visitor visitor, Visit preview, params (string Name, string Value)[] more)
    {
        Assert.Equal((HttpStatusCode.OK, 0), (preview.Status, preview.Document.QuerySelectorAll(".summary").Length));
        return await visitor.Submit(preview, "form:has([value=send])", "Do=send", more);
    }

    /// <summary>Puts comments of different readers under a post that wait, a minute apart, numbered from 1.</summary>
    public static Task GivenWaitingAsync(this ConferenceApp app, int count) => app.ChangeAsync(async db =>
    {
        db.Posts.Add(A.Post());
        var discussion = new Discussion("post", app.Clock.GetUtcNow());
        db.Discussions.Add(discussion);
        for (var i = 1; i <= count; i++)
        {
            var comment = new Comment("post", discussion.NextNumber(), null, app.Clock.GetUtcNow().AddMinutes(i - count));
            comment.SignBy(new($"secret {i}", app.Clock.GetUtcNow()), null, $"Lezer {i}", "nl", null);
            comment.Write(VisitorMarkdown.Render($"Tekst nummer {i}, zie https://site-{i}.example"), HoldReasons.First);
            db.Comments.Add(comment);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>What a moderator does.</summary>
    public static Task DecideAsync(this ConferenceApp app, int number, CommentState state = CommentState.Published) => app.ChangeAsync(async db =>
    {
        var comment = await db.Comments.Include(comment => comment.Commenter).SingleAsync(comment => comment.Number == number);
        comment.Decide(state, app.Clock.GetUtcNow());
        if (state == CommentState.Published)
        {
            comment.Commenter?.Trust(app.Clock.GetUtcNow());
        }
    });
}
