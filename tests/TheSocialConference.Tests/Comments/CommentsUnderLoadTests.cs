using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TheSocialConference.Data;
using TheSocialConference.Visits;

namespace TheSocialConference.Comments;

/// <summary>
/// What many who write at once see of the program, also when it is killed: what it said it has, it has, and once. Short in the suite;
/// <c>KILLS=200</c> asks for more kills, <c>SECONDS=60</c> for more time, and with <c>--output Detailed</c> it says how long people waited.
/// </summary>
public sealed class CommentsUnderLoadTests(ITestOutputHelper output)
{
    private const string Post = "het-grote-hoe";

    private static readonly int Kills = Asked("KILLS") ?? 3;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Asked("SECONDS") ?? 2);

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_program_is_killed_and_nothing_is_there_twice()
    {
        using var folder = new TemporaryFolder();
        using var crowd = new CommentCrowd(Post);
        for (var kill = 0; kill <= Kills; kill++)
        {
            using var program = Start(folder);
            var site = await program.ListensAsync();
            Assert.Equal("ok", Ask(folder, "PRAGMA integrity_check"));
            Assert.Equal("", Ask(folder, "PRAGMA foreign_key_check"));
            using var end = new CancellationTokenSource();
            var writing = crowd.WriteAsync(site, 16, end.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(300 + Random.Shared.Next(2_000)));
            if (kill == Kills)
            {
                await end.CancelAsync(); // the last time all of them get their answer
                await writing;
                break;
            }

            await program.KillAsync();
            await writing;
        }

        output.WriteLine($"{Kills} kills, {crowd.Acknowledged.Count} comments acknowledged");
        Assert.Empty(crowd.Faults);
        Assert.Empty(crowd.Acknowledged.Except(Texts(folder)));
        Assert.Equal("0", Ask(folder, "SELECT COUNT(*) - COUNT(DISTINCT Source) FROM Comments"));
        Assert.Equal("0", Ask(folder, "SELECT COUNT(*) - COUNT(DISTINCT Number) FROM Comments"));
        Assert.NotEmpty(crowd.Acknowledged);
    }

    [Fact]
    public async Task Sixty_four_writers_at_once_get_no_error()
    {
        using var folder = new TemporaryFolder();
        using var program = Start(folder);
        var site = await program.ListensAsync();
        using var crowd = new CommentCrowd(Post);
        await WarmAsync(crowd, site, 64);
        using var end = new CancellationTokenSource(Time);

        await crowd.WriteAsync(site, 64, end.Token);

        output.WriteLine($"64 writers: {Rate(crowd.Waits)}");
        Assert.Empty(crowd.Faults);
        Assert.Empty(crowd.Unanswered);
        Assert.Empty(crowd.Acknowledged.Except(Texts(folder)));
        Assert.NotEmpty(crowd.Acknowledged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Readers_get_the_page_while_sixteen_write(bool atOnce)
    {
        using var folder = new TemporaryFolder();
        using var program = Start(folder);
        var site = await program.ListensAsync();
        using var crowd = new CommentCrowd(Post) { Ahead = atOnce ? 20 : 1, Placed = reader => atOnce ? TrustAsync(folder, reader) : Task.CompletedTask };
        await WarmAsync(crowd, site, 16);
        using var end = new CancellationTokenSource();
        var reads = new ConcurrentQueue<TimeSpan>();
        var writing = Task.WhenAll(crowd.WriteAsync(site, 16, end.Token), ReadAsync(site, reads, end.Token));
        await Task.Delay(Time);
        while (crowd.Acknowledged.Count <= 2 * 16 && !writing.IsCompleted) // the first of each waits for a moderator
        {
            await Task.Delay(50);
        }

        await end.CancelAsync();
        await writing;

        output.WriteLine($"16 writers, their comments {(atOnce ? "published at once" : "held")}: {Rate(crowd.Waits)}; a reader meanwhile: {Rate(reads)}");
        Assert.Empty(crowd.Faults);
        var published = long.Parse(Ask(folder, "SELECT COUNT(*) FROM Comments WHERE State = 'Published'"), CultureInfo.InvariantCulture);
        Assert.Equal(atOnce, published > 0);
    }

    /// <summary>When it is measured: as a program is that has run for a while.</summary>
    private static async Task WarmAsync(CommentCrowd crowd, Uri site, int writers)
    {
        if (Asked("SECONDS") is not null)
        {
            using var end = new CancellationTokenSource(Time);
            await crowd.WriteAsync(site, writers, end.Token);
            crowd.Waits.Clear();
        }
    }

    private static RunningProgram Start(TemporaryFolder folder) => RunningProgram.Start(folder.Path, [], ("TrustedProxies", "127.0.0.1"));

    private static async Task ReadAsync(Uri site, ConcurrentQueue<TimeSpan> reads, CancellationToken until)
    {
        using var browser = new HttpClient { BaseAddress = site };
        while (!until.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            Assert.Contains("</html>", await browser.GetStringAsync(new Uri($"/blog/{Post}", UriKind.Relative), CancellationToken.None), StringComparison.Ordinal);
            reads.Enqueue(Stopwatch.GetElapsedTime(began));
            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>As when a moderator approved their first comment.</summary>
    private static Task TrustAsync(TemporaryFolder folder, string reader)
    {
        using var connection = SqliteReading.Open(folder.In("conference.db"), SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Commenters SET TrustedAt = CreatedAt WHERE SecretHash = $hash";
        command.Parameters.AddWithValue("$hash", Organisers.Secret.Hash(reader["reader=".Length..]));
        Assert.Equal(1, command.ExecuteNonQuery());
        return Task.CompletedTask;
    }

    private static List<string> Texts(TemporaryFolder folder)
    {
        using var connection = SqliteReading.Open(folder.In("conference.db"));
        return connection.Read("SELECT Source FROM Comments", row => row.GetString(0));
    }

    private static string Ask(TemporaryFolder folder, string question)
    {
        using var connection = SqliteReading.Open(folder.In("conference.db"));
        return $"{connection.Ask(question)}";
    }

    private static string Rate(ConcurrentQueue<TimeSpan> waits)
    {
        var sorted = waits.Order().ToArray();
        return $"{sorted.Length / Time.TotalSeconds:0}/s, half within {sorted[sorted.Length / 2].TotalMilliseconds:0.0} ms, 99 % within {sorted[sorted.Length * 99 / 100].TotalMilliseconds:0.0} ms, all within {sorted[^1].TotalMilliseconds:0.0} ms";
    }

    private static int? Asked(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : null;
}
