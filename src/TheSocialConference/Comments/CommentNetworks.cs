using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>Counts comments by the network they come from, without keeping where that is: its address is hashed with a key that is thrown away each day, and the counts with it.</summary>
public sealed class CommentNetworks(ConferenceDb db, KeyOfToday kept)
{
    private const int KeyBytes = 32;

    /// <summary>How many came from each of them this hour before, those ahead of it here too; all are added. Within a transaction of the caller, who saves.</summary>
    /// <param name="networks">Of the senders' addresses the part that is counted by.</param>
    public async Task<IReadOnlyList<int>> CountAsync(IEnumerable<byte[]> networks, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await KeyAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellation);
        var hour = now.UtcDateTime.Hour;
        string[] hashes = [.. networks.Select(network => Convert.ToHexStringLower(HMACSHA256.HashData(key, network)))];
        var rates = await db.CommentRates.Where(rate => rate.Hour == hour && hashes.Contains(rate.Network)).ToDictionaryAsync(rate => rate.Network, cancellation);
        return Array.ConvertAll(hashes, hash =>
        {
            var rate = rates.GetValueOrDefault(hash) ?? (rates[hash] = db.CommentRates.Add(new(hash, hour)).Entity);
            rate.Add();
            return rate.Count - 1;
        });
    }

    /// <summary>Throws away what is of a day before.</summary>
    public async Task ForgetBeforeAsync(DateOnly today, CancellationToken cancellation)
    {
        if (await db.CommentDays.AnyAsync(day => day.Day != today, cancellation))
        {
            await db.CommentRates.ExecuteDeleteAsync(cancellation);
            await db.CommentDays.ExecuteDeleteAsync(cancellation);
        }
    }

    private async Task<byte[]> KeyAsync(DateOnly today, CancellationToken cancellation)
    {
        if (kept.Of(today) is { } known)
        {
            return known;
        }

        await ForgetBeforeAsync(today, cancellation);
        if (await db.CommentDays.SingleOrDefaultAsync(cancellation) is { } day)
        {
            kept.Keep(day);
            return day.Key;
        }

        var fresh = new CommentDay(today, RandomNumberGenerator.GetBytes(KeyBytes)); // kept by the next who finds it stored
        db.CommentDays.Add(fresh);
        return fresh.Key;
    }
}

/// <summary>Spares everybody who writes the looking up of the key of the day.</summary>
public sealed class KeyOfToday
{
    private volatile CommentDay? _day;

    public byte[]? Of(DateOnly day) => _day is { } kept && kept.Day == day ? kept.Key : null;

    public void Keep(CommentDay day) => _day = day;
}
