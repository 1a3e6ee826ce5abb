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

    private const int MostAttempts = 20_000; // then some make room, so that a flood cannot fill the memory

    /// <summary>Wrong passwords within the window; of a whole network more, for many may share its address.</summary>
    private static readonly (string Name, int Most)[] Limits = [("pair", 5), ("account", 10), ("network", 30)];

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<string, Queue<DateTimeOffset>> _wrong = [];
    private readonly Lock _turn = new();

    /// <summary>
    /// Takes an attempt, or says how long to wait for one; zero when it may be made. It counts as wrong until <see cref="NoteRight"/>: of many
    /// that are made at the same moment no more get through than one after another.
    /// </summary>
    /// <param name="isKnown">Whether this account was signed in to in the same browser before: then only its own wrong passwords count.</param>
    public TimeSpan Take(string account, IPAddress? address, bool isKnown = false)
    {
        var (now, keys) = (clock.GetUtcNow(), Keys(account, address).ToArray());
        lock (_turn)
        {
            if (keys.Take(isKnown ? 1 : keys.Length).Max(at => WaitAt(at.Key, at.Most, now)) is { Ticks: > 0 } wait)
            {
                return wait;
            }

            if (_wrong.Count > MostAttempts)
            {
                Forget(now);
            }

            foreach (var (key, _) in keys)
            {
                (_wrong.TryGetValue(key, out var times) ? times : _wrong[key] = new()).Enqueue(now);
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>The attempt was right. It makes the network's wrong ones for this account forgotten; elsewhere it is itself no wrong one.</summary>
    public void NoteRight(string account, IPAddress? address)
    {
        lock (_turn)
        {
            var keys = Keys(account, address).Select(at => at.Key).ToArray();
            _wrong.Remove(keys[0]);
            foreach (var key in keys.Skip(1).Where(_wrong.ContainsKey))
            {
                _wrong[key] = new(_wrong[key].SkipLast(1));
            }
        }
    }

    private TimeSpan WaitAt(string key, int most, DateTimeOffset now)
    {
        if (!_wrong.TryGetValue(key, out var times))
        {
            return TimeSpan.Zero;
        }

        while (times.TryPeek(out var oldest) && now - oldest >= Window)
        {
            times.Dequeue();
        }

        return times.Count < most ? TimeSpan.Zero : times.ElementAt(times.Count - most) + Window - now;
    }

    /// <summary>What is over, and when that is not enough, half of the rest: those with the fewest wrong ones, so that an account that is guessed at stays.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in _wrong.Where(at => at.Value.Count == 0 || now - at.Value.Last() >= Window).ToArray())
        {
            _wrong.Remove(key);
        }

        foreach (var (key, _) in _wrong.OrderBy(at => at.Value.Count).ThenBy(at => at.Value.Last()).Take(_wrong.Count - (MostAttempts / 2)).ToArray())
        {
            _wrong.Remove(key);
        }
    }

    private IEnumerable<(string Key, int Most)> Keys(string account, IPAddress? address)
    {
        var (name, network) = (account.Trim().ToUpperInvariant(), Convert.ToHexString(Networks.Of(address)));
        return Limits.Zip([$"{name}\n{network}", name, network], (limit, key) => (Hash($"{limit.Name}\n{key}"), limit.Most));
    }

    private string Hash(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
