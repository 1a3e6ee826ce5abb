using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers.Passwords;

namespace TheSocialConference.Organisers;

/// <summary>Lets organisers in by passkey, password or recovery code. What it answers, and how long it takes, is the same for an account that is not there.</summary>
public sealed class SigningIn(
    ConferenceDb db, UserManager<Organiser> users, SignInManager<Organiser> signIns, Accounts accounts, PasswordThrottle throttle, KnownBrowser known, TimeProvider clock)
{
    /// <summary>In the log, for an address that nobody has; the address itself is not written down.</summary>
    private const string Unknown = "unknown";

    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(5);

    /// <summary>However many guess at however many accounts, half of the processor is left for everybody else.</summary>
    private static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static string? _decoy;

    /// <summary>Signs in with a password.</summary>
    /// <returns>Zero when that was done; null when address or password is wrong; otherwise how long to wait before trying again.</returns>
    public async Task<TimeSpan?> ByPasswordAsync(HttpContext context, string email, string password, CancellationToken cancellation)
    {
        var from = context.Connection.RemoteIpAddress;
        var organiser = await users.FindByEmailAsync(email);
        if (throttle.Take(email, from, organiser is not null && known.Knows(context.Request, organiser)) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        if (!await Hashing.WaitAsync(LongestQueue, cancellation))
        {
            return LongestQueue;
        }

        bool isRight;
        try
        {
            isRight = IsRight(organiser, password);
        }
        finally
        {
            Hashing.Release();
        }

        return await AnsweredAsync(context, email, isRight ? organiser : null, organiser, cancellation);
    }

    /// <inheritdoc cref="ByPasswordAsync"/>
    public async Task<TimeSpan?> ByRecoveryCodeAsync(HttpContext context, string email, string code, CancellationToken cancellation)
    {
        if (throttle.Take(email, context.Connection.RemoteIpAddress) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        var organiser = await users.FindByEmailAsync(email);
        var isRight = await accounts.UseRecoveryCodeAsync(organiser is { IsActive: true } ? organiser.Id : 0, code, cancellation);
        return await AnsweredAsync(context, email, isRight ? organiser : null, organiser, cancellation);
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

    /// <summary>Whether it is the password of an account that is in use; where there is none, a hash is made all the same.</summary>
    private bool IsRight(Organiser? organiser, string password)
    {
        _decoy ??= users.PasswordHasher.HashPassword(new("?", "nobody@example.org", Role.Moderator), Secret.New());
        var hash = organiser is { IsActive: true, PasswordHash: { } own } ? own : null;
        return users.PasswordHasher.VerifyHashedPassword(organiser!, hash ?? _decoy, password) != PasswordVerificationResult.Failed && hash is not null;
    }

    /// <param name="asked">Whose address was given: the log has a line of a wrong answer for an unknown one too, so that neither takes longer.</param>
    private async Task<TimeSpan?> AnsweredAsync(HttpContext context, string email, Organiser? proven, Organiser? asked, CancellationToken cancellation)
    {
        if (proven is null)
        {
            await RecordAsync(DeedKind.SignInFailed, asked, Doer.Visitor, cancellation);
            return null;
        }

        throttle.NoteRight(email, context.Connection.RemoteIpAddress);
        await LetInAsync(context, proven, cancellation);
        return TimeSpan.Zero;
    }

    private Task RecordAsync(DeedKind what, Organiser? organiser, Doer by, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        await db.RecordAsync([new(what, SubjectKind.Organiser, organiser is null ? Unknown : Accounts.Key(organiser), organiser?.Name ?? "?")], by, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }, cancellation);
}
