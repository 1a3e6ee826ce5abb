using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data.Keeping;

/// <summary>Backups of a site that writes without pause. A few in the suite; <c>BACKUPS=50</c> asks for more, of a larger database, and says how long a write waited.</summary>
public sealed class BackupsUnderWritesTests(ITestOutputHelper output)
{
    private readonly int? _backups = int.TryParse(Environment.GetEnvironmentVariable("BACKUPS"), CultureInfo.InvariantCulture, out var backups) ? backups : null;

    [Fact]
    public async Task Each_is_verified_and_restores_to_one_moment_between_its_begin_and_its_end()
    {
        using var site = await KeptSite.MakeAsync();
        site.Tell("CREATE TABLE Rows (Number INTEGER PRIMARY KEY, Filling BLOB); CREATE TABLE Counter (Value INTEGER); INSERT INTO Counter VALUES (0);");
        site.Tell($"INSERT INTO Rows WITH RECURSIVE n(i) AS (SELECT -1 UNION ALL SELECT i - 1 FROM n WHERE i > {(_backups is null ? -500 : -2500)}) SELECT i, randomblob(4000) FROM n");
        var writer = new Writer(site);
        var writing = Task.Factory.StartNew(writer.Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await writer.PauseAsync(50);
        writer.Longest = TimeSpan.Zero;
        await writer.PauseAsync(500);
        var (calm, during) = (writer.Longest, TimeSpan.Zero);

        for (var backup = 0; backup < (_backups ?? 3); backup++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            writer.Longest = TimeSpan.Zero;
            var before = writer.Committed;
            var made = site.Backups.Make();
            var after = writer.Committed;
            during = TimeSpan.FromTicks(Math.Max(during.Ticks, writer.Longest.Ticks));
            Assert.InRange(await RestoredCountAsync(site, made.Path), before, after + 1); // committed, but not counted yet
            output.WriteLine($"{new FileInfo(made.Path).Length / 1_000_000} MB, transactions {before} to {after}");
            File.Delete(made.Path);
        }

        writer.Stop();
        await writing;
        output.WriteLine($"{writer.Committed} transactions; the longest took {during.TotalMilliseconds:0} ms during a backup, {calm.TotalMilliseconds:0} ms of 500 without");
    }

    /// <summary>Restores it somewhere else, and counts in two ways what was written.</summary>
    private static async Task<long> RestoredCountAsync(KeptSite site, string backup)
    {
        var folder = new DataFolder(Directory.CreateDirectory(site.In(Path.GetRandomFileName())).FullName);
        var manifest = new Restoration(folder).Restore(backup, DatabaseState.Migrations, site.Clock.GetUtcNow(), default).Manifest;
        await using (var database = new OpenedDatabase(folder.Path))
        {
            await database.OpenAsync();
            Assert.Equal("wal", await database.AskAsync("PRAGMA journal_mode"));
        }

        Assert.Equal(manifest.Files.Count(file => file.Name.StartsWith("pictures/", StringComparison.Ordinal)), Directory.GetFiles(folder.Pictures).Length);
        using var restored = SqliteReading.Open(folder.Database);
        var count = (long)restored.Ask("SELECT Value FROM Counter")!;
        Assert.Equal(count, restored.Ask("SELECT COUNT(*) FROM Rows WHERE Number > 0"));
        restored.Dispose();
        Directory.Delete(folder.Path, recursive: true);
        return count;
    }

    private sealed class Writer(KeptSite site)
    {
        private long _committed;
        private volatile bool _stopped;

        public long Committed => Interlocked.Read(ref _committed);

        public TimeSpan Longest { get; set; }

        /// <summary>As the site does: each transaction at once exclusive, and on disk when it is done; now and then, for as long as the folder is small, with a picture.</summary>
        public void Write()
        {
            using var connection = SqliteReading.Open(site.Folder.Database, SqliteOpenMode.ReadWrite);
            connection.Ask("PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL;");
            for (var number = 1; !_stopped; number++)
            {
                var began = Stopwatch.GetTimestamp();
                connection.Ask($"BEGIN IMMEDIATE; INSERT INTO Rows VALUES ({number}, randomblob(1000)); UPDATE Counter SET Value = {number}; COMMIT;");
                Longest = TimeSpan.FromTicks(Math.Max(Longest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
                Interlocked.Increment(ref _committed);
                if (number % 50 == 0 && number <= 5000)
                {
                    site.AddPicture(number);
                }

                Thread.Sleep(3);
            }
        }

        public void Stop() => _stopped = true;

        /// <summary>Waits for so many more transactions.</summary>
        public async Task PauseAsync(int transactions)
        {
            for (var until = Committed + transactions; Committed < until;)
            {
                await Task.Delay(1);
            }
        }
    }
}
