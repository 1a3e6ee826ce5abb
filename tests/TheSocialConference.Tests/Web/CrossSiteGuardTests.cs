using System.Net;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class CrossSiteGuardTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    private const string Address = "/nothing/at/all/here";

    [Theory]
    [InlineData("same-origin", null)]
    [InlineData("same-origin", "https://conference.example")]
    [InlineData("none", null)]
    [InlineData(null, "https://conference.example")]
    public async Task A_form_of_ours_passes(string? site, string? origin) => Assert.NotEqual(HttpStatusCode.Forbidden, await PostAsync(site, origin));

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("cross-site", "https://conference.example")]
    [InlineData("same-site", "https://conference.example")]
    [InlineData("same-site", "https://evil.conference.example")]
    [InlineData("Same-Origin", null)]
    [InlineData("same-origin, cross-site", null)]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "http://conference.example")]
    [InlineData(null, "https://conference.example:8443")]
    [InlineData(null, "https://conference.example.evil.example")]
    [InlineData(null, "null")]
    [InlineData(null, "")]
    [InlineData(null, null)]
    public async Task Anything_else_is_refused(string? site, string? origin) => Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(site, origin));

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Every_method_that_may_change_something_is_guarded(string method)
    {
        var visit = await app.Visitor().Ask(new(method), Address, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, visit.Status);
    }

    [Fact]
    public async Task Reading_is_free_from_everywhere()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Open("/robots.txt", ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"))).Status);
    }

    [Fact]
    public void Only_the_end_of_mails_is_asked_for_by_programs() => Assert.Equal(["/comments/unsubscribe"], CrossSiteGuard.Machines.Select(path => path.Value));

    private async Task<HttpStatusCode> PostAsync(string? site, string? origin)
    {
        (string, string?)[] headers = [("Sec-Fetch-Site", site), ("Origin", origin)];
        return (await app.Visitor().Ask(HttpMethod.Post, Address, [.. headers.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))])).Status;
    }
}
