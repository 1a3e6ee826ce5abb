using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly ConferenceApp _app = new();

    [Fact]
    public async Task Who_was_led_to_signing_in_goes_on_to_where_they_wanted_to_be()
    {
        await _app.SignedInAsync();
        var visitor = _app.Visitor();
        var led = await visitor.Open("/organise/log");

        var signedIn = await SignInAsync(visitor, "anna@conference.example", ConferenceApp.Password, led.Location!);

        Assert.Equal("/organise/log", signedIn.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/organise/log")).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/organise")]
    [InlineData("/organise/../blog")]
    [InlineData("/organisers")]
    [InlineData("/organise\\evil.example")]
    [InlineData("/blog")]
    public async Task It_leads_nowhere_else(string next)
    {
        await _app.SignedInAsync();
        var visitor = _app.Visitor();

        var signedIn = await SignInAsync(visitor, "anna@conference.example", ConferenceApp.Password, $"/organise/sign-in?next={Uri.EscapeDataString(next)}");

        Assert.Equal("/organise", signedIn.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_answer()
    {
        await _app.SignedInAsync();

        var known = await SignInAsync(_app.Visitor(), "anna@conference.example", "wrong wrong wrong");
        var unknown = await SignInAsync(_app.Visitor(), "anne@conference.example", "wrong wrong wrong");

        Assert.Equal("Adres of wachtwoord klopt niet.", known.One("#complaint").TextContent);
        Assert.Equal((known.Status, Bare(known, "anna")), (unknown.Status, Bare(unknown, "anne")));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_keeps_the_owner_out_nowhere_they_were_before()
    {
        var anna = await _app.SignedInAsync();
        var guesser = _app.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 12; guess++)
        {
            answers.Add((await SignInAsync(guesser, "anna@conference.example", $"guess number {guess}")).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 7)], answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(guesser, "anna@conference.example", ConferenceApp.Password)).Status);
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await anna.Submit(await anna.Open("/organise"), "form[action='/organise/sign-out']");
        Assert.Equal("/organise", (await SignInAsync(anna, "anna@conference.example", ConferenceApp.Password)).Location);
    }

    [Theory]
    [InlineData("sign-out")]
    [InlineData("removed")]
    [InlineData("password")]
    [InlineData("ended elsewhere")]
    public async Task A_copied_cookie_is_worth_nothing_at_the_next_request(string how)
    {
        var (owner, anna) = (await _app.SignedInAsync(Role.Owner, "Olga"), await _app.SignedInAsync());
        var second = _app.Visitor();
        await SignInAsync(second, "anna@conference.example", ConferenceApp.Password);
        Assert.Equal(HttpStatusCode.OK, (await second.Open("/organise")).Status);

        _ = how switch
        {
            "sign-out" => await second.Submit(await second.Open("/organise"), "form[action='/organise/sign-out']"),
            "removed" => await owner.Submit(await owner.Open("/organise/people"), "form[action='?handler=Remove']"),
            "password" => await anna.Submit(await anna.Open("/organise/account"), "form[action='?handler=Password']", filled: [("current", ConferenceApp.Password), ("password", "another battery staple")]),
            _ => await anna.Submit(await anna.Open("/organise/account"), "section[aria-labelledby=devices] > form"),
        };

        Assert.Equal(HttpStatusCode.Redirect, (await second.Open("/organise")).Status);
        Assert.Equal(how is "removed" ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await anna.Open("/organise")).Status);
    }

    [Fact]
    public async Task Another_role_counts_from_the_next_request()
    {
        var (owner, anna) = (await _app.SignedInAsync(Role.Owner, "Olga"), await _app.SignedInAsync());
        Assert.Equal(HttpStatusCode.OK, (await anna.Open("/organise/log")).Status);

        await owner.Submit(await owner.Open("/organise/people"), "tr:last-child form[action='?handler=Role']", filled: ("role", "Moderator"));

        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Open("/organise/log")).Status);
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");

        var refused = await owner.Submit(await owner.Open("/organise/people"), "form[action='?handler=Role']", filled: ("role", "Organiser"));

        Assert.Equal("Dit kan niet: er moet een eigenaar blijven. Maak eerst iemand anders eigenaar.", Assert.Single(refused.Texts(".summary li")));
        Assert.Equal(Role.Owner, await _app.LookAsync(db => db.Users.Select(user => user.Role).SingleAsync()));
    }

    [Fact]
    public async Task An_invitation_works_once_and_for_a_week()
    {
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        var link = (await InviteAsync(owner, "bob@conference.example")).PathAndQuery;
        var late = (await InviteAsync(owner, "late@conference.example")).PathAndQuery;
        var bob = _app.Visitor();

        var welcome = await bob.Submit(await bob.Open(link), "form.record", filled: [("name", "Bob"), ("password", ConferenceApp.Password)]);
        Assert.Equal("/organise/account", welcome.Location);
        Assert.Empty((await _app.Open(link)).Document.QuerySelectorAll("form.record"));
        _app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Empty((await _app.Open(late)).Document.QuerySelectorAll("form.record"));
    }

    [Fact]
    public async Task A_link_for_a_forgotten_password_works_once_and_for_an_hour_and_ends_the_old_one()
    {
        var (owner, _) = (await _app.SignedInAsync(Role.Owner, "Olga"), await _app.SignedInAsync());
        async Task<string> LinkAsync() => new Uri((await owner.Submit(await owner.Open("/organise/people"), "tr:last-child form[action='?handler=Link']")).One("[data-copy]").GetAttribute("value")!).PathAndQuery;
        var (first, second) = (await LinkAsync(), await LinkAsync());

        Assert.Empty((await _app.Open(first)).Document.QuerySelectorAll("form.record"));
        var visitor = _app.Visitor();
        Assert.Equal("/organise/account", (await visitor.Submit(await visitor.Open(second), "form.record", filled: ("password", "another battery staple"))).Location);
        Assert.Null((await SignInAsync(_app.Visitor(), "anna@conference.example", ConferenceApp.Password)).Location);
        Assert.Equal("/organise", (await SignInAsync(_app.Visitor(), "anna@conference.example", "another battery staple")).Location);
        var third = await LinkAsync();
        _app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await _app.Open(third)).Document.QuerySelectorAll("form.record"));
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var anna = await _app.SignedInAsync();
        var code = (await anna.Submit(await anna.Open("/organise/account"), "form[action='?handler=Codes']")).Texts(".codes code")[3];
        async Task<Visit> Use(Visitor visitor) => await visitor.Submit(await visitor.Open("/organise/sign-in?code=true"), "form[action='?']", filled: [("email", "anna@conference.example"), ("recoveryCode", code.ToUpperInvariant())]);

        Assert.Equal("/organise/account", (await Use(_app.Visitor())).Location);
        Assert.Null((await Use(_app.Visitor())).Location);
        Assert.Equal(7, await _app.LookAsync(db => db.OneTimeKeys.CountAsync()));
    }

    [Fact]
    public async Task Cookies_are_for_this_host_alone_and_out_of_reach_of_script()
    {
        string secret;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            secret = await scope.ServiceProvider.GetRequiredService<Accounts>().InviteAsync("Anna", "anna@conference.example", Role.Owner, Doer.Program, CancellationToken.None);
        }

        var visitor = _app.Visitor();
        var form = await visitor.Open($"/organise/welcome?key={secret}");
        var welcome = await visitor.Submit(form, "form.record", filled: ("password", ConferenceApp.Password));

        var cookies = $"{form.Header("Set-Cookie")}, {welcome.Header("Set-Cookie")}".Split(", __").Select(cookie => cookie.TrimStart('_')).ToArray();
        Assert.Equal(["Host-form", "Host-known", "Host-organiser"], cookies.Select(cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.DoesNotContain(secret, await _app.LookAsync(async db => string.Join(' ', await db.OneTimeKeys.Select(key => key.SecretHash).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}")]
    public async Task A_passkey_that_answers_no_challenge_lets_nobody_in(string answer)
    {
        await _app.SignedInAsync();
        var visitor = _app.Visitor();

        var refused = await visitor.Submit(await visitor.Open("/organise/sign-in"), "form.passkey", filled: ("answer", answer));

        Assert.Equal((HttpStatusCode.OK, "Met deze passkey kon je niet inloggen. Probeer het nog eens, of gebruik je wachtwoord."), (refused.Status, refused.One("#complaint").TextContent));
    }

    [Fact]
    public async Task Signing_in_and_what_changes_access_is_in_the_log_without_secrets()
    {
        var owner = await _app.SignedInAsync(Role.Owner, "Olga");
        var link = await InviteAsync(owner, "bob@conference.example");
        await SignInAsync(_app.Visitor(), "olga@conference.example", "wrong wrong wrong");

        var deeds = await _app.LookAsync(db => db.Deeds.Include(deed => deed.Content).OrderBy(deed => deed.Number).ToListAsync());

        Assert.Equal([DeedKind.Invited, DeedKind.AccessChanged, DeedKind.SignedIn, DeedKind.Invited, DeedKind.SignInFailed], deeds.Select(deed => deed.What));
        Assert.All(deeds, deed => Assert.DoesNotContain(link.Query["?key=".Length..], $"{deed.Content!.Before}{deed.Content.After}{deed.Content.Title}", StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync() => await _app.Open("/healthz/live");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Bare(Visit page, string name) => System.Text.RegularExpressions.Regex.Replace(page.One("main").InnerHtml.Replace(name, "", StringComparison.Ordinal), "name=\"Form.Token\"[^>]*", "");

    private static async Task<Visit> SignInAsync(Visitor visitor, string email, string password, string address = "/organise/sign-in") =>
        await visitor.Submit(await visitor.Open(address), "form[action='?']", filled: [("email", email), ("password", password)]);

    private static async Task<Uri> InviteAsync(Visitor owner, string email)
    {
        var invited = await owner.Submit(await owner.Open("/organise/people"), "form[action='?handler=Invite']", filled: [("Name", "Bob"), ("Email", email), ("Role", "Organiser")]);
        return new(invited.One("[data-copy]").GetAttribute("value")!);
    }
}
