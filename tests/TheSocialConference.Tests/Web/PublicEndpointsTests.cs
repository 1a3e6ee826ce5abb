using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

/// <summary>Nothing is open that is not on the list, and the list names nothing that is not there.</summary>
public sealed class PublicEndpointsTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    /// <summary>Finds files that came after the build, for who develops; published it is not there, and here nobody may.</summary>
    private const string FilesSinceTheBuild = "/{**path:file}";

    [Fact]
    public void Every_endpoint_is_on_the_list_or_says_who_may()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null).Select(PublicEndpoints.RouteOf).Distinct();

        Assert.Equal(PublicEndpoints.Routes.Concat(OrganiserAccess.Routes.Keys).Order(StringComparer.Ordinal), open.Except([FilesSinceTheBuild]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_endpoint_opens_itself()
    {
        Assert.DoesNotContain(Endpoints(), endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    [Fact]
    public async Task What_is_not_on_the_list_is_as_if_it_were_not_there()
    {
        await using var app = AppWith("/forgotten");

        using var answer = await app.GetTestClient().GetAsync(new Uri("/forgotten", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_on_the_list_is_open()
    {
        await using var app = AppWith("/robots.txt");

        Assert.Equal("here", await app.GetTestClient().GetStringAsync(new Uri("/robots.txt", UriKind.Relative)));
    }

    private IEnumerable<RouteEndpoint> Endpoints()
    {
        app.Services.GetRequiredService<OrganisePages>().Prepare();
        return app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Cast<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
    }

    private static WebApplication AppWith(string route)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddProtection();
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthorization();
        app.MapGet(route, () => "here");
        app.Start();
        return app;
    }
}
