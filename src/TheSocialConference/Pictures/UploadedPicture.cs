using System.Security.Cryptography;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pictures;

/// <summary>A picture that an organiser uploaded, with what is to be seen on it for whoever does not see it.</summary>
public sealed class UploadedPicture
{
    public const int AltMaxLength = Programme.Image.AltMaxLength;
    public const int NameLength = 12;

    private const string NameSigns = "abcdefghijkmnpqrstuvwxyz23456789";

    private UploadedPicture()
    {
    }

    /// <param name="alt">Null when it is decorative.</param>
    public UploadedPicture(Picture picture, LocalText? alt, string by, DateTimeOffset at)
    {
        Name = RandomNumberGenerator.GetString(NameSigns, NameLength);
        (Picture, By) = (picture, by);
        Renew(alt, at);
    }

    public int Id { get; private set; }

    /// <summary>Of our own making: nothing of what the file was called is left.</summary>
    public string Name { get; private init; } = null!;

    public Picture Picture { get; private init; } = null!;

    /// <summary>What is to be seen on it; null when it is decorative.</summary>
    public LocalText? Alt { get; private set => field = Guard.TextOrNull(value, AltMaxLength); }

    /// <summary>The name of whoever uploaded it.</summary>
    public string By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Until it is deleted for good it can be put back; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>What texts call it by, and what it is called among the content files.</summary>
    public string FileName => FileNameOf(Name);

    public Programme.Image AsImage() => new(Picture.Hash, Alt);

    public static string FileNameOf(string name) => $"{name}.webp";

    /// <summary>The file of this name was uploaded anew.</summary>
    public void Renew(LocalText? alt, DateTimeOffset at) => (Alt, At, RemovedAt) = (alt, at, null);

    public void Describe(LocalText? alt) => Alt = alt;

    /// <param name="sign">What stands in the place of the name.</param>
    public void EraseBy(string sign) => By = sign;

    public void Remove(DateTimeOffset at) => RemovedAt = at;

    public void PutBack() => RemovedAt = null;
}
