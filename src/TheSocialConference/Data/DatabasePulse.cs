using System.Data.Common;

namespace TheSocialConference.Data;

/// <summary>
/// Finds out whether the database answers. One question at a time, however many want to know: SQLite waits without letting go of its thread,
/// and whoever asked often enough would take all of them.
/// </summary>
public sealed class DatabasePulse
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Action _ask;
    private readonly TimeProvider _clock;
    private readonly Lock _turn = new();
    private Task _question = Task.CompletedTask;

    public DatabasePulse(DataFolder folder, TimeProvider clock)
        : this(() => Ask(folder.Database), clock)
    {
    }

    internal DatabasePulse(Action ask, TimeProvider clock) => (_ask, _clock) = (ask, clock);

    /// <summary>False when it fails, or takes longer than a second.</summary>
    public async Task<bool> AnswersAsync()
    {
        try
        {
            await Question().WaitAsync(Patience, _clock);
            return true;
        }
        catch (Exception fault) when (fault is TimeoutException or DbException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The one that is under way, or else another.</summary>
    private Task Question()
    {
        lock (_turn)
        {
            return _question = _question.IsCompleted ? Task.Run(_ask) : _question;
        }
    }

    private static void Ask(string database)
    {
        using var connection = SqliteReading.Open(database);
        connection.Ask("SELECT 1 FROM Editions LIMIT 1");
    }
}
