using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TheSocialConference.Data;

/// <summary>
/// Keeps what was read until anything in the database changes, by whatever process: an edition of a thousand sessions takes a tenth of a
/// second to read, and whoever looks around in it asks for it at every click. What is kept is shared, so it has to be immutable.
/// </summary>
public sealed class UntilChanged(DataFolder folder) : IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _connection;
    private long? _version;
    private ConcurrentDictionary<string, object> _kept = [];

    /// <param name="name">What it is; null of it is not kept.</param>
    public async Task<T?> KeepAsync<T>(string name, Func<Task<T?>> read)
        where T : class
    {
        var kept = Current(); // before reading: what changes meanwhile is read again by the next who asks
        if (kept.TryGetValue(name, out var found))
        {
            return (T)found;
        }

        var made = await read();
        if (made is not null)
        {
            kept[name] = made;
        }

        return made;
    }

    public void Dispose() => _connection?.Dispose();

    private ConcurrentDictionary<string, object> Current()
    {
        lock (_turn)
        {
            try
            {
                _connection ??= SqliteReading.Open(folder.Database);
                var version = (long)_connection.Ask("PRAGMA data_version")!;
                if (version != _version)
                {
                    (_version, _kept) = (version, []);
                }

                return _kept;
            }
            catch
            {
                _connection?.Dispose();
                (_connection, _version) = (null, null); // another connection counts anew
                throw;
            }
        }
    }
}
