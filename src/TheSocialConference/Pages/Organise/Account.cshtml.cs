using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Organisers.Passwords;

namespace TheSocialConference.Pages.Organise;

/// <summary>One's own ways in, and where one is signed in.</summary>
public sealed class AccountModel(ConferenceDb db, UserManager<Organiser> users, SignInManager<Organiser> signIns, Accounts accounts, TimeProvider clock) : OrganisePage
{
    public const int MostPasskeys = 10;
    private const int PasskeyNameMaxLength = 60;

    public string Email { get; private set; } = "";

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];

    public bool WantsCommentMail { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Codes that were just made: shown once.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public string? Complaint { get; private set; }

    /// <summary>The sign-in of this browser.</summary>
    public int Here => int.Parse(User.FindFirst(SignInStore.SignInClaim)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancellation) => await FillAsync(cancellation);

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, CancellationToken cancellation)
    {
        var organiser = await MeAsync(cancellation);
        if (organiser.PasswordHash is { } hash && users.PasswordHasher.VerifyHashedPassword(organiser, hash, current ?? "") == PasswordVerificationResult.Failed)
        {
            return await ComplainAsync(Words.CurrentPasswordWrong, cancellation);
        }

        return await accounts.ChangePasswordAsync(organiser, password ?? "", Here, cancellation) is { Count: > 0 } faults
            ? await ComplainAsync(Words.PasswordRefused(faults, PasswordRules.MinLength, PasswordRules.MaxLength), cancellation)
            : Redirect($"{Links.Account}?done=password");
    }

    public async Task<IActionResult> OnPostChallengeAsync(CancellationToken cancellation)
    {
        var organiser = await MeAsync(cancellation);
        return Content(await signIns.MakePasskeyCreationOptionsAsync(new() { Id = Accounts.Key(organiser), Name = organiser.Email!, DisplayName = organiser.Name }), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, string? name, CancellationToken cancellation)
    {
        var organiser = await MeAsync(cancellation);
        try
        {
            if ((await users.GetPasskeysAsync(organiser)).Count >= MostPasskeys || answer is null
                || await signIns.PerformPasskeyAttestationAsync(answer) is not { Succeeded: true } made)
            {
                return await ComplainAsync(Words.PasskeyFailed, cancellation);
            }

            var called = (name ?? "").Trim();
            made.Passkey.Name = called.Length == 0 ? "Passkey" : called[..Math.Min(called.Length, PasskeyNameMaxLength)];
            await db.WriteAsync(async () =>
            {
                await users.AddOrUpdatePasskeyAsync(organiser, made.Passkey);
                await RecordAsync(organiser, "passkey added", cancellation);
            }, cancellation);
            return Redirect($"{Links.Account}?done=passkey");
        }
        catch (Exception broken) when (broken is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or FormatException)
        {
            return await ComplainAsync(Words.PasskeyFailed, cancellation);
        }
    }

    /// <summary>Takes a way in away: with it go the other browsers, for one of them may have come in by it.</summary>
    public async Task<IActionResult> OnPostForgetPasskeyAsync(string? id, CancellationToken cancellation)
    {
        var organiser = await MeAsync(cancellation);
        var passkey = (await users.GetPasskeysAsync(organiser)).FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id);
        if (passkey is null)
        {
            return NotFound();
        }

        var here = Here;
        await db.WriteAsync(async () =>
        {
            await users.RemovePasskeyAsync(organiser, passkey.CredentialId);
            await db.SignIns.Where(signIn => signIn.OrganiserId == organiser.Id && signIn.Id != here).ExecuteDeleteAsync(cancellation);
            await RecordAsync(organiser, "passkey removed", cancellation);
        }, cancellation);
        return Redirect($"{Links.Account}?done=saved");
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        NewCodes = await accounts.RenewRecoveryCodesAsync(await MeAsync(cancellation), cancellation);
        await FillAsync(cancellation);
        return Page();
    }

    /// <param name="id">0 for every other browser.</param>
    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken cancellation)
    {
        var (me, here) = (MyId, Here);
        await db.WriteAsync(() => db.SignIns.Where(signIn => signIn.OrganiserId == me && (id == 0 ? signIn.Id != here : signIn.Id == id)).ExecuteDeleteAsync(cancellation), cancellation);
        return Redirect(id == here ? Links.SignIn() : $"{Links.Account}?done=ended");
    }

    /// <summary>Mail that comments wait: from now on, or no more.</summary>
    public async Task<IActionResult> OnPostCommentMailAsync(bool wants, CancellationToken cancellation)
    {
        (await MeAsync(cancellation)).MailOfComments(wants);
        await db.SaveChangesAsync(cancellation);
        return Redirect($"{Links.Account}?done=saved");
    }

    private async Task<Organiser> MeAsync(CancellationToken cancellation)
    {
        var id = MyId;
        return await db.Users.SingleAsync(organiser => organiser.Id == id, cancellation);
    }

    private async Task RecordAsync(Organiser organiser, string what, CancellationToken cancellation)
    {
        await db.RecordAsync([new(DeedKind.AccessChanged, SubjectKind.Organiser, Accounts.Key(organiser), organiser.Name, After: what)], Me, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<IActionResult> ComplainAsync(string complaint, CancellationToken cancellation)
    {
        Complaint = complaint;
        await FillAsync(cancellation);
        return Page();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        var (me, organiser) = (MyId, await MeAsync(cancellation));
        (Title, Email, WantsCommentMail) = (Words.AccountTitle, organiser.Email!, !organiser.DeclinesCommentMail);
        Passkeys = [.. await users.GetPasskeysAsync(organiser)];
        SignIns = await db.SignIns.AsNoTracking().Where(signIn => signIn.OrganiserId == me).OrderByDescending(signIn => signIn.LastUsedAt).ToListAsync(cancellation);
        CodesLeft = await db.OneTimeKeys.CountAsync(key => key.OrganiserId == me && key.Purpose == KeyPurpose.Recovery, cancellation);
    }
}
