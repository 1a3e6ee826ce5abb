using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace TheSocialConference.Organisers.Passwords;

public sealed class PasswordTests
{
    private static readonly IPAddress Home = IPAddress.Parse("192.0.2.10");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("198.51.100.7");

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password123456")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopas1")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("zyxwvutsrqponm")]
    [InlineData("dragondragondragon")]
    [InlineData("!!!sunshine!!!1")]
    [InlineData("kirstenwagenaar")]
    [InlineData("KirstenWagenaar2014")]
    public void What_everybody_tries_first_is_refused(string password) => Assert.True(CommonPasswords.Contain(password, "kirstenwagenaar"));

    [Theory]
    [InlineData("zonder symbool lang genoeg")]
    [InlineData("correct horse battery staple")]
    [InlineData("negenvijfzeswolken")]
    [InlineData("Een zin, met leestekens.")]
    public void What_is_long_and_not_guessed_is_taken(string password) => Assert.False(CommonPasswords.Contain(password, "kirstenwagenaar"));

    [Fact]
    public void Of_the_first_three_thousand_none_gets_in()
    {
        using var list = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common.txt")!);
        var first = list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.InRange(first.Length, 3000, int.MaxValue);
        Assert.All(first, password => Assert.True(CommonPasswords.Contain(password), password));
    }

    [Fact]
    public void Guessing_at_one_account_from_one_network_is_slowed_after_five()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());

        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Home));
        }

        Assert.Equal(PasswordThrottle.Window, throttle.Take("A@example.org ", IPAddress.Parse("192.0.2.99")));
        Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Elsewhere));
        Assert.Equal(TimeSpan.Zero, throttle.Take("b@example.org", Home));
    }

    [Fact]
    public void From_many_networks_ten_guesses_an_hour_reach_an_account()
    {
        var clock = new FakeTimeProvider();
        var throttle = new PasswordThrottle(clock);

        Assert.Equal(10, Enumerable.Range(0, 1000).Count(guess => throttle.Take("a@example.org", Network(guess)) == TimeSpan.Zero));
        clock.Advance(PasswordThrottle.Window);
        Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Elsewhere));
    }

    [Fact]
    public void Guesses_at_the_same_moment_are_no_more_than_one_after_another()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());
        var taken = 0;

        Parallel.For(0, 2000, guess =>
        {
            if (throttle.Take("a@example.org", Network(guess)) == TimeSpan.Zero)
            {
                Interlocked.Increment(ref taken);
            }
        });

        Assert.Equal(10, taken);
    }

    [Fact]
    public void A_flood_of_other_names_does_not_make_an_account_forgotten_that_is_guessed_at()
    {
        var clock = new FakeTimeProvider();
        var throttle = new PasswordThrottle(clock);
        var tried = 0;

        for (var guess = 0; guess < 50_000; guess++)
        {
            throttle.Take($"{guess}@example.org", Network(guess / 30));
            clock.Advance(TimeSpan.FromMilliseconds(10));
            tried += throttle.Take("a@example.org", Network(guess)) == TimeSpan.Zero ? 1 : 0;
        }

        Assert.Equal(10, tried);
    }

    [Fact]
    public void A_known_browser_is_not_held_up_by_what_others_guess()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());
        for (var guess = 0; guess < 100; guess++)
        {
            throttle.Take("a@example.org", Network(guess));
        }

        Assert.NotEqual(TimeSpan.Zero, throttle.Take("a@example.org", Home));
        Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Home, isKnown: true));
    }

    [Fact]
    public void The_right_password_makes_the_wrong_ones_of_its_network_forgotten_and_counts_nowhere()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());
        for (var day = 0; day < 100; day++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Home));
            throttle.NoteRight("a@example.org", Home);
        }

        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.Take("a@example.org", Home));
        }
    }

    private static IPAddress Network(int number) => new([10, (byte)(number / 250), (byte)(number % 250), 1]);
}
