using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Data;

namespace TheSocialConference.Recaps;

/// <summary>A content folder and a database of its own, in a folder that goes when the test ends.</summary>
public sealed class ContentBench : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tsc-recaps-").FullName;
    private readonly ServiceProvider _services;

    public ContentBench()
    {
        Directory.CreateDirectory(Folder);
        _services = new ServiceCollection()
            .AddSingleton<WriteGate>()
            .AddDbContext<ConferenceDb>(options => options.UseSqlite($"Data Source={Path.Combine(_root, "conference.db")};Pooling=False"))
            .BuildServiceProvider();
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ConferenceDb>().Database.EnsureCreated();
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    public string Folder => Path.Combine(_root, "content");

    public string Exported => Path.Combine(_root, "exported");

    public string Pictures => Path.Combine(_root, "pictures");

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Remove(string path) => File.Delete(Path.Combine(Folder, path));

    public Task<ImportReport> ImportAsync(bool dryRun = false, bool withExamples = true) => LookAsync(db =>
        new ContentImport(db, new(Pictures), new(db), Time).RunAsync(Folder, dryRun, withExamples, TestContext.Current.CancellationToken));

    public async Task<ImportReport> ImportedAsync()
    {
        var report = await ImportAsync();
        Assert.Equal([], report.Faults);
        return report;
    }

    public Task<ExportReport> ExportAsync(string? folder = null) =>
        LookAsync(db => new ContentExport(db).RunAsync(folder ?? Exported, TestContext.Current.CancellationToken));

    public async Task<T> LookAsync<T>(Func<ConferenceDb, Task<T>> look)
    {
        await using var scope = _services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }

    public Task ChangeAsync(Func<ConferenceDb, Task> change) => LookAsync(async db =>
    {
        await change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return true;
    });

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}
