using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>One browser in which an organiser is signed in. It is kept here and not in the cookie, so that it can be ended from here.</summary>
public sealed class SignIn
{
    public const int DeviceMaxLength = 200;
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    public static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>Last use is written down this often at most.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private SignIn()
    {
    }

    /// <param name="keyHash">SHA-256 of the key that the cookie holds.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="languageCode">Of the page they signed in on.</param>
    public SignIn(int organiserId, string keyHash, string device, string languageCode, DateTimeOffset at) =>
        (OrganiserId, KeyHash, Device, LanguageCode, CreatedAt, LastUsedAt) = (organiserId, keyHash, device, languageCode, at, at);

    public int Id { get; private set; }

    public int OrganiserId { get; private init; }

    public string KeyHash { get; private init; } = null!;

    public string Device { get => field!; private init => field = Guard.Text(value is { Length: > DeviceMaxLength } ? value[..DeviceMaxLength] : value, DeviceMaxLength); }

    /// <summary><c>nl</c> or <c>en</c>: what mails that nobody asked for come in.</summary>
    public string LanguageCode { get; private init; } = "nl";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastUsedAt { get; private set; }

    public bool IsOverAt(DateTimeOffset now) => now - CreatedAt > Longest || now - LastUsedAt > LongestRest;

    public bool WantsNoteOfUse(DateTimeOffset now) => now - LastUsedAt >= Grain;
}
