using System.Net;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>What an organiser sees whose work is refused: how to go on, and what they typed.</summary>
public sealed class RefusedWorkTests : IAsyncLifetime
{
    private const string Keynote = "/organise/2030/sessions/KEYNT1";

    private readonly ConferenceApp _app = new();

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task What_was_typed_when_the_sign_in_ended_can_be_sent_again(string language)
    {
        var anna = await _app.SignedInAsync();
        var page = await anna.Open(language + Keynote);
        await SignOutAsync(anna);

        var refused = await anna.Submit(page, "form.record", "Do=save", ("Title", "Typed <b>long</b> & \"hard\""), ("Abstract.en", "One\n\nTwo"));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("no-store, no-cache", refused.Header("Cache-Control"));
        Assert.Equal([language.Length == 0 ? "Je bent niet meer ingelogd" : "You are no longer signed in"], refused.Texts("h1"));
        Assert.Equal($"{language}{Keynote}", refused.One("form.again").GetAttribute("action"));

        var signIn = await anna.Open(refused.One("a[target=_blank]").GetAttribute("href")!);
        await anna.Submit(signIn, "form[action='?']", filled: [("email", "anna@conference.example"), ("password", ConferenceApp.Password)]);
        var saved = await anna.Submit(refused, "form.again");

        Assert.Equal($"{language}{Keynote}?done=saved", saved.Location);
        var session = await _app.LookAsync(db => db.Editions.SelectMany(edition => edition.Sessions).SingleAsync(one => one.Code == "KEYNT1"));
        Assert.Equal(("Typed <b>long</b> & \"hard\"", "One\n\nTwo"), (session.Title, session.Abstract?.En));
    }

    [Fact]
    public async Task Nothing_of_another_site_and_no_password_is_given_back()
    {
        var anna = await _app.SignedInAsync();
        var page = await anna.Open("/organise/account");
        await SignOutAsync(anna);

        var password = await anna.Submit(page, "form[action='?handler=Password']", filled: [("current", ConferenceApp.Password), ("password", "another battery staple")]);
        var foreign = await _app.Visitor().Post(Keynote, [new("Title", "Planted")]);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (password.Status, foreign.Status));
        Assert.Empty(password.Document.QuerySelectorAll("form.again"));
        Assert.Empty(foreign.Document.QuerySelectorAll("form.again"));
        Assert.DoesNotContain("Planted", foreign.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("staple", password.Text, StringComparison.Ordinal);
        Assert.Equal($"/organise/sign-in?next={Uri.EscapeDataString("/organise/account")}", FirstWay(password));
    }

    [Fact]
    public async Task Who_may_not_is_told_so_and_led_back_to_work()
    {
        var bob = await _app.SignedInAsync(Role.Moderator, "Bob");

        var refused = await bob.Open("/organise/people");
        var lost = await bob.Open("/organise/2031/sessions/NOTHIN");

        Assert.Equal((HttpStatusCode.Forbidden, "Dat mag je hier niet"), (refused.Status, Assert.Single(refused.Texts("h1"))));
        Assert.Equal("/organise", FirstWay(refused));
        Assert.Equal("/organise", FirstWay(lost));
        Assert.NotEqual("/organise", FirstWay(await _app.Open("/organise/nowhere/at/all")));
    }

    public async ValueTask InitializeAsync() => await _app.GivenAsync(A.Programme([A.Session("KEYNT1")], []));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string? FirstWay(Visit page) => page.Document.QuerySelector(".lost li a")?.GetAttribute("href");

    private static async Task SignOutAsync(Visitor visitor) => await visitor.Submit(await visitor.Open("/organise"), "form[action='/organise/sign-out']");
}
