using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;

namespace TheSocialConference.Organisers;

/// <summary>Makes, changes and removes the accounts of organisers, each time with a line in the log.</summary>
public sealed partial class Accounts(ConferenceDb db, UserManager<Organiser> users, SetUpToken token, Outbox outbox, TimeProvider clock)
{
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

    private static async Task DemandAsync(Task<IdentityResult> result)
    {
        if ((await result) is { Succeeded: false } failed)
        {
            throw new InvalidOperationException(string.Join(", ", failed.Errors.Select(error => error.Code)));
        }
    }
}
