using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;

namespace TheSocialConference.Organisers;

/// <summary>Makes, changes and removes the accounts of organisers, each time with a line in the log.</summary>
public sealed class Accounts(ConferenceDb db, UserManager<Organiser> users, SetUpToken token, Outbox outbox, TimeProvider clock)
{
    private const int RecoveryCodes = 8;
    private const string RecoveryLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes the first owner; of several who try at once one wins.</summary>
    /// <returns>The owner, or codes of what is wrong with the password; both null when somebody has an account already or the token is not right.</returns>
    public async Task<(Organiser? Owner, IReadOnlyList<string>? Faults)> SetUpAsync(string secret, string name, string email, string password, CancellationToken cancellation)
    {
        var owner = new Organiser(name, email, Role.Owner);
        if (await FaultsAsync(owner, password) is { Count: > 0 } faults)
        {
            return (null, faults);
        }

        var won = false;
        await db.WriteAsync(async () =>
        {
            if (!token.Fits(secret) || await db.Users.AnyAsync(cancellation))
            {
                return;
            }

            await DemandAsync(users.CreateAsync(owner, password));
            await RecordAsync(new(DeedKind.Added, SubjectKind.Organiser, Key(owner), owner.Name), new(Actor.Organiser, owner.Id, owner.Name), cancellation);
            won = true;
        }, cancellation);
        if (won)
        {
            token.Spend();
        }

        return (won ? owner : null, null);
    }

    /// <summary>Makes an account that its owner still has to take, or gives the one there is a new key to do so.</summary>
    /// <param name="mail">Tells them, with the secret; null when it is handed over in another way.</param>
    /// <returns>The secret of the invitation, to be given to them and nobody else.</returns>
    public async Task<string> InviteAsync(string name, string email, Role role, Doer by, CancellationToken cancellation, Func<string, Mail>? mail = null)
    {
        var secret = Secret.New();
        await db.WriteAsync(async () =>
        {
            var organiser = await users.FindByEmailAsync(email);
            if (organiser is null)
            {
                organiser = new(name, email, role);
                await DemandAsync(users.CreateAsync(organiser));
            }
            else if (!organiser.IsActive)
            {
                organiser.Return(name, role);
            }

            await ReplaceKeyAsync(organiser, KeyPurpose.Invitation, secret, cancellation);
            Tell(mail, secret);
            await RecordAsync(new(DeedKind.Invited, SubjectKind.Organiser, Key(organiser), organiser.Name, After: organiser.Role.ToString()), by, cancellation);
        }, cancellation);
        return secret;
    }

    /// <summary>A key to set a new password with, good for an hour.</summary>
    /// <param name="mail">Tells them, with the secret; null when it is handed over in another way.</param>
    /// <returns>The secret, or null when there is no such account: then too a line is written in the log, so that neither takes longer.</returns>
    public async Task<string?> ResetAsync(string email, Doer by, CancellationToken cancellation, Func<string, Mail>? mail = null)
    {
        if (await users.FindByEmailAsync(email) is not { IsActive: true } organiser)
        {
            await db.WriteAsync(() => RecordAsync(new(DeedKind.SignInFailed, SubjectKind.Organiser, "unknown", "reset asked"), by, cancellation), cancellation);
            return null;
        }

        var secret = Secret.New();
        await db.WriteAsync(async () =>
        {
            await ReplaceKeyAsync(organiser, KeyPurpose.Reset, secret, cancellation);
            Tell(mail, secret);
            await RecordAsync(new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: "reset asked"), by, cancellation);
        }, cancellation);
        return secret;
    }

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
    public async Task<bool> UseRecoveryCodeAsync(Organiser organiser, string code, CancellationToken cancellation)
    {
        var (hash, used) = (Secret.Hash(Spelled(code)), 0);
        await db.WriteAsync(async () => used = await db.OneTimeKeys
            .Where(key => key.OrganiserId == organiser.Id && key.Purpose == KeyPurpose.Recovery && key.SecretHash == hash).ExecuteDeleteAsync(cancellation), cancellation);
        return used == 1;
    }

    /// <summary>Gives somebody another role, from their next request on.</summary>
    /// <returns>Whether that was done: the last owner stays one.</returns>
    public Task<bool> ChangeRoleAsync(int id, Role role, Doer by, CancellationToken cancellation) => ChangeAsync(
        id, organiser => organiser.Role == Role.Owner && role != Role.Owner, organiser => organiser.Become(role),
        organiser => new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: role.ToString()), by, cancellation);

    /// <summary>Says what an organiser may change, from their next request on.</summary>
    public Task<bool> LimitAsync(int id, Limits limits, Doer by, CancellationToken cancellation) => ChangeAsync(
        id, _ => false, organiser => organiser.Limit(limits),
        organiser => new(DeedKind.AccessChanged, SubjectKind.Organiser, Key(organiser), organiser.Name, After: string.Join(' ', limits.Themes.Concat(limits.Stages))), by, cancellation);

    /// <summary>Takes somebody's access away; what they did stays in the log.</summary>
    /// <returns>Whether that was done: the last owner stays.</returns>
    public Task<bool> RemoveAsync(int id, Doer by, CancellationToken cancellation) => ChangeAsync(
        id, organiser => organiser.Role == Role.Owner, organiser => organiser.Remove(clock.GetUtcNow()),
        organiser => new(DeedKind.Removed, SubjectKind.Organiser, Key(organiser), organiser.Name), by, cancellation);

    public static string Key(Organiser organiser) => organiser.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<bool> ChangeAsync(
        int id, Func<Organiser, bool> needsAnotherOwner, Action<Organiser> change, Func<Organiser, DeedDone> deed, Doer by, CancellationToken cancellation)
    {
        var done = false;
        await db.WriteAsync(async () =>
        {
            var active = await db.Users.Where(organiser => organiser.RemovedAt == null).ToListAsync(cancellation);
            if (active.Find(organiser => organiser.Id == id) is not { } organiser
                || (needsAnotherOwner(organiser) && !active.Any(other => other.Id != id && other.Role == Role.Owner)))
            {
                return;
            }

            change(organiser);
            if (!organiser.IsActive)
            {
                await db.SignIns.Where(signIn => signIn.OrganiserId == id).ExecuteDeleteAsync(cancellation);
                await db.OneTimeKeys.Where(key => key.OrganiserId == id).ExecuteDeleteAsync(cancellation);
                await db.UserPasskeys.Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancellation);
            }

            await RecordAsync(deed(organiser), by, cancellation);
            done = true;
        }, cancellation);
        return done;
    }

    private void Tell(Func<string, Mail>? mail, string secret)
    {
        if (mail is not null)
        {
            outbox.Add(db, mail(secret), clock.GetUtcNow());
        }
    }

    private async Task ReplaceKeyAsync(Organiser organiser, KeyPurpose purpose, string secret, CancellationToken cancellation)
    {
        await db.OneTimeKeys.Where(key => key.OrganiserId == organiser.Id && key.Purpose == purpose).ExecuteDeleteAsync(cancellation);
        db.OneTimeKeys.Add(new(organiser.Id, purpose, secret, clock.GetUtcNow()));
    }

    private async Task ReplacePasswordAsync(Organiser organiser, string password, CancellationToken cancellation, int? keep = null)
    {
        organiser.PasswordHash = users.PasswordHasher.HashPassword(organiser, password);
        await DemandAsync(users.UpdateAsync(organiser));
        await db.SignIns.Where(signIn => signIn.OrganiserId == organiser.Id && signIn.Id != keep).ExecuteDeleteAsync(cancellation);
        await db.OneTimeKeys.Where(key => key.OrganiserId == organiser.Id && key.Purpose != KeyPurpose.Recovery).ExecuteDeleteAsync(cancellation);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(Organiser organiser, string password)
    {
        var faults = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            faults.AddRange((await validator.ValidateAsync(users, organiser, password)).Errors.Select(error => error.Code));
        }

        return faults;
    }

    private async Task RecordAsync(DeedDone deed, Doer by, CancellationToken cancellation)
    {
        await db.RecordAsync([deed], by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static Doer Self(Organiser organiser) => new(Actor.Organiser, organiser.Id, organiser.Name);

    private static async Task DemandAsync(Task<IdentityResult> result)
    {
        if ((await result) is { Succeeded: false } failed)
        {
            throw new InvalidOperationException(string.Join(", ", failed.Errors.Select(error => error.Code)));
        }
    }

    /// <summary>Three groups of four letters, 59 bits.</summary>
    private static string NewRecoveryCode() => string.Join('-', Enumerable.Range(0, 3).Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetString(RecoveryLetters, 4)));

    /// <summary>However somebody types it over.</summary>
    private static string Spelled(string code) => new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
