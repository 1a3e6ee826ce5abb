using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Comments;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>A disk without room: visitors read on, whoever writes keeps what they wrote, the log says why, and when there is room all goes on.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 120).Select(_ => Guid.NewGuid())); // not to be pressed together

    private readonly FullDisk _disk = new();
    private readonly ConferenceApp _app;

    public FullDiskTests() => _app = new() { Replacing = services => services.AddSingleton<IInterceptor>(_disk) };

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], edition: A.Edition("2030")));
        await _app.ChangeAsync(db =>
        {
            db.Posts.Add(A.Post());
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_comment_stays_in_the_form_and_is_placed_when_there_is_room()
    {
        var anna = _app.Visitor();
        var preview = await anna.PreviewAsync(Long);
        _app.Clock.Advance(Screening.LeastAge);
        _disk.IsFull = true;

        var refused = await anna.SendAsync(preview);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Long), (refused.Status, refused.One("#text").TextContent.Trim()));
        Assert.Single(refused.Texts(".summary li"));
        Assert.Contains(_app.Log.Lines, line => line == "POST /blog/post/comment could not store what was sent");
        Assert.Equal(HttpStatusCode.OK, (await _app.Open("/blog/post")).Status);

        _disk.IsFull = false;
        Assert.StartsWith("/comments/mine?key=", (await anna.Submit(refused, "form:has([value=send])", "Do=send")).Location, StringComparison.Ordinal);
        Assert.Equal(Long, await _app.LookAsync(db => db.Comments.Select(comment => comment.Source).SingleAsync()));
    }

    [Fact]
    public async Task So_does_what_an_organiser_typed()
    {
        var anna = await _app.SignedInAsync();
        var form = await anna.Open("/organise/2030/sessions/KEYNT1");
        _disk.IsFull = true;

        var refused = await anna.Submit(form, "form.record", "Do=save", ("Abstract.nl", Long));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Long), (refused.Status, refused.One("[name='Abstract.nl']").TextContent.Trim()));
        Assert.Single(refused.Texts(".summary li"));

        _disk.IsFull = false;
        Assert.Equal("/organise/2030/sessions/KEYNT1?done=saved", (await anna.Submit(refused, "form.record", "Do=save")).Location);
    }
}
