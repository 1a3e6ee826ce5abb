namespace TheSocialConference.Comments;

/// <summary>How many comments came from one network in an hour of today. Who that is cannot be told: the key that the address was hashed with lives a day.</summary>
public sealed class CommentRate
{
    private CommentRate()
    {
    }

    public CommentRate(string network, int hour) => (Network, Hour) = (network, hour);

    public int Id { get; private set; }

    /// <summary>HMAC of the network's address with the key of the day.</summary>
    public string Network { get; private init; } = "";

    /// <summary>0 to 23, UTC.</summary>
    public int Hour { get; private init; }

    public int Count { get; private set; }

    public void Add() => Count++;
}

/// <summary>The key of the day, the one row there is.</summary>
public sealed class CommentDay
{
    private CommentDay()
    {
    }

    public CommentDay(DateOnly day, byte[] key) => (Day, Key) = (day, key);

    public int Id { get; private set; }

    public DateOnly Day { get; private init; }

    public byte[] Key { get; private init; } = [];
}
