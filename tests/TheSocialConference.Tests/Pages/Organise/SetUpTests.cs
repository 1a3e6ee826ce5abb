using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class SetUpTests : IAsyncLifetime
{
    private readonly ConferenceApp _app = new();

    private string _token = "";

    private string Token() => _token;

    [Fact]
    public async Task The_first_owner_comes_in_with_the_token_in_three_steps()
    {
        var token = Token();
        var owner = _app.Visitor();
        var first = await owner.Open("/set-up");

        var second = await owner.Submit(first, "form.record", filled: [("secret", token), ("name", "Anna"), ("email", "anna@conference.example"), ("password", ConferenceApp.Password)]);
        var third = await owner.Submit(await owner.Open(second.Location!), "form.record", filled: [("Name", "The Social Conference 2031"), ("Slug", "2031"), ("FirstDay", "2031-02-13")]);
        var last = await owner.Open(third.Location!);
        var done = await owner.Submit(last, "form.record", filled: ("show", "false"));
        var again = await owner.Submit(last, "form.record", filled: ("show", "true"));
        var start = await owner.Open(done.Location!);

        Assert.Equal(("/organise/set-up/event?set-up=true", "/organise/set-up/example", "/organise"), (second.Location, third.Location, done.Location));
        Assert.Contains("The Social Conference 2031", start.Texts("h2"));
        Assert.Equal(("/organise", (bool?)false), (again.Location, await _app.LookAsync(db => db.Profiles.Select(profile => profile.ExampleDay).SingleAsync())));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Open("/set-up")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Open("/organise/set-up/example")).Status);
        Assert.Empty((await owner.Open("/organise/set-up/event?set-up=true")).Texts(".step"));
        Assert.Equal(("2031", "anna@conference.example"), await _app.LookAsync(async db => (await db.Editions.Select(edition => edition.Slug).SingleAsync(), await db.Users.Select(user => user.Email!).SingleAsync())));
        Assert.False(File.Exists(Path.Combine(_app.DataFolder, "set-up-token")));
    }

    [Theory]
    [InlineData("secret", "wrong", "Deze sleutel klopt niet")]
    [InlineData("name", " ", "Vul een naam van hooguit 80 tekens in.")]
    [InlineData("email", "anna", "Dit is geen e-mailadres.")]
    [InlineData("password", "short", "Een wachtwoord heeft minstens 12 tekens.")]
    [InlineData("password", "passwordpassword", "Dit wachtwoord wordt als een van de eerste geraden.")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(string field, string value, string complaint)
    {
        var token = Token();
        (string Name, string Value)[] right = [("secret", token), ("name", "Anna"), ("email", "anna@conference.example"), ("password", ConferenceApp.Password)];
        var visitor = _app.Visitor();

        var refused = await visitor.Submit(await visitor.Open("/set-up"), "form.record", filled: [.. right.Select(one => one.Name == field ? (field, value) : one)]);

        Assert.StartsWith(complaint, Assert.Single(refused.Texts(".summary li")), StringComparison.Ordinal);
        Assert.Equal(field, refused.One(".summary li a").GetAttribute("href")![1..]);
        Assert.StartsWith(complaint, refused.One($"#{field}-complaint").TextContent, StringComparison.Ordinal);
        Assert.Equal(field == "email" ? "anna" : "anna@conference.example", refused.One("#email").GetAttribute("value"));
        Assert.Equal(0, await _app.LookAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Of_fifty_who_try_at_once_one_wins()
    {
        var token = Token();
        var forms = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            var visitor = _app.Visitor();
            return (Visitor: visitor, Page: await visitor.Open("/set-up"));
        }));
        var tries = await Task.WhenAll(forms.Select((form, number) => form.Visitor.Submit(
            form.Page, "form.record", filled: [("secret", token), ("name", $"Anna {number}"), ("email", $"anna{number}@conference.example"), ("password", ConferenceApp.Password)])));

        Assert.Single(tries, attempt => attempt.Location == "/organise/set-up/event?set-up=true");
        Assert.Equal(1, await _app.LookAsync(db => db.Users.CountAsync()));
        Assert.DoesNotContain(tries.Where(attempt => attempt.Location is null), attempt => attempt.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Without_the_token_nobody_comes_in_and_it_stands_in_no_answer()
    {
        var token = Token();
        var tries = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            var visitor = _app.Visitor();
            return await visitor.Submit(await visitor.Open("/set-up"), "form.record", filled: [("secret", number % 2 == 0 ? "" : Secret.New()), ("name", "Anna"), ("email", "anna@conference.example"), ("password", ConferenceApp.Password)]);
        }));

        Assert.All(tries, attempt => Assert.Null(attempt.Location));
        Assert.DoesNotContain(tries, attempt => attempt.Text.Contains(token, StringComparison.Ordinal));
        Assert.Single(_app.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
        Assert.Equal(0, await _app.LookAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public void The_token_lies_in_a_file_for_the_user_of_the_program_alone()
    {
        var token = Token();
        var file = Path.Combine(_app.DataFolder, "set-up-token");

        Assert.Equal(token, File.ReadAllText(file).Trim());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void A_token_is_good_for_a_day()
    {
        var (token, tokens) = (Token(), _app.Services.GetRequiredService<SetUpToken>());

        _app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.True(tokens.Fits(token));
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(tokens.Fits(token));
    }

    public async ValueTask InitializeAsync()
    {
        await _app.Open("/healthz/live");
        var file = Path.Combine(_app.DataFolder, "set-up-token");
        for (var waited = 0; _token.Length == 0 && waited < 500; waited++) // it is written once the site listens
        {
            await Task.Delay(20);
            _token = File.Exists(file) ? (await File.ReadAllTextAsync(file)).Trim() : "";
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
