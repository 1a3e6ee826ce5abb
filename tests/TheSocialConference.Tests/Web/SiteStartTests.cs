using Microsoft.AspNetCore.TestHost;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class SiteStartTests
{
    [Fact]
    public async Task A_site_without_a_content_folder_serves_and_says_what_is_missing()
    {
        using var temporary = new TemporaryFolder();
        var content = Directory.CreateDirectory(temporary.In("content")).FullName;
        await using var app = new ConferenceApp { Content = content };
        await using var without = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(_ => Directory.Delete(content))); // after the settings were judged

        var home = await new Visitor(without.CreateClient()).Open("/");

        Assert.Equal(System.Net.HttpStatusCode.OK, home.Status);
        await SaidAsync(app.Log, $"There is no folder {content} to import from; visitors see what the database holds");
    }

    /// <summary>The site says it once it listens, which a visitor can notice earlier.</summary>
    private static async Task SaidAsync(LogKeeper log, string line)
    {
        for (var wait = 0; !log.Lines.Contains(line) && wait < 1000; wait++)
        {
            await Task.Delay(10);
        }

        Assert.Contains(line, log.Lines);
    }
}
