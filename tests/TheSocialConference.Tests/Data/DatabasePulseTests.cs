using Microsoft.Extensions.Time.Testing;

namespace TheSocialConference.Data;

public sealed class DatabasePulseTests
{
    [Fact]
    public async Task However_many_want_to_know_a_database_that_hangs_is_asked_once()
    {
        var (asked, clock) = (0, new FakeTimeProvider());
        using var answer = new ManualResetEventSlim();
        var pulse = new DatabasePulse(
            () =>
            {
                Interlocked.Increment(ref asked);
                answer.Wait();
            },
            clock);

        var visitors = Enumerable.Range(0, 50).Select(_ => pulse.AnswersAsync()).ToArray();
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.All(await Task.WhenAll(visitors), Assert.False);
        var oneMore = pulse.AnswersAsync();
        answer.Set();
        Assert.True(await oneMore);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task It_is_asked_anew_each_time()
    {
        var isBroken = false;
        var pulse = new DatabasePulse(() => _ = isBroken ? throw new InvalidOperationException() : true, TimeProvider.System);

        Assert.True(await pulse.AnswersAsync());
        isBroken = true;
        Assert.False(await pulse.AnswersAsync());
        isBroken = false;
        Assert.True(await pulse.AnswersAsync());
    }
}
