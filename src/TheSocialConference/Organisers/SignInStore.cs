using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Web;

namespace TheSocialConference.Organisers;

/// <summary>
/// Keeps sign-ins in the database; the cookie holds a key and nothing else. Who somebody is and what they may is read anew at each request,
/// so that signing out, a removal or another role count from the next one on, in copied cookies too.
/// </summary>
public sealed class SignInStore(IServiceScopeFactory scopes, TimeProvider clock) : ITicketStore
{
    /// <summary>The claim that names the sign-in itself.</summary>
    public const string SignInClaim = "sign-in";

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A sign-in belongs to a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var (key, device) = (Secret.New(), httpContext.Request.Headers.UserAgent.ToString());
        var organiser = int.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        await InDatabaseAsync(async db =>
        {
            db.SignIns.Add(new(organiser, Secret.Hash(key), string.IsNullOrWhiteSpace(device) ? "?" : device, httpContext.InterfaceLanguage().Code, clock.GetUtcNow()));
            return await db.SaveChangesAsync(cancellationToken);
        });
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask; // every use is noted when it is looked up

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => InDatabaseAsync(async db =>
    {
        var (hash, now) = (Secret.Hash(key), clock.GetUtcNow());
        var found = await db.SignIns.Where(signIn => signIn.KeyHash == hash)
            .Join(db.Users.Where(organiser => organiser.RemovedAt == null), signIn => signIn.OrganiserId, organiser => organiser.Id, (signIn, organiser) => new { signIn, organiser })
            .AsNoTracking().SingleOrDefaultAsync();
        if (found is null || found.signIn.IsOverAt(now))
        {
            return null;
        }

        if (found.signIn.WantsNoteOfUse(now))
        {
            await db.WriteAsync(() => db.SignIns.Where(signIn => signIn.Id == found.signIn.Id).ExecuteUpdateAsync(set => set.SetProperty(signIn => signIn.LastUsedAt, now)), CancellationToken.None);
        }

        return TicketFor(found.organiser, found.signIn);
    });

    public Task RemoveAsync(string key) => InDatabaseAsync(db => EndAsync(db, signIn => signIn.KeyHash == Secret.Hash(key)));

    private static async Task<int> EndAsync(ConferenceDb db, System.Linq.Expressions.Expression<Func<SignIn, bool>> which)
    {
        await db.WriteAsync(() => db.SignIns.Where(which).ExecuteDeleteAsync(), CancellationToken.None);
        return 0;
    }

    private static AuthenticationTicket TicketFor(Organiser organiser, SignIn signIn)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, organiser.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, organiser.Name),
            new(ClaimTypes.Role, organiser.Role.ToString()),
            new(SignInClaim, signIn.Id.ToString(CultureInfo.InvariantCulture)),
        ];
        var scheme = IdentityConstants.ApplicationScheme;
        return new(new ClaimsPrincipal(new ClaimsIdentity(claims, scheme)), scheme);
    }

    private async Task<T> InDatabaseAsync<T>(Func<ConferenceDb, Task<T>> deed)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }
}
