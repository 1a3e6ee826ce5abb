namespace TheSocialConference.Pictures;

/// <summary>A given file is not a picture we take; the message says why, in one sentence.</summary>
public sealed class PictureRefusedException(PictureRefusal why, string sentence) : Exception(sentence)
{
    public PictureRefusal Why { get; } = why;
}

public enum PictureRefusal
{
    Empty,
    TooManyBytes,
    TooManyPixels,

    /// <summary>Something else than the kinds of picture that are taken, whatever it is called.</summary>
    NoPicture,
    Heic,
    CutOff,
    Damaged,

    /// <summary>The disk is about to be full.</summary>
    NoRoom,
}
