using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages;

/// <summary>What the page of a programme costs when no copy of it is kept: through the whole application, without a socket.</summary>
[MemoryDiagnoser]
public class ProgrammePageBenchmarks
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conference-");
    private WebApplicationFactory<LiveSite> _site = null!;
    private HttpClient _visitor = null!;

    [Params(23, 1000)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public async Task Publish()
    {
        _site = new WebApplicationFactory<LiveSite>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("DataFolder", _folder.CreateSubdirectory("data").FullName)
            .UseSetting("ContentFolder", _folder.CreateSubdirectory("content").FullName)
            .UseSetting("ExampleDay", "true")
            .UseSetting("Serilog:MinimumLevel", "Fatal"));
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
            var programme = Sessions == 23 ? BigProgramme.Of(23, stages: 4, days: 1) : BigProgramme.Of(Sessions, stages: 30, days: 2);
            await new Publisher(db).PublishAsync(programme, "benchmark", DateTimeOffset.UnixEpoch, CancellationToken.None);
            await db.SaveChangesAsync();
        }

        await _site.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(CancellationToken.None);
        _visitor = _site.CreateClient();
        _visitor.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "none"); // a page of one's own, so that none is kept
        _visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "identity");
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark]
    public Task<byte[]> Render() => _visitor.GetByteArrayAsync(new Uri("/big/programme", UriKind.Relative));
}
