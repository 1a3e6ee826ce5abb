using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TheSocialConference.Background;

/// <summary>Wakes the sender when a mail was committed, and not before: until then it might still be rolled back, and cannot be seen.</summary>
public sealed class MailBell
{
    private readonly ConditionalWeakTable<DbContext, object> _waiting = [];
    private TaskCompletionSource _rung = Unrung();

    /// <summary>Whether it rang since the sender last woke.</summary>
    internal bool HasRung => Volatile.Read(ref _rung).Task.IsCompleted;

    /// <summary>Rings as soon as what this context holds is committed; a rollback leaves it waiting, which at worst wakes the sender for nothing.</summary>
    public void RingAfterCommit(DbContext db) => _waiting.AddOrUpdate(db, this);

    /// <summary>Until it rings, or for as long as given; also ends, without a fault, when cancelled.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(Volatile.Read(ref _rung).Task, Task.Delay(atMost, time, pause.Token));
        await pause.CancelAsync();
        Interlocked.Exchange(ref _rung, Unrung()); // what rang until here is served by the round that follows
    }

    private void Committed(DbContext? db)
    {
        if (db is not null && _waiting.Remove(db))
        {
            Volatile.Read(ref _rung).TrySetResult();
        }
    }

    private static TaskCompletionSource Unrung() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Hears of commits. A save of one row by itself has no transaction to commit.</summary>
    internal sealed class Commits(MailBell bell) : DbTransactionInterceptor, ISaveChangesInterceptor
    {
        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => bell.Committed(eventData.Context);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            bell.Committed(eventData.Context);
            return Task.CompletedTask;
        }

        public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context?.Database.CurrentTransaction is null)
            {
                bell.Committed(eventData.Context);
            }

            return ValueTask.FromResult(result);
        }
    }
}
