using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers.Passwords;

namespace TheSocialConference.Organisers;

/// <summary>Lets organisers in by passkey, password or recovery code. What it answers, and how long it takes, is the same for an account that is not there.</summary>
public sealed class SigningIn(
    ConferenceDb db, UserManager<Organiser> users, SignInManager<Organiser> signIns, Accounts accounts, PasswordThrottle throttle, KnownBrowser known, TimeProvider clock)
{
    private static string? _decoy;

    /// <summary>Signs in with a password.</summary>
    /// <returns>Zero when that was done; null when address or password is wrong; otherwise how long to wait before trying again.</returns>
    public async Task<TimeSpan?> ByPasswordAsync(HttpContext context, string email, string password, CancellationToken cancellation)
    {
        var from = context.Connection.RemoteIpAddress;
        var organiser = await users.FindByEmailAsync(email);
        if (throttle.WaitFor(email, from, organiser is not null && known.Knows(context.Request, organiser)) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        _decoy ??= users.PasswordHasher.HashPassword(new("?", "nobody@example.org", Role.Moderator), Secret.New());
        var right = users.PasswordHasher.VerifyHashedPassword(organiser!, organiser is { IsActive: true, PasswordHash: { } hash } ? hash : _decoy, password);
        if (organiser is not { IsActive: true } || right == PasswordVerificationResult.Failed)
        {
            await NoteWrongAsync(email, from, organiser, cancellation);
            return null;
        }

        throttle.NoteRight(email, from);
        await LetInAsync(context, organiser, cancellation);
        return TimeSpan.Zero;
    }

    /// <inheritdoc cref="ByPasswordAsync"/>
    public async Task<TimeSpan?> ByRecoveryCodeAsync(HttpContext context, string email, string code, CancellationToken cancellation)
    {
        var from = context.Connection.RemoteIpAddress;
        if (throttle.WaitFor(email, from) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        var organiser = await users.FindByEmailAsync(email);
        if (organiser is not { IsActive: true } || !await accounts.UseRecoveryCodeAsync(organiser, code, cancellation))
        {
            await NoteWrongAsync(email, from, organiser, cancellation);
            return null;
        }

        await LetInAsync(context, organiser, cancellation);
        return TimeSpan.Zero;
    }

    /// <summary>Signs in with what a passkey answered to the challenge that was set; wrong passwords of others are not in its way.</summary>
    /// <param name="answer">JSON from the browser.</param>
    public async Task<bool> ByPasskeyAsync(HttpContext context, string answer, CancellationToken cancellation)
    {
        try
        {
            if (await signIns.PerformPasskeyAssertionAsync(answer) is not { Succeeded: true, User: { IsActive: true } organiser } right)
            {
                return false;
            }

            await users.AddOrUpdatePasskeyAsync(organiser, right.Passkey); // counts its uses, so that a copy shows
            await LetInAsync(context, organiser, cancellation);
            return true;
        }
        catch (Exception broken) when (broken is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or FormatException)
        {
            return false; // no challenge was set, it was answered before, or this is no answer
        }
    }

    /// <summary>Signs in whoever has proved who they are in another way: by a one-time key, or by setting the site up.</summary>
    public async Task LetInAsync(HttpContext context, Organiser organiser, CancellationToken cancellation)
    {
        await signIns.SignInAsync(organiser, isPersistent: true);
        known.Remember(context.Response, organiser);
        await RecordAsync(DeedKind.SignedIn, organiser, new(Actor.Organiser, organiser.Id, organiser.Name), cancellation);
    }

    public async Task OutAsync(Doer by, CancellationToken cancellation)
    {
        await signIns.SignOutAsync();
        if (by.OrganiserId is { } id && await db.Users.SingleOrDefaultAsync(organiser => organiser.Id == id, cancellation) is { } organiser)
        {
            await RecordAsync(DeedKind.SignedOut, organiser, by, cancellation);
        }
    }

    private async Task NoteWrongAsync(string email, IPAddress? from, Organiser? organiser, CancellationToken cancellation)
    {
        throttle.NoteWrong(email, from);
        if (organiser is not null)
        {
            await RecordAsync(DeedKind.SignInFailed, organiser, Doer.Visitor, cancellation);
        }
    }

    private Task RecordAsync(DeedKind what, Organiser organiser, Doer by, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        await db.RecordAsync([new(what, SubjectKind.Organiser, organiser.Id.ToString(CultureInfo.InvariantCulture), organiser.Name)], by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }, cancellation);
}
