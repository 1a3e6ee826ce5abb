using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TheSocialConference.Web;

namespace TheSocialConference.Data;

/// <summary>The part of the program that has to do with the database, started as the program starts it.</summary>
internal sealed class OpenedDatabase : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <param name="more">What is registered before the program's own, which then leaves it alone.</param>
    public OpenedDatabase(string dataFolder, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder([$"--DataFolder={dataFolder}", "--environment=Production"]);
        more?.Invoke(builder.Services);
        builder.Logging.ClearProviders();
        builder.AddSettings();
        builder.AddDatabase();
        _app = builder.Build();
    }

    public DataFolder Folder => _app.Services.GetRequiredService<DataFolder>();

    public StoredSite Stored => _app.Services.GetRequiredService<StoredSite>();

    public Task OpenAsync() => _app.Services.GetRequiredService<DatabaseStart>().OpenAsync(CancellationToken.None);

    public async Task<T> LookAsync<T>(Func<ConferenceDb, Task<T>> question)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }

    /// <summary>The one value that a statement gives, as text.</summary>
    public Task<string> AskAsync(string sql) => LookAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}";
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
