using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers.Passwords;

/// <summary>
/// Slows guessing instead of locking anybody out: so many wrong passwords per account and network, per account and per network, and the next
/// ones wait. Who comes from elsewhere or with a passkey is not held up by them. Nothing of it is stored, and no address is kept as it is.
/// </summary>
public sealed class PasswordThrottle(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const int MostAttempts = 20_000; // then the oldest keys make room, so that a flood cannot fill the memory

    /// <summary>Wrong passwords within the window; of a whole network more, for many may share its address.</summary>
    private static readonly (string Name, int Most)[] Limits = [("pair", 5), ("account", 10), ("network", 30)];

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _wrong = new();

    /// <summary>How long to wait before the next attempt counts; zero when it may be made.</summary>
    /// <param name="isKnown">Whether this account was signed in to in the same browser before: then only its own wrong passwords count.</param>
    public TimeSpan WaitFor(string account, IPAddress? address, bool isKnown = false)
    {
        var now = clock.GetUtcNow();
        return Keys(account, address).Take(isKnown ? 1 : Limits.Length).Max(at => WaitAt(at.Key, at.Most, now));
    }

    public void NoteWrong(string account, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (_wrong.Count > MostAttempts)
        {
            Forget(now);
        }

        foreach (var (key, _) in Keys(account, address))
        {
            var times = _wrong.GetOrAdd(key, _ => new());
            lock (times)
            {
                times.Enqueue(now);
            }
        }
    }

    /// <summary>The right password makes the network's wrong ones for this account forgotten.</summary>
    public void NoteRight(string account, IPAddress? address) => _wrong.TryRemove(Keys(account, address).First().Key, out _);

    private TimeSpan WaitAt(string key, int most, DateTimeOffset now)
    {
        if (!_wrong.TryGetValue(key, out var times))
        {
            return TimeSpan.Zero;
        }

        lock (times)
        {
            while (times.TryPeek(out var oldest) && now - oldest >= Window)
            {
                times.Dequeue();
            }

            return times.Count < most ? TimeSpan.Zero : times.ElementAt(times.Count - most) + Window - now;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, times) in _wrong)
        {
            lock (times)
            {
                if (times.Count == 0 || now - times.Last() >= Window || _wrong.Count > MostAttempts)
                {
                    _wrong.TryRemove(key, out _);
                }
            }
        }
    }

    private IEnumerable<(string Key, int Most)> Keys(string account, IPAddress? address)
    {
        var (name, network) = (account.Trim().ToUpperInvariant(), Convert.ToHexString(Networks.Of(address)));
        return Limits.Zip([$"{name}\n{network}", name, network], (limit, key) => (Hash($"{limit.Name}\n{key}"), limit.Most));
    }

    private string Hash(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
