using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TheSocialConference.Visits;

namespace TheSocialConference.Data;

/// <summary>Kills the program while it starts, or imports by command, on an empty folder. A few times in the suite; <c>KILLS=100</c> asks for more, and for speed.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly int? _kills = int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : null;

    [Fact]
    public async Task A_start_or_import_that_is_killed_at_any_moment_is_followed_by_a_start_that_comes_up_by_itself()
    {
        var kills = _kills ?? 5;
        var calm = await StartAsync();
        var longest = TimeSpan.Zero;
        for (var kill = 0; kill < kills; kill++)
        {
            var moment = calm * ((kill + Random.Shared.NextDouble()) / kills); // spread over the whole start
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, (await StartAsync(kill % 2 == 0 ? [] : ["import"], moment)).Ticks));
        }

        output.WriteLine($"{kills} kills; a calm start took {calm.TotalSeconds:0.00} s, the longest after a kill {longest.TotalSeconds:0.00} s");
        Assert.True(_kills is null || longest < Limit, $"The longest start took {longest}.");
    }

    /// <summary>Starts on an empty folder, or on what is left of another start that was killed at the given moment; says how long it took to listen.</summary>
    private static async Task<TimeSpan> StartAsync(string[]? killed = null, TimeSpan moment = default)
    {
        using var folder = new TemporaryFolder();
        if (killed is not null)
        {
            using var former = RunningProgram.Start(folder.Path, killed, ("ExampleDay", "true"));
            await Task.Delay(moment);
            await former.KillAsync();
        }

        var began = Stopwatch.GetTimestamp();
        using var program = RunningProgram.Start(folder.Path, [], ("ExampleDay", "true"));
        await program.ListensAsync();
        var took = Stopwatch.GetElapsedTime(began);
        Assert.Equal("ok", Ask(folder, "PRAGMA integrity_check"));
        Assert.Equal("", Ask(folder, "PRAGMA foreign_key_check"));
        Assert.Equal("0", Ask(folder, "SELECT COUNT(*) FROM __EFMigrationsLock"));
        Assert.Equal("2014 voorbeelddag", Ask(folder, "SELECT group_concat(EditionSlug, ' ') FROM (SELECT EditionSlug FROM Releases ORDER BY EditionSlug)"));
        await program.KillAsync();
        return took;
    }

    private static string Ask(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.In("conference.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }
}
