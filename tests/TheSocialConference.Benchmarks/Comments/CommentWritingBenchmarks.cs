using System.Collections.Concurrent;
using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Data;
using TheSocialConference.Markup;
using TheSocialConference.Publication;

namespace TheSocialConference.Comments;

/// <summary>
/// Sixteen who send in comments at once, each on disk before it is answered: through the write gate, and with the gate wide open, so that they
/// wait for each other at the file as a plain <c>SaveChanges</c> does. How long each of them waited is written out at the end.
/// </summary>
[WarmupCount(3)]
[IterationCount(10)]
public class CommentWritingBenchmarks
{
    private const int Posters = 16;
    private const int Each = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conference-");
    private readonly ConcurrentQueue<double> _waits = [];
    private WebApplicationFactory<LiveSite> _site = null!;
    private int _sent;

    /// <summary>How many the gate lets through at once.</summary>
    [Params(1, Posters)]
    public int Gate { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _site = new WebApplicationFactory<LiveSite>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("DataFolder", _folder.CreateSubdirectory("data").FullName)
            .UseSetting("ContentFolder", _folder.CreateSubdirectory("content").FullName)
            .UseSetting("Serilog:MinimumLevel", "Fatal")
            .ConfigureTestServices(services => services.AddSingleton(new WriteGate(Gate))));
        _ = _site.Services;
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        var sorted = _waits.Order().ToArray();
        Console.WriteLine($"// A gate for {Gate}: half of {sorted.Length} comments within {sorted[sorted.Length / 2]:0.0} ms, 99 % within {sorted[sorted.Length * 99 / 100]:0.0} ms, all within {sorted[^1]:0.0} ms");
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Posters * Each)]
    public Task Send() => Task.WhenAll(Enumerable.Range(0, Posters).Select(_ => Task.Run(PostAsync)));

    private async Task PostAsync()
    {
        for (var i = 0; i < Each; i++)
        {
            var text = VisitorMarkdown.Render($"Reactie {Interlocked.Increment(ref _sent)}, met *nadruk*.");
            var draft = new CommentDraft("post", null, "Lezer", null, text, "nl", CommentTicket.New("post", null, DateTimeOffset.UtcNow), null, null, false, BitConverter.GetBytes(_sent));
            var began = Stopwatch.GetTimestamp();
            await using var scope = _site.Services.CreateAsyncScope();
            if ((await scope.ServiceProvider.GetRequiredService<CommentWriting>().SubmitAsync(draft, CancellationToken.None)).Comment is null)
            {
                throw new InvalidOperationException("It was not stored.");
            }

            _waits.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }
}
