using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Programmes;

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
            .AddAccountSchema()
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

    /// <summary>Changes a file of the content folder.</summary>
    public void Edit(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Remove(string path) => File.Delete(Path.Combine(Folder, path));

    public Task<ImportReport> ImportAsync(bool dryRun = false, bool withExamples = true) => LookAsync(db =>
        new ContentImport(db, new(Pictures), new(db), Time).RunAsync(Folder, dryRun, withExamples, TestContext.Current.CancellationToken));

    /// <summary>Imports, and is sure that nothing was wrong.</summary>
    public async Task<ImportReport> ImportedAsync()
    {
        var report = await ImportAsync();
        Assert.Equal([], report.Faults);
        return report;
    }

    public Task<ExportReport> ExportAsync(string? folder = null) =>
        LookAsync(db => new ContentExport(db, new(Pictures)).RunAsync(folder ?? Exported, TestContext.Current.CancellationToken));

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

    /// <summary>What the site is made of, to compare two moments by.</summary>
    public Task<string> EverythingAsync() => LookAsync(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
            await using var names = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await names.ReadAsync(TestContext.Current.CancellationToken))
            {
                tables.Add(names.GetString(0));
            }
        }

        var all = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of our own tables
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                var values = Enumerable.Range(0, rows.FieldCount).Select(at => rows.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(at).ToString());
                all.Append(table).Append(": ").AppendJoin(" | ", values).Append('\n');
            }
        }

        return all.ToString();
    });

    public Task<Programme> ProgrammeAsync(string edition) =>
        LookAsync(async db => (await db.WholeEditions.SingleAsync(e => e.Slug == edition, TestContext.Current.CancellationToken)).AsProgramme());

    /// <summary>Changes the working programme as an organiser would.</summary>
    public Task ChangeAsync(string edition, Func<Programme, Programme> change, PublishMode publish = PublishMode.OnSave) => ChangeAsync(async db =>
    {
        var entity = await db.WholeEditions.SingleAsync(e => e.Slug == edition, TestContext.Current.CancellationToken);
        entity.Become(change(entity.AsProgramme()), publish, await db.Speakers.ToDictionaryAsync(speaker => speaker.Slug, TestContext.Current.CancellationToken));
    });

    public Task ChangeSpeakerAsync(string slug, Func<Programme.Speaker, Programme.Speaker> change) => ChangeAsync(async db =>
    {
        var entity = await db.Speakers.SingleAsync(speaker => speaker.Slug == slug, TestContext.Current.CancellationToken);
        entity.Revise(change(entity.AsValue()));
        if (entity.Slug != slug)
        {
            db.FormerSlugs.Add(new(AddressKind.Speaker, "", slug, entity.Slug));
        }
    });

    public Task ChangePostAsync(string slug, Func<PostContent, PostContent> change) => ChangeAsync(async db =>
    {
        var entity = await db.Posts.Include(post => post.Mentions).SingleAsync(post => post.Slug == slug, TestContext.Current.CancellationToken);
        entity.Revise(change(entity.AsValue()), entity.Rendered, [], Time.GetUtcNow());
        if (entity.Slug != slug)
        {
            db.FormerSlugs.Add(new(AddressKind.Post, "", slug, entity.Slug));
        }
    });

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}
