using System.Net;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>What is not published yet comes out by none of the public addresses, in no language and for nobody, also after an organiser looked at it there.</summary>
public sealed class SideDoorTests : IAsyncLifetime
{
    private const string Canary = "Kanarie";

    private static readonly string[] Editions = ["2030", "2031"];
    private static readonly string[] Prefixes = ["", "/en"];
    private static readonly string[] Ends = ["KEYNT1", "one", "hidden", "draft", "later", "gone", "speaker-keynt1", "kanarie-spreker"];

    private readonly ConferenceApp _app = new();
    private readonly Dictionary<Role, Visitor> _visitors = [];

    private string _code = "";

    private IEnumerable<string> Addresses =>
        from route in PublicEndpoints.Routes
        from edition in route.Contains("{edition}", StringComparison.Ordinal) ? Editions : [""]
        from one in Ends.Append(_code).Append($"{_code}-kanarie-sessie")
        let address = route.Replace("{edition}", edition, StringComparison.Ordinal).Replace("{slug}", one, StringComparison.Ordinal).Replace("{address}", one, StringComparison.Ordinal).Replace("{name}", one, StringComparison.Ordinal)
            .Replace("{hash}", one, StringComparison.Ordinal).Replace("{status:int:range(400,599)}", "404", StringComparison.Ordinal)
        from prefix in Prefixes
        select prefix + address;

    [Fact]
    public async Task Nothing_of_it_is_seen()
    {
        var organiser = _visitors[Role.Organiser];
        foreach (var hidden in new[] { $"/organise/preview/2030/working/2030/sessions/{_code}-kanarie-sessie", "/organise/preview/2030/working/2030/programme", "/organise/preview/2031/working/2031", "/organise/posts/draft", "/organise/posts/later", "/organise/2030/stages/hidden" })
        {
            Assert.Contains(Canary, (await organiser.Open(hidden)).Text, StringComparison.Ordinal);
        }

        var seen = 0;
        foreach (var address in Addresses.Distinct().Concat(["/2030/programme?day=2030-02-14", "/2030/programme?stage=hidden", "/2030/programme.ics", "/2030/programme.xml", "/2030/programme.json", "/search?q=Kanarie"]))
        {
            foreach (var visitor in new[] { _app.Visitor(), organiser, _visitors[Role.Moderator] })
            {
                var page = await visitor.Open(address);
                Assert.True(!page.Text.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address} shows what is not published");
                Assert.DoesNotContain(Canary, page.Location ?? "", StringComparison.OrdinalIgnoreCase);
                seen += page.Status == HttpStatusCode.OK ? 1 : 0;
            }
        }

        Assert.InRange(seen, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("/organise/preview/2030/working/2030/programme")]
    [InlineData("/organise/preview/2030/1/2030/programme")]
    [InlineData("/organise/preview/2031/working")]
    [InlineData("/en/organise/preview/2030/working/2030/stages/hidden")]
    public async Task A_preview_is_for_organisers_alone_and_kept_by_nobody(string address)
    {
        Assert.Equal("no-store", (await _visitors[Role.Organiser].Open(address)).Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitors[Role.Moderator].Open(address)).Status);
        var stranger = await _app.Open(address);
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        Assert.DoesNotContain(Canary, stranger.Text, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]), PublishMode.OnButton);
        foreach (var role in Enum.GetValues<Role>())
        {
            _visitors[role] = await _app.SignedInAsync(role, role.ToString());
        }

        var owner = _visitors[Role.Owner];
        await SaveAsync(owner, "/organise/2030/stages/~new", ("Name.nl", $"{Canary} zaal"), ("Slug", "hidden"));
        await SaveAsync(owner, "/organise/2030/sessions/~new", ("Title", $"{Canary} sessie"));
        await SaveAsync(owner, "/organise/speakers/~new", ("Name", $"{Canary} Spreker"));
        await owner.Submit(await owner.Open("/organise/set-up/event"), "form.record", filled: [("Name", $"{Canary} 2031"), ("Slug", "2031"), ("FirstDay", "2031-02-13")]);
        await _app.ChangeAsync(db =>
        {
            _code = db.Editions.SelectMany(edition => edition.Sessions).Single(session => session.Title.StartsWith(Canary)).Code;
            db.Posts.AddRange(
                A.Post("draft", $"{Canary} concept", html: $"<p>{Canary}</p>", summary: Canary, state: TheSocialConference.Blog.PostState.Draft),
                A.Post("later", $"{Canary} straks", html: $"<p>{Canary}</p>", summary: Canary, published: _app.Clock.GetUtcNow().AddHours(1)),
                A.Post("gone", $"{Canary} weg", html: $"<p>{Canary}</p>", summary: Canary, state: TheSocialConference.Blog.PostState.Withdrawn),
                A.Post("open"));
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task SaveAsync(Visitor visitor, string address, params (string, string)[] filled) =>
        Assert.EndsWith("done=saved", (await visitor.Submit(await visitor.Open(address), "form.record", "Do=save", filled)).Location, StringComparison.Ordinal);
}
