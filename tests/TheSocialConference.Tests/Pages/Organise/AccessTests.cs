using System.Net;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Who may open what: every route × every role × every method, with something there that could leak.</summary>
public sealed class AccessTests(AccessTests.Site site) : IClassFixture<AccessTests.Site>
{
    private const string Canary = "Geheime titel";

    private const string PictureName = "picture23456";

    public static TheoryData<string> Routes => [.. OrganiserAccess.Routes.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_is_open_to_its_role_and_the_ones_above_it_and_to_nobody_else(string route)
    {
        var (least, address) = (OrganiserAccess.Routes[route], AddressOf(route));

        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await site.Visitors[role].Open(address);
            Assert.Equal(role <= least ? [HttpStatusCode.OK, HttpStatusCode.Redirect] : new[] { HttpStatusCode.Forbidden }, Possible(page.Status, role <= least));
            Assert.True(role <= least || !page.Text.Contains(Canary, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_is_not_signed_in_is_led_to_signing_in_and_can_send_nothing(string route)
    {
        var (visitor, address) = (site.App.Visitor(), AddressOf(route));

        var page = await visitor.Open(address);
        var sent = await visitor.Post(address, []);
        var handled = await visitor.Post($"{address}?handler=Remove", []);

        Assert.Equal((HttpStatusCode.Redirect, $"/organise/sign-in?next={Uri.EscapeDataString(address)}"), (page.Status, page.Location));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (sent.Status, handled.Status));
        Assert.DoesNotContain(Canary, page.Text + sent.Text + handled.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task What_is_sent_by_a_role_below_or_without_its_token_does_nothing(string route)
    {
        var (least, address) = (OrganiserAccess.Routes[route], AddressOf(route));

        foreach (var role in Enum.GetValues<Role>())
        {
            var sent = await site.Visitors[role].Post(address, []);
            Assert.Contains(sent.Status, role <= least ? new[] { HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed } : [HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed]);
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Other_methods_are_refused(string route)
    {
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Trace, HttpMethod.Options })
        {
            var answer = await site.Visitors[Role.Owner].Ask(method, AddressOf(route), ("Sec-Fetch-Site", "same-origin"));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Nobody_keeps_a_page_of_the_organisers(string route)
    {
        var page = await site.Visitors[Role.Owner].Open(AddressOf(route));

        Assert.True(page.Status != HttpStatusCode.OK || page.Header("Cache-Control")!.Contains("no-store", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_of_another_site_does_nothing()
    {
        var owner = site.Visitors[Role.Owner];
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await owner.Open("/organise/2030/sessions/KEYNT1")).One("form.record");

        var sent = await owner.Post("/organise/2030/sessions/KEYNT1", Visitor.FieldsOf(form), from: "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
    }

    [Theory]
    [InlineData("/organise/2031")]
    [InlineData("/organise/2030/sessions/NOSUCH")]
    [InlineData("/organise/2030/slots/not-a-guid")]
    [InlineData("/organise/2030/slots/00000000-0000-0000-0000-000000000000")]
    [InlineData("/organise/2030/releases/99")]
    [InlineData("/organise/2030/rooms")]
    [InlineData("/organise/speakers/nobody")]
    [InlineData("/organise/posts/nothing")]
    [InlineData("/organise/pictures/nothing")]
    [InlineData("/organise/pages/nothing")]
    [InlineData("/organise/pages/about.de")]
    [InlineData("/organise/pages/2031.practical.nl")]
    [InlineData("/organise/pages/2030.about.nl")]
    [InlineData("/organise/nothing/here/at/all")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitors[Role.Owner].Open(address)).Status);
    }

    [Fact]
    public async Task What_is_not_published_is_seen_nowhere()
    {
        foreach (var address in new[] { "/2030", "/2030/programme", "/2030/sessions/KEYNT1", "/speakers", "/sitemap.xml", "/blog/feed.atom", "/en/2030/programme" })
        {
            Assert.DoesNotContain(Canary, (await site.App.Open(address)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, (await site.Visitors[Role.Moderator].Open(address)).Text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<HttpStatusCode> Possible(HttpStatusCode status, bool isOpen) =>
        isOpen && status is HttpStatusCode.OK or HttpStatusCode.Redirect ? [HttpStatusCode.OK, HttpStatusCode.Redirect] : [status];

    internal static string AddressOf(string route) => route
        .Replace("{edition}", "2030", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{id:int}", "2", StringComparison.Ordinal).Replace("{slug}", "speaker-keynt1", StringComparison.Ordinal).Replace("{name}", "about.nl", StringComparison.Ordinal).Replace("{picture}", PictureName, StringComparison.Ordinal)
        .Replace("{kind:regex(^(themes|stages|sessions|slots)$)}", "sessions", StringComparison.Ordinal).Replace("{key}", "KEYNT1", StringComparison.Ordinal);

    /// <summary>One site with somebody of each role, and a programme that waits to be published.</summary>
    public sealed class Site : IAsyncLifetime
    {
        public ConferenceApp App { get; } = new();

        public Dictionary<Role, Visitor> Visitors { get; } = [];

        private Visitor? _removed;

        public async ValueTask InitializeAsync()
        {
            await App.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]), Programmes.PublishMode.OnButton);
            await App.ChangeAsync(db =>
            {
                var picture = new UploadedPicture(new(new('a', 64), 480, 300, new([480])), new(Canary, null), "Anna", App.Clock.GetUtcNow());
                db.UploadedPictures.Add(picture).Property(one => one.Name).CurrentValue = PictureName; // the same on every site that is tried at once
                db.Posts.Add(A.Post("speaker-keynt1", title: Canary, summary: Canary, html: $"<p>{Canary}</p>", state: TheSocialConference.Blog.PostState.Draft));
                return Task.CompletedTask;
            });
            foreach (var role in Enum.GetValues<Role>())
            {
                Visitors[role] = await App.SignedInAsync(role, role.ToString());
            }

            await Visitors[Role.Owner].Submit(await Visitors[Role.Owner].Open("/organise/2030/sessions/KEYNT1"), "form.record", "Do=save", ("Title", Canary));
        }

        /// <summary>Somebody who had an account, with the browser they were signed in to it.</summary>
        public async Task<Visitor> RemovedAsync()
        {
            if (_removed is null)
            {
                _removed = await App.SignedInAsync(Role.Owner, "Gone");
                await App.ChangeAsync(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Users, user => user.Name == "Gone")).Remove(App.Clock.GetUtcNow()));
            }

            return _removed;
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
