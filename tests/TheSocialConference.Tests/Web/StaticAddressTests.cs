using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed partial class StaticAddressTests(ConferenceApp app) : IClassFixture<ConferenceApp>
{
    [Fact]
    public async Task The_stylesheet_is_one_file_that_browsers_keep_for_good()
    {
        var page = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.First(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);
        var context = new DefaultHttpContext();
        context.SetEndpoint(page);
        var address = $"/{context.Asset("site.css")}";

        var visit = await app.Open(address);

        Assert.Matches(Fingerprinted(), address);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Equal("text/css", visit.Header("Content-Type"));
        Assert.StartsWith("@layer reset,tokens,base,layout,components,screens,utilities,print;", visit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/*", visit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fonts_too_have_addresses_that_browsers_keep_for_good()
    {
        var home = await app.Open("/blog");
        var style = (await app.Open(home.One("link[rel=stylesheet]").GetAttribute("href")!)).Text;
        string[] fonts = [.. FontAddress().Matches(style).Select(match => match.Value)];

        Assert.Equal(Directory.GetFiles(Path.Combine(HomeFolder.Path, "src", "TheSocialConference", "wwwroot", "fonts"), "*.woff2").Length, fonts.Length);
        Assert.Subset(fonts.ToHashSet(), home.Document.QuerySelectorAll("link[as=font]").Select(link => link.GetAttribute("href")!).ToHashSet());
        foreach (var font in fonts)
        {
            Assert.Equal(HttpStatusCode.OK, (await app.Open(font)).Status);
        }
    }

    [Fact]
    public async Task Its_parts_are_not_served()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Open("/css/00-layers.css")).Status);
    }

    [GeneratedRegex(@"/fonts/[^""]+\.[a-z0-9]{10}\.woff2", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex FontAddress();

    [GeneratedRegex(@"^/site\.[a-z0-9]{10}\.css$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Fingerprinted();
}
