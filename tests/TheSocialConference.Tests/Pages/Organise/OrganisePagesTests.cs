using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

public sealed class OrganisePagesTests
{
    [Fact]
    public async Task Visitors_alone_do_not_prepare_them()
    {
        await using var app = new ConferenceApp();
        var visitor = app.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/")).Status);

        Assert.Empty(Theirs(app));
    }

    [Fact]
    public async Task The_first_to_ask_gets_its_page_and_so_do_all_who_ask_meanwhile()
    {
        await using var app = new ConferenceApp();
        var visitor = app.Visitor();
        await visitor.Open("/");

        var visits = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => visitor.Open(number % 2 == 0 ? "/organise/sign-in" : "/en/organise/sign-in"))));

        Assert.All(visits, visit => Assert.Equal(HttpStatusCode.Found, visit.Status)); // to the first set-up, or to sign in
        Assert.NotEmpty(Theirs(app));
    }

    private static IEnumerable<RouteEndpoint> Theirs(ConferenceApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.RoutePattern.RawText!.StartsWith("organise", StringComparison.Ordinal));
}
