using System.Net;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class WellKnownTests
{
    [Theory]
    [InlineData("safety@conference.example", "mailto:safety@conference.example")]
    [InlineData("https://conference.example/safety", "https://conference.example/safety")]
    public async Task Who_finds_a_leak_knows_where_to_go(string contact, string address)
    {
        await using var app = new ConferenceApp { Settings = [("Contact", contact)] };

        var visit = await app.Open("/.well-known/security.txt");

        Assert.Equal("text/plain; charset=utf-8", visit.Header("Content-Type"));
        Assert.Equal(
            $"Contact: {address}\nExpires: 2027-08-28T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://conference.example/.well-known/security.txt\n",
            visit.Text);
    }

    [Fact]
    public async Task Where_nobody_can_be_written_to_no_file_says_so()
    {
        await using var app = new ConferenceApp();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Open("/.well-known/security.txt")).Status);
    }

    [Fact]
    public async Task Search_engines_may_go_everywhere_but_backstage()
    {
        await using var app = new ConferenceApp();

        var visit = await app.Open("/robots.txt");

        Assert.Equal(
            "User-agent: *\nDisallow: /organise\nDisallow: /en/organise\n\nSitemap: https://conference.example/sitemap.xml\n",
            visit.Text);
    }
}
