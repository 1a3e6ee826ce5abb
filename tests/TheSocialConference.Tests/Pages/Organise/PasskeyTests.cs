using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class PasskeyTests : IAsyncLifetime
{
    private const string SignInPage = "/organise/sign-in";
    private const string Account = "/organise/account";

    private readonly ConferenceApp _app = new();
    private readonly SoftKey _key = new();
    private Visitor _anna = null!;

    [Fact]
    public async Task It_lets_in_once_for_each_challenge()
    {
        var visitor = _app.Visitor();
        var answer = _key.Answered(await ChallengeAsync(visitor, SignInPage)).ToJsonString();

        Assert.Equal("/organise", (await SendAsync(visitor, answer)).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open(Account)).Status);
        Assert.Null((await SendAsync(_app.Visitor(), answer)).Location);
        var again = _app.Visitor();
        await ChallengeAsync(again, SignInPage);
        Assert.Null((await SendAsync(again, answer)).Location);
    }

    [Fact]
    public async Task It_is_not_in_the_way_of_wrong_passwords_of_others()
    {
        var number = 0;
        var guesser = _app.VisitorFrom(() => new IPAddress([10, (byte)(number / 250), (byte)(number++ % 250), 1]));
        var form = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)(await guesser.Open(SignInPage)).One("form[action='?']"));
        form.RemoveAll(field => field.Key is "email" or "password");
        for (var guess = 0; guess < 1000; guess++)
        {
            await guesser.Post(SignInPage, [.. form, new("email", "anna@conference.example"), new("password", $"guess number {guess}")]);
        }

        var visitor = _app.VisitorFrom(() => IPAddress.Parse("10.0.0.1"));

        Assert.Equal("/organise", (await SendAsync(visitor, _key.Answered(await ChallengeAsync(visitor, SignInPage)).ToJsonString())).Location);
    }

    [Theory]
    [InlineData("another origin")]
    [InlineData("another port")]
    [InlineData("another site's key")]
    [InlineData("nobody there")]
    [InlineData("not verified")]
    [InlineData("unknown")]
    [InlineData("forged")]
    [InlineData("a copy")]
    [InlineData("another challenge")]
    [InlineData("of a removed person")]
    public async Task Any_other_answer_lets_nobody_in(string what)
    {
        using var stranger = new SoftKey();
        using var forged = _key.Forged();
        var visitor = _app.Visitor();
        await SendAsync(visitor, _key.Answered(await ChallengeAsync(visitor, SignInPage)).ToJsonString());
        visitor = _app.Visitor();
        var right = _key.Flags;
        (_key.Origin, _key.RpId, _key.Flags, _key.Uses) = what switch
        {
            "another origin" => ("https://evil.example", null, right, _key.Uses),
            "another port" => ("https://conference.example:8443", null, right, _key.Uses),
            "another site's key" => (_key.Origin, "evil.example", right, _key.Uses),
            "nobody there" => (_key.Origin, null, (byte)4, _key.Uses),
            "not verified" => (_key.Origin, null, (byte)1, _key.Uses),
            "a copy" => (_key.Origin, null, right, 0u),
            _ => (_key.Origin, (string?)null, right, _key.Uses),
        };
        if (what == "of a removed person")
        {
            await _app.ChangeAsync(async db => (await db.Users.SingleAsync()).Remove(_app.Clock.GetUtcNow()));
        }

        var challenge = await ChallengeAsync(what == "another challenge" ? _app.Visitor() : visitor, SignInPage);
        if (what == "another challenge")
        {
            await ChallengeAsync(visitor, SignInPage);
        }

        var refused = await SendAsync(visitor, (what == "unknown" ? stranger : what == "forged" ? forged : _key).Answered(challenge).ToJsonString());

        Assert.Equal((HttpStatusCode.OK, null), (refused.Status, refused.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Open(Account)).Status);
    }

    [Fact]
    public async Task An_answer_that_was_tampered_with_is_refused_and_breaks_nothing()
    {
        string[] paths = ["id", "rawId", "type", "clientExtensionResults", "response", "response.clientDataJSON", "response.authenticatorData", "response.signature", "response.userHandle"];
        JsonNode?[] values = [null, 1, "", "AAAA", "*", new string('A', 2000), true, new JsonArray(), new JsonObject(), new JsonObject { ["a"] = new JsonArray(1) }];
        foreach (var path in paths)
        {
            foreach (var value in values)
            {
                var visitor = _app.Visitor();
                var answer = _key.Answered(await ChallengeAsync(visitor, SignInPage));
                var (holder, name) = path.StartsWith("response.", StringComparison.Ordinal) ? (answer["response"]!.AsObject(), path[9..]) : (answer, path);
                holder[name] = value?.DeepClone();

                Assert.Contains((await SendAsync(visitor, answer.ToJsonString())).Status, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect });
                if (path.Contains("client", StringComparison.Ordinal) && path.Contains('.', StringComparison.Ordinal) || path.EndsWith("signature", StringComparison.Ordinal) || path.EndsWith("authenticatorData", StringComparison.Ordinal))
                {
                    Assert.Equal(HttpStatusCode.Redirect, (await visitor.Open(Account)).Status);
                }
            }
        }

        Assert.DoesNotContain(_app.Log.Events, line => line.Level >= Serilog.Events.LogEventLevel.Error);
    }

    [Fact]
    public async Task An_account_has_ten_at_most()
    {
        for (var more = 2; more <= AccountModel.MostPasskeys; more++)
        {
            using var key = new SoftKey();
            Assert.NotNull((await AddAsync(_anna, key)).Location);
        }

        using var last = new SoftKey();
        Assert.Null((await AddAsync(_anna, last)).Location);
        Assert.Equal(AccountModel.MostPasskeys, await _app.LookAsync(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task When_one_is_removed_the_browsers_that_came_in_by_it_are_out_at_the_next_request()
    {
        var lost = _app.Visitor();
        await SendAsync(lost, _key.Answered(await ChallengeAsync(lost, SignInPage)).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, (await lost.Open(Account)).Status);

        await _anna.Submit(await _anna.Open(Account), "form[action='?handler=ForgetPasskey']");

        Assert.Equal(HttpStatusCode.Redirect, (await lost.Open(Account)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _anna.Open(Account)).Status);
        var visitor = _app.Visitor();
        Assert.Null((await SendAsync(visitor, _key.Answered(await ChallengeAsync(visitor, SignInPage)).ToJsonString())).Location);
    }

    [Fact]
    public async Task Nobody_removes_that_of_somebody_else_or_ends_where_they_are_signed_in()
    {
        var bob = await _app.SignedInAsync(Role.Owner, "Bob");
        var token = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)(await bob.Open(Account)).One("form[action='?handler=Codes']"));
        var theirs = await _app.LookAsync(db => db.SignIns.Where(signIn => db.Users.Single(user => user.Name == "Anna").Id == signIn.OrganiserId).Select(signIn => signIn.Id).ToListAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await bob.Post($"{Account}?handler=ForgetPasskey", [.. token, new("id", _key.Id)])).Status);
        foreach (var id in theirs)
        {
            await bob.Post($"{Account}?handler=End", [.. token, new("id", $"{id}")]);
        }

        Assert.NotEmpty(theirs);
        Assert.Equal(HttpStatusCode.OK, (await _anna.Open(Account)).Status);
        Assert.Equal(1, await _app.LookAsync(db => db.UserPasskeys.CountAsync()));
    }

    public async ValueTask InitializeAsync()
    {
        _anna = await _app.SignedInAsync();
        Assert.Equal("/organise/account?done=passkey", (await AddAsync(_anna, _key)).Location);
    }

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return _app.DisposeAsync();
    }

    private static async Task<Visit> AddAsync(Visitor visitor, SoftKey key) =>
        await visitor.Submit(await visitor.Open(Account), "form.passkey", filled: ("answer", key.Made(await ChallengeAsync(visitor, Account)).ToJsonString()));

    private static async Task<Visit> SendAsync(Visitor visitor, string answer) => await visitor.Submit(await visitor.Open(SignInPage), "form.passkey", filled: ("answer", answer));

    private static async Task<string> ChallengeAsync(Visitor visitor, string page)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await visitor.Open(page)).One("form.passkey");
        return (await visitor.Post($"{page}?handler=Challenge", Visitor.FieldsOf(form))).Text;
    }
}
