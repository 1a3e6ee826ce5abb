using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace TheSocialConference.Web;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/2014")]
    [InlineData("http://[::]:8080", "http://localhost:8080/2014")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/2014")]
    [InlineData("http://*:80", "http://localhost/2014")]
    [InlineData("https://+:443", "https://localhost/2014")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/2014")]
    [InlineData("http://unix:/run/site.sock", "http://localhost/2014")]
    public void Without_a_setting_the_first_address_it_listens_on_serves(string bound, string expected) =>
        Assert.Equal(expected, Address(bound: bound).Absolute("/2014"));

    [Theory]
    [InlineData("https://conference.example", "https://conference.example/2014")]
    [InlineData("https://conference.example:8443/", "https://conference.example:8443/2014")]
    [InlineData("https://conférence.example", "https://xn--confrence-e4a.example/2014")]
    public void The_setting_wins(string set, string expected) => Assert.Equal(expected, Address(set, "http://127.0.0.1:5000").Absolute("/2014"));

    [Fact]
    public void A_path_with_two_slashes_does_not_lead_to_another_site() =>
        Assert.Equal("https://conference.example//elsewhere.example", Address("https://conference.example").Absolute("//elsewhere.example"));

    [Fact]
    public void What_is_not_a_path_of_this_site_is_refused() =>
        Assert.Throws<ArgumentException>(() => Address("https://conference.example").Absolute("@elsewhere.example"));

    [Theory]
    [InlineData(null, null)]
    [InlineData("hello@conference.example", "mailto:hello@conference.example")]
    [InlineData("https://conference.example/write-to-us", "https://conference.example/write-to-us")]
    public void Who_can_be_written_to_is_an_address_to_follow(string? contact, string? expected) =>
        Assert.Equal(expected, Address("https://conference.example", contact: contact).Contact);

    private static PublicAddress Address(string? set = null, string? bound = null, string? contact = null)
    {
        var server = new BoundServer();
        if (bound is not null)
        {
            server.Addresses.Add(bound);
        }

        return new(
            new() { DataFolder = "", ContentFolder = "", TrustedProxies = [], SiteName = "", ExampleDay = false, PublicUrl = set is null ? null : new(set), Contact = contact },
            server);
    }

    private sealed class BoundServer : IServer, IServerAddressesFeature
    {
        public BoundServer() => Features.Set<IServerAddressesFeature>(this);

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public ICollection<string> Addresses { get; } = [];

        public bool PreferHostingUrls { get; set; }

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
