using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>A secret that lets one organiser in once: an invitation, a forgotten password, a recovery code. Only its hash is kept.</summary>
public sealed class OneTimeKey
{
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan RecoveryLife = TimeSpan.FromDays(3650);

    private OneTimeKey()
    {
    }

    public OneTimeKey(int organiserId, KeyPurpose purpose, string secret, DateTimeOffset at) =>
        (OrganiserId, Purpose, SecretHash, ExpiresAt) = (organiserId, purpose, Secret.Hash(secret), at + LifeOf(purpose));

    public int Id { get; private set; }

    public int OrganiserId { get; private init; }

    public KeyPurpose Purpose { get; private init; }

    public string SecretHash { get => field!; private init => field = Guard.Text(value, 64); }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static TimeSpan LifeOf(KeyPurpose purpose) => purpose switch
    {
        KeyPurpose.Invitation => InvitationLife,
        KeyPurpose.Reset => ResetLife,
        _ => RecoveryLife,
    };
}

public enum KeyPurpose
{
    Invitation,
    Reset,
    Recovery,
}
