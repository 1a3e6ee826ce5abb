using System.Net;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every cookie that the site sets, wherever it does.</summary>
public sealed class CookieTests : IAsyncLifetime
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task Each_is_for_this_host_alone_and_out_of_reach_of_script()
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], [A.Slot("KEYNT1", "09:00-10:00", "one")]));
        var owner = await _app.SignedInAsync(Role.Owner);
        var visitor = _app.Visitor();
        List<Visit> visits = [await visitor.Open("/organise/sign-in")];
        visits.Add(await visitor.Submit(visits[0], "form[action='?']", filled: [("email", "anna@conference.example"), ("password", ConferenceApp.Password)]));
        visits.Add(await visitor.Open("/organise/account"));
        visits.Add(await visitor.Submit(visits[^1], "form.passkey"));
        visits.Add(await visitor.Post("/organise/account?handler=Challenge", Token(visits[2])));
        visits.Add(await visitor.Submit(await visitor.Open("/organise/2030/sessions/KEYNT1"), "form.record", "Do=save", ("Title", "Anders")));
        visits.Add(await visitor.Submit(await visitor.Open("/organise"), "form[action='/organise/sign-out']"));
        var stranger = _app.Visitor();
        visits.Add(await stranger.Post("/organise/sign-in?handler=Challenge", Token(await stranger.Open("/organise/sign-in"))));
        foreach (var route in OrganiserAccess.Routes.Keys.Where(route => !route.Contains('{', StringComparison.Ordinal)))
        {
            visits.Add(await owner.Open(route));
        }

        var cookies = visits.SelectMany(visit => Cookies(visit)).ToArray();

        Assert.Equal(["__Host-form", "__Host-known", "__Host-organiser", "__Host-passkey"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.Split(';').Select(part => part.Trim().ToLowerInvariant()).ToArray();
            Assert.Contains("secure", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/2030/programme")]
    [InlineData("/blog")]
    [InlineData("/privacy")]
    [InlineData("/nothing/here")]
    public async Task A_visitor_gets_none(string address)
    {
        await _app.GivenAsync(A.Programme([A.Session("KEYNT1")]));

        Assert.Empty(Cookies(await _app.Open(address)));
    }

    [Fact]
    public async Task Signing_in_makes_a_new_one_whatever_was_there()
    {
        await _app.SignedInAsync();
        var keys = new List<string>();
        foreach (var planted in new[] { "planted", new string('A', 43) })
        {
            var fields = Token(await _app.Open("/organise/sign-in"), out var form);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/organise/sign-in")
            {
                Content = new FormUrlEncodedContent([.. fields, new("email", "anna@conference.example"), new("password", ConferenceApp.Password)]),
                Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Cookie", $"{form}; __Host-organiser={planted}" } },
            };
            using var browser = new HttpClient(_app.Server.CreateHandler()) { BaseAddress = new("https://conference.example") };
            using var answer = await browser.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            keys.Add(answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-organiser=", StringComparison.Ordinal)).Split('=', ';')[1]);

            Assert.NotEqual(planted, keys[^1]);
            Assert.Equal(HttpStatusCode.Redirect, (await Bare().Open("/organise", ("Cookie", $"__Host-organiser={planted}"))).Status);
            Assert.Equal(HttpStatusCode.OK, (await Bare().Open("/organise", ("Cookie", $"__Host-organiser={keys[^1]}"))).Status);
        }

        Assert.Equal(2, keys.Distinct().Count());
    }

    public async ValueTask InitializeAsync() => await _app.Open("/healthz/live");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string[] Cookies(Visit visit) => visit.Header("Set-Cookie") is { } set ? [.. set.Split(", __Host-").Select((cookie, at) => at == 0 ? cookie : $"__Host-{cookie}")] : [];

    private static List<KeyValuePair<string, string>> Token(Visit page) => Token(page, out _);

    private static List<KeyValuePair<string, string>> Token(Visit page, out string cookie)
    {
        cookie = Cookies(page).FirstOrDefault()?.Split(';')[0] ?? "";
        return [new("Form.Token", page.Document.QuerySelector("[name='Form.Token']")!.GetAttribute("value")!)];
    }

    /// <summary>A browser that keeps nothing: what it sends is in the test.</summary>
    private Visitor Bare() => new(new HttpClient(_app.Server.CreateHandler()) { BaseAddress = new("https://conference.example") });
}
