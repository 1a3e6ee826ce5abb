using TheSocialConference.Programmes;

namespace TheSocialConference.Pictures;

/// <summary>A picture that we made ourselves out of one that was given: re-encoded, without metadata, in several widths.</summary>
public sealed class Picture
{
    private Picture()
    {
    }

    /// <param name="hash">SHA-256 of the given bytes, 64 small hexadecimal digits.</param>
    /// <param name="widths">Widths in pixels, ascending; each exists as WebP and as JPEG.</param>
    public Picture(string hash, int width, int height, ValueList<int> widths) =>
        (Hash, Width, Height, Widths) = (hash, width, height, widths);

    public int Id { get; private set; }

    public string Hash { get; private init; } = null!;

    /// <summary>Width of the largest size, in pixels.</summary>
    public int Width { get; private init; }

    public int Height { get; private init; }

    public ValueList<int> Widths { get; private init; } = [];
}
