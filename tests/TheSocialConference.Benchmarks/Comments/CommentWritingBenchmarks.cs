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
/// Sixteen who send in comments at once, each on disk before it is answered: as the site does it, and as a plain <c>SaveChanges</c> each does,
/// which wait for each other at the file. How long each of them waited is written out at the end.
/// </summary>
[WarmupCount(8)]
[IterationCount(Iterations)]
public class CommentWritingBenchmarks
{
    private const int Posters = 16;
    private const int Each = 100;
    private const int Iterations = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conference-");
    private readonly ConcurrentQueue<double> _waits = [];
    private WebApplicationFactory<LiveSite> _site = null!;
    private Queue<CommentDraft>[] _drafts = [];
    private int _sent;

    [GlobalSetup(Target = nameof(Send))]
    public void Start() => Start(writers: 1);

    [GlobalSetup(Target = nameof(SaveEach))]
    public void StartWithoutGate() => Start(Posters);

    /// <summary>What they will send: rendered already, as it was when they looked how it will look.</summary>
    [IterationSetup]
    public void Write() => _drafts = [.. Enumerable.Range(0, Posters).Select(_ => new Queue<CommentDraft>(Enumerable.Range(0, Each).Select(_ => Draft(++_sent))))];

    [GlobalCleanup]
    public async Task CleanUp()
    {
        var sorted = _waits.TakeLast(Posters * Each * Iterations).Order().ToArray(); // without the warming up
        Console.WriteLine($"// Half of {sorted.Length} comments within {sorted[sorted.Length / 2]:0.0} ms, 99 % within {sorted[sorted.Length * 99 / 100]:0.0} ms, all within {sorted[^1]:0.0} ms");
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Posters * Each)]
    public Task Send() => PostAllAsync(async (services, draft) => await services.GetRequiredService<CommentWriting>().SubmitAsync(draft, CancellationToken.None));

    [Benchmark(Baseline = true, OperationsPerInvoke = Posters * Each)]
    public Task SaveEach() => PostAllAsync(async (services, draft) =>
    {
        var outcome = new CommentOutcome(null);
        var (db, storing) = (services.GetRequiredService<ConferenceDb>(), services.GetRequiredService<CommentStoring>());
        var around = services.GetRequiredService<CommentScreening>().Look(draft.Text, null, draft.IsTrapFilled, TimeSpan.MaxValue);
        await db.WriteAsync(async () => outcome = (await storing.AddAsync([new(draft, null, around)], CancellationToken.None)).Single(), CancellationToken.None);
        return outcome;
    });

    private void Start(int writers)
    {
        _site = new WebApplicationFactory<LiveSite>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("DataFolder", _folder.CreateSubdirectory("data").FullName)
            .UseSetting("ContentFolder", _folder.CreateSubdirectory("content").FullName)
            .UseSetting("Serilog:MinimumLevel", "Fatal")
            .ConfigureTestServices(services => services.AddSingleton(new WriteGate(writers))));
        _ = _site.Services;
    }

    private static CommentDraft Draft(int number) => new(
        "post", null, "Lezer", null, VisitorMarkdown.Render($"Reactie {number}, met *nadruk*."), "nl", CommentTicket.New("post", null, DateTimeOffset.UtcNow), null, null, false, BitConverter.GetBytes(number));

    private Task PostAllAsync(Func<IServiceProvider, CommentDraft, Task<CommentOutcome>> send) => Task.WhenAll(_drafts.Select(drafts => Task.Run(() => PostAsync(drafts, send))));

    private async Task PostAsync(Queue<CommentDraft> drafts, Func<IServiceProvider, CommentDraft, Task<CommentOutcome>> send)
    {
        while (drafts.TryDequeue(out var draft))
        {
            var began = Stopwatch.GetTimestamp();
            await using var scope = _site.Services.CreateAsyncScope();
            if ((await send(scope.ServiceProvider, draft)).Comment is null)
            {
                throw new InvalidOperationException("It was not stored.");
            }

            _waits.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }
}
