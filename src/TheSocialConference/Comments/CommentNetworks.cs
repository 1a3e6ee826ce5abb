using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;

namespace TheSocialConference.Comments;

/// <summary>Counts comments by the network they come from, without keeping where that is: its address is hashed with a key that is thrown away each day, and the counts with it.</summary>
public sealed class CommentNetworks(ConferenceDb db, KeyOfToday kept)
{
    private const int KeyBytes = 32;

    /// <summary>How many came from it this hour; the one that is counted now is added. Within a transaction of the caller, who saves.</summary>
    /// <param name="network">Of the sender's address the part that is counted by.</param>
    public async Task<int> CountAsync(byte[] network, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await KeyAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellation);
        var (hash, hour) = (Convert.ToHexStringLower(HMACSHA256.HashData(key, network)), now.UtcDateTime.Hour);
        var rate = db.CommentRates.Local.FirstOrDefault(rate => rate.Network == hash && rate.Hour == hour)
            ?? await db.CommentRates.SingleOrDefaultAsync(rate => rate.Network == hash && rate.Hour == hour, cancellation)
            ?? db.CommentRates.Add(new(hash, hour)).Entity;
        rate.Add();
        return rate.Count - 1;
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
        if ((kept.Of(today) ?? db.CommentDays.Local.FirstOrDefault(day => day.Day == today)?.Key) is { } known)
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
