using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Organisers;

public sealed class ProgrammeEditingTests : IAsyncDisposable
{
    private static readonly Doer Someone = new(Actor.Organiser, null, "Someone");

    private readonly ConferenceApp _app = new() { Content = ConferenceApp.RepositoryContent };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_change_is_published_at_once_and_written_down()
    {
        await ChangeAsync(programme => Rename(programme, "KEYNT1", "Another title"));

        Assert.Equal("Another title", (await _app.Open("/2014/sessions/KEYNT1-" + Slug)).One("h1").TextContent);
        var deed = await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).OrderBy(deed => deed.Number).LastAsync(deed => deed.Kind == SubjectKind.Session));
        Assert.Equal((DeedKind.Changed, SubjectKind.Session, "KEYNT1", "2014"), (deed.What, deed.Kind, deed.Key, deed.EditionSlug));
        Assert.Equal(("Someone", "Another title"), (deed.Content!.By, deed.Content.Title));
        Assert.Contains("Internal Social", deed.Content.Before, StringComparison.Ordinal);
        Assert.Contains("Another title", deed.Content.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_before_can_be_put_back_from_the_log()
    {
        await ChangeAsync(programme => Rename(programme, "KEYNT1", "Another title"));
        var before = (await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).OrderBy(deed => deed.Number).LastAsync(deed => deed.Kind == SubjectKind.Session))).Content!.Before!;

        await ChangeAsync(programme => programme.With(RecordKind.Session, before));

        Assert.Equal("Internal Social: laissez-faire", (await _app.Open("/2014/sessions/KEYNT1-" + Slug)).One("h1").TextContent);
    }

    [Fact]
    public async Task Nothing_is_done_when_nothing_differs()
    {
        var (deeds, releases) = await CountAsync();

        Assert.True((await ChangeAsync(programme => programme))!.IsEmpty);

        Assert.Equal((deeds, releases), await CountAsync());
    }

    [Fact]
    public async Task What_does_not_hold_together_changes_nothing()
    {
        var before = await CountAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => ChangeAsync(programme => programme with
        {
            Sessions = [.. programme.Sessions.Select(session => session with { Title = "Changed", Theme = "none-such" })],
        }));

        Assert.Equal(before, await CountAsync());
        Assert.Equal("Internal Social: laissez-faire", (await _app.Open("/2014/sessions/KEYNT1-" + Slug)).One("h1").TextContent);
    }

    [Fact]
    public async Task Of_an_edition_that_is_not_there_nothing_is_said()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        Assert.Null(await scope.ServiceProvider.GetRequiredService<ProgrammeEditing>().ChangeAsync("none", programme => programme, Someone, default));
    }

    private static string Slug => "internal-social-laissez-faire";

    private static Programme Rename(Programme programme, string code, string title) => programme with
    {
        Sessions = [.. programme.Sessions.Select(session => session.Code == code ? session with { Title = title } : session)],
    };

    private async Task<ProgrammeDiff?> ChangeAsync(Func<Programme, Programme> change)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProgrammeEditing>().ChangeAsync("2014", change, Someone, default);
    }

    private async Task<(int Deeds, int Releases)> CountAsync() =>
        (await _app.LookAsync(db => db.Deeds.CountAsync()), await _app.LookAsync(db => db.Releases.CountAsync()));
}
