using Microsoft.EntityFrameworkCore;

namespace TheSocialConference.Organisers;

/// <summary>What gets into an account: keys that work once, passwords and recovery codes.</summary>
public sealed partial class Accounts
{
    private const int RecoveryCodes = 8;
    private const string RecoveryLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Whose key this is, while it is good; null otherwise.</summary>
    public async Task<Organiser?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        return await db.OneTimeKeys.Where(key => key.SecretHash == hash && key.Purpose != KeyPurpose.Recovery && key.ExpiresAt > now)
            .Join(db.Users.Where(organiser => organiser.RemovedAt == null), key => key.OrganiserId, organiser => organiser.Id, (_, organiser) => organiser)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Sets the password with a key, which is used up by it; everybody who was signed in to the account is signed out.</summary>
    /// <returns>Codes of what is wrong with the password, none when it was set; null when the key is not good any more.</returns>
    public async Task<IReadOnlyList<string>?> TakeAsync(string secret, string? name, string password, CancellationToken cancellation)
    {
        if (await FindAsync(secret, cancellation) is not { } organiser)
        {
            return null;
        }

        if (await FaultsAsync(organiser, password) is { Count: > 0 } faults)
        {
            return faults;
        }

        var hash = Secret.Hash(secret);
        var isTaken = false;
        await db.WriteAsync(async () =>
        {
            isTaken = await db.OneTimeKeys.Where(key => key.SecretHash == hash).ExecuteDeleteAsync(cancellation) == 1;
            if (isTaken)
            {
                organiser.Rename(name ?? organiser.Name);
                await ReplacePasswordAsync(organiser, password, cancellation);
                await RecordAsync(new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: "password"), Self(organiser), cancellation);
            }
        }, cancellation);
        return isTaken ? [] : null;
    }

    /// <summary>Another password for somebody who is signed in; the other browsers are signed out.</summary>
    /// <param name="keep">The sign-in that stays.</param>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Organiser organiser, string password, int keep, CancellationToken cancellation)
    {
        if (await FaultsAsync(organiser, password) is { Count: > 0 } faults)
        {
            return faults;
        }

        await db.WriteAsync(async () =>
        {
            await ReplacePasswordAsync(organiser, password, cancellation, keep);
            await RecordAsync(new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: "password"), Self(organiser), cancellation);
        }, cancellation);
        return [];
    }

    /// <summary>New codes to get in with once each; those there were are good no more.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Organiser organiser, CancellationToken cancellation)
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => NewRecoveryCode())];
        await db.WriteAsync(async () =>
        {
            await db.OneTimeKeys.Where(key => key.OrganiserId == organiser.Id && key.Purpose == KeyPurpose.Recovery).ExecuteDeleteAsync(cancellation);
            db.OneTimeKeys.AddRange(codes.Select(code => new OneTimeKey(organiser.Id, KeyPurpose.Recovery, Spelled(code), clock.GetUtcNow())));
            await RecordAsync(new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: "recovery codes"), Self(organiser), cancellation);
        }, cancellation);
        return codes;
    }

    /// <summary>Uses a recovery code up.</summary>
    /// <param name="organiser">Whose it is; 0 for nobody's, which takes as long.</param>
    public async Task<bool> UseRecoveryCodeAsync(int organiser, string code, CancellationToken cancellation)
    {
        var (hash, used) = (Secret.Hash(Spelled(code)), 0);
        await db.WriteAsync(async () => used = await db.OneTimeKeys
            .Where(key => key.OrganiserId == organiser && key.Purpose == KeyPurpose.Recovery && key.SecretHash == hash).ExecuteDeleteAsync(cancellation), cancellation);
        return used == 1;
    }

    private async Task ReplacePasswordAsync(Organiser organiser, string password, CancellationToken cancellation, int? keep = null)
    {
        organiser.PasswordHash = users.PasswordHasher.HashPassword(organiser, password);
        await DemandAsync(users.UpdateAsync(organiser));
        await db.SignIns.Where(signIn => signIn.OrganiserId == organiser.Id && signIn.Id != keep).ExecuteDeleteAsync(cancellation);
        await db.OneTimeKeys.Where(key => key.OrganiserId == organiser.Id && key.Purpose != KeyPurpose.Recovery).ExecuteDeleteAsync(cancellation);
    }

    private static Doer Self(Organiser organiser) => new(Actor.Organiser, organiser.Id, organiser.Name);

    /// <summary>Three groups of four letters, 59 bits.</summary>
    private static string NewRecoveryCode() => string.Join('-', Enumerable.Range(0, 3).Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetString(RecoveryLetters, 4)));

    /// <summary>However somebody types it over.</summary>
    private static string Spelled(string code) => new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
