namespace TheSocialConference.Data;

/// <summary>
/// Lets one writer of this process at a time through: SQLite has one writer anyway, and waiting here is fair and short, where
/// waiting on the file is neither.
/// </summary>
/// <param name="writers">How many at a time; more than one is for finding out what that costs.</param>
public sealed class WriteGate(int writers = 1) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(writers);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        return new Pass(_gate);
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
