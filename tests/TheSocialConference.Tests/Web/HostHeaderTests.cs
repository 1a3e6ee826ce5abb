using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>Whoever asks can write anything there; none of it comes back.</summary>
public sealed class HostHeaderTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/healthz/ready")]
    [InlineData("/nothing")]
    [InlineData("/en/nothing")]
    [InlineData("/nothing.css")]
    [InlineData("/site.css")]
    public async Task A_made_up_host_changes_nothing(string path)
    {
        var honest = await app.Open(path);

        var spoofed = await app.Open(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"), ("Forwarded", "host=evil.example"));

        Assert.Equal(honest.Status, spoofed.Status);
        Assert.Equal(honest.Text, spoofed.Text);
        Assert.Equal(honest.Headers, spoofed.Headers);
    }
}
