using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using TheSocialConference.Data;
using TheSocialConference.Organisers.Passwords;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers;

public static class OrganisersSetup
{
    /// <summary>What the cookie of a sign-in is called, on https after <c>__Host-</c>.</summary>
    public const string CookieName = "organiser";

    /// <summary>Where whoever is not signed in is led.</summary>
    public const string SignInPath = "/organise/sign-in";

    /// <summary>What OWASP asks of PBKDF2 with SHA-512.</summary>
    private const int Iterations = 210_000;

    public static void AddOrganisers(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<Organiser>(Demand)
            .AddEntityFrameworkStores<ConferenceDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme); // holds a passkey's challenge until it is answered
        builder.Services.AddSingleton<SignInStore>();
        builder.Services.AddSingleton<PasswordThrottle>();
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<PublicAddress, SignInStore>(SetCookie);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<PublicAddress>(
            (cookie, address) => Name(cookie.Cookie, "passkey", address));
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<PublicAddress>((antiforgery, address) =>
        {
            Name(antiforgery.Cookie, "form", address);
            antiforgery.FormFieldName = "Form.Token";
        });
        builder.Services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((passkeys, address) =>
        {
            passkeys.ServerDomain = new Uri(address.Root).Host; // never from the Host header
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(asked.Origin == address.Root && !asked.CrossOrigin);
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        builder.Services.AddSingleton<SetUpToken>();
        builder.Services.AddSingleton<KnownBrowser>();
        builder.Services.AddScoped<Accounts>();
        builder.Services.AddScoped<SigningIn>();
        builder.Services.AddScoped<ProgrammeEditing>();
        builder.Services.AddScoped<SpeakerEditing>();
        builder.Services.AddScoped<PostEditing>();
        builder.Services.AddScoped<PageEditing>();
        builder.Services.AddScoped<PictureEditing>();
        builder.Services.AddScoped<FileChoices>();
        builder.Services.AddScoped<OrganiserErasure>();
        builder.Services.AddScoped<SpeakerErasure>();
    }

    private static void Demand(IdentityOptions identity)
    {
        identity.Password.RequiredLength = PasswordRules.MinLength;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 1;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // an address may hold any
        identity.Lockout.AllowedForNewUsers = false; // wrong guesses of others must keep nobody out
    }

    private static void SetCookie(CookieAuthenticationOptions cookie, PublicAddress address, SignInStore store)
    {
        Name(cookie.Cookie, CookieName, address);
        cookie.SessionStore = store;
        cookie.ExpireTimeSpan = SignIn.Longest;
        cookie.SlidingExpiration = false;
    }

    /// <summary>On https a name that only we can set, for this host alone.</summary>
    private static void Name(CookieBuilder cookie, string name, PublicAddress address)
    {
        cookie.Name = address.IsHttps ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
