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
    public void Guessing_at_one_account_from_one_network_is_slowed_after_five()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());

        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.WaitFor("a@example.org", Home));
            throttle.NoteWrong("a@example.org", Home);
        }

        Assert.Equal(PasswordThrottle.Window, throttle.WaitFor("A@example.org ", IPAddress.Parse("192.0.2.99")));
        Assert.Equal(TimeSpan.Zero, throttle.WaitFor("a@example.org", Elsewhere));
        Assert.Equal(TimeSpan.Zero, throttle.WaitFor("b@example.org", Home));
    }

    [Fact]
    public void From_many_networks_ten_guesses_an_hour_reach_an_account()
    {
        var clock = new FakeTimeProvider();
        var throttle = new PasswordThrottle(clock);
        var tried = 0;

        for (var guess = 0; guess < 1000; guess++)
        {
            var from = new IPAddress([10, (byte)(guess / 250), (byte)(guess % 250), 1]);
            if (throttle.WaitFor("a@example.org", from) == TimeSpan.Zero)
            {
                tried++;
                throttle.NoteWrong("a@example.org", from);
            }
        }

        Assert.Equal(10, tried);
        clock.Advance(PasswordThrottle.Window);
        Assert.Equal(TimeSpan.Zero, throttle.WaitFor("a@example.org", Elsewhere));
    }

    [Fact]
    public void A_known_browser_is_not_held_up_by_what_others_guess()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());
        for (var guess = 0; guess < 100; guess++)
        {
            throttle.NoteWrong("a@example.org", new IPAddress([10, 0, (byte)guess, 1]));
        }

        Assert.NotEqual(TimeSpan.Zero, throttle.WaitFor("a@example.org", Home));
        Assert.Equal(TimeSpan.Zero, throttle.WaitFor("a@example.org", Home, isKnown: true));
    }

    [Fact]
    public void The_right_password_makes_the_wrong_ones_of_its_network_forgotten()
    {
        var throttle = new PasswordThrottle(new FakeTimeProvider());
        for (var wrong = 0; wrong < 5; wrong++)
        {
            throttle.NoteWrong("a@example.org", Home);
        }

        throttle.NoteRight("a@example.org", Home);

        Assert.Equal(TimeSpan.Zero, throttle.WaitFor("a@example.org", Home));
    }
}
