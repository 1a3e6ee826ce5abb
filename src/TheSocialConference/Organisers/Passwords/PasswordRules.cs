using Microsoft.AspNetCore.Identity;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers.Passwords;

/// <summary>Long and not guessed first; nothing is asked of what it is made of.</summary>
public sealed class PasswordRules(SiteSettings settings) : IPasswordValidator<Organiser>
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    /// <summary>Codes of refusals, for pages to put into words.</summary>
    public const string TooLong = "PasswordTooLong";
    public const string TooCommon = "PasswordTooCommon";

    public Task<IdentityResult> ValidateAsync(UserManager<Organiser> manager, Organiser user, string? password) => Task.FromResult(
        password is null or { Length: > MaxLength } ? Refused(TooLong)
        : CommonPasswords.Contain(password, [user.Name, user.Email, user.Email?.Split('@')[0], settings.SiteName]) ? Refused(TooCommon)
        : IdentityResult.Success);

    private static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
