using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// Who guesses passwords gets nowhere, learns nothing and keeps nobody out. A few guesses here; <c>GUESSES=10000</c> for all, and
/// <c>TRIES=200</c> says how long known and unknown addresses took.
/// </summary>
public sealed class GuessingTests : IAsyncDisposable
{
    private const string Email = "anna@conference.example";

    private static readonly int Guesses = Number("GUESSES") ?? 200;

    private static readonly (string, string)[] Mail = [("SmtpHost", "127.0.0.1"), ("SmtpPort", "9"), ("SmtpFrom", "site@conference.example"), ("SmtpSecurity", "none")];

    private readonly CountingHasher _hasher = new();
    private readonly ConferenceApp _app;
    private readonly ITestOutputHelper _output;

    public GuessingTests(ITestOutputHelper output)
    {
        _output = output;
        _app = new() { Settings = Mail, Replacing = services => services.AddSingleton<IPasswordHasher<Organiser>>(_hasher) };
    }

    [Fact]
    public async Task Of_guesses_from_one_address_under_a_thousand_made_up_names_five_are_looked_at()
    {
        await _app.SignedInAsync();
        var (guesser, form) = await AtTheFormAsync(() => IPAddress.Parse("203.0.113.5"));
        _hasher.Checked = 0;

        var answers = new Dictionary<HttpStatusCode, int>();
        for (var guess = 0; guess < Guesses; guess++)
        {
            var answer = await guesser.Post("/organise/sign-in", With(form, $"guess number {guess}"), from: "same-origin", ("X-Forwarded-For", $"198.51.{guess % 1000 / 250}.{guess % 250}"), ("Forwarded", "for=198.51.100.7"), ("X-Real-IP", "198.51.100.7"));
            answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
        }

        Assert.Equal(5, _hasher.Checked);
        Assert.Equal(new() { [HttpStatusCode.OK] = 5, [HttpStatusCode.TooManyRequests] = Guesses - 5 }, answers);
    }

    [Fact]
    public async Task Of_guesses_from_a_thousand_networks_ten_an_hour_are_looked_at()
    {
        await _app.SignedInAsync();
        var number = 0;
        var (guesser, form) = await AtTheFormAsync(() => Network(number++));
        _hasher.Checked = 0;

        for (var guess = 0; guess < Guesses; guess++)
        {
            await guesser.Post("/organise/sign-in", With(form, $"guess number {guess}"));
        }

        Assert.Equal(10, _hasher.Checked);
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_are_no_more()
    {
        await _app.SignedInAsync();
        var number = 0;
        var (guesser, form) = await AtTheFormAsync(() => Network(Interlocked.Increment(ref number)));
        _hasher.Checked = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(guess => Task.Run(() => guesser.Post("/organise/sign-in", With(form, $"guess number {guess}")))));

        Assert.Equal((10, 10), (_hasher.Checked, answers.Count(answer => answer.Status == HttpStatusCode.OK)));
    }

    [Fact]
    public async Task Who_is_guessed_at_from_everywhere_signs_in_where_they_were_before()
    {
        var anna = await _app.SignedInAsync();
        await anna.Submit(await anna.Open("/organise"), "form[action='/organise/sign-out']");
        var number = 0;
        var (guesser, form) = await AtTheFormAsync(() => Network(number++));
        for (var guess = 0; guess < Math.Min(Guesses, 1000); guess++)
        {
            await guesser.Post("/organise/sign-in", With(form, $"guess number {guess}"));
        }

        var (stranger, same) = await AtTheFormAsync(() => IPAddress.Parse("192.0.2.10"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Post("/organise/sign-in", With(same, ConferenceApp.Password))).Status);
        Assert.Equal("/organise", (await anna.Post("/organise/sign-in", With(await anna.Open("/organise/sign-in"), ConferenceApp.Password))).Location);
    }

    [Theory]
    [InlineData("/organise/sign-in", "password")]
    [InlineData("/organise/sign-in?code=true", "recoveryCode")]
    [InlineData("/organise/forgot", null)]
    public async Task An_unknown_address_gets_the_same_answer_with_the_same_work(string address, string? field)
    {
        await _app.SignedInAsync();
        await _app.SignedInAsync(name: "Gone");
        await _app.ChangeAsync(async db => (await db.Users.SingleAsync(user => user.Name == "Gone")).Remove(_app.Clock.GetUtcNow()));
        var (visitor, form) = await AtTheFormAsync(() => null!, address);
        async Task<(HttpStatusCode, string, int, int)> AskAsync(string email)
        {
            var before = await _app.LookAsync(db => db.Deeds.CountAsync());
            _hasher.Checked = 0;
            var answer = await visitor.Post(address, With(form, "wrong wrong wrong", email, field));
            return (answer.Status, answer.One("main").InnerHtml.Replace(email, "", StringComparison.Ordinal), _hasher.Checked, await _app.LookAsync(db => db.Deeds.CountAsync()) - before);
        }

        await AskAsync("first@conference.example"); // what is made once, is made now
        var known = await AskAsync(Email);

        Assert.Equal((field == "password" ? 1 : 0, 1), (known.Item3, known.Item4));
        Assert.Equal(Bare(known), Bare(await AskAsync("anne@conference.example")));
        Assert.Equal(Bare(known), Bare(await AskAsync("gone@conference.example")));
    }

    [Theory]
    [InlineData("/organise/sign-in", "password")]
    [InlineData("/organise/sign-in?code=true", "recoveryCode")]
    [InlineData("/organise/forgot", null)]
    public async Task How_long_known_and_unknown_addresses_take(string address, string? field)
    {
        var tries = Number("TRIES") ?? 2;
        await _app.SignedInAsync();
        var (visitor, form) = await AtTheFormAsync(() => null!, address);
        var times = new Dictionary<string, List<double>> { [Email] = [], ["anne@conference.example"] = [] };
        for (var number = 0; number < tries + 10; number++)
        {
            foreach (var email in number % 2 == 0 ? times.Keys : times.Keys.Reverse())
            {
                var begin = Stopwatch.GetTimestamp();
                Assert.Equal(HttpStatusCode.OK, (await visitor.Post(address, With(form, "wrong wrong wrong", email, field))).Status);
                times[email].Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                _app.Clock.Advance(TimeSpan.FromHours(1));
            }
        }

        var (known, unknown) = (Median(times[Email].Skip(10)), Median(times["anne@conference.example"].Skip(10)));
        _output.WriteLine($"{address}: known {known:0.00} ms, unknown {unknown:0.00} ms, ratio {known / unknown:0.000}, medians of {tries}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static int? Number(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

    private static IPAddress Network(int number) => new([10, (byte)(number % 1000 / 250), (byte)(number % 250), 1]);

    private static (HttpStatusCode, string, int, int) Bare((HttpStatusCode, string Text, int, int) answer) =>
        answer with { Text = System.Text.RegularExpressions.Regex.Replace(answer.Text, "name=\"Form.Token\"[^>]*", "") };

    private static List<KeyValuePair<string, string>> With(Visit form, string secret, string email = Email, string? field = "password")
    {
        var fields = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)form.One("form[action='?'], main form.record:not([data-passkey])"));
        fields.RemoveAll(one => one.Key == "email" || one.Key == field);
        return [.. fields, new("email", email), .. field is null ? Array.Empty<KeyValuePair<string, string>>() : [new(field, secret)]];
    }

    private async Task<(Visitor Visitor, Visit Form)> AtTheFormAsync(Func<IPAddress> from, string address = "/organise/sign-in")
    {
        var visitor = _app.VisitorFrom(from);
        return (visitor, await visitor.Open(address));
    }

    /// <summary>The real one, with a count.</summary>
    private sealed class CountingHasher : IPasswordHasher<Organiser>
    {
        private readonly PasswordHasher<Organiser> _hasher = new();
        private int _checked;

        public int Checked { get => _checked; set => _checked = value; }

        public string HashPassword(Organiser user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Organiser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _checked);
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
