using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// <c>/organise/preview/{edition}/{release or working}/…</c> is the public site with that programme in place of the published one: the same
/// pages made by the same code, for organisers alone, and kept by nobody.
/// </summary>
public static class Preview
{
    /// <summary>Stands for the programme that is being worked on where the number of a release may stand.</summary>
    public const string Working = "working";

    public const string Path = "/organise/preview";

    /// <summary>Stands before routing: behind the prefix are the addresses of the public site.</summary>
    public static void UsePreview(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Path, out var rest))
        {
            await next(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var role = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true, Principal: { } user } ? OrganiserAccess.RoleOf(user) : null;
        if (role is null)
        {
            context.Response.Redirect(Links.In(context.InterfaceLanguage()).SignIn(context.Request.Path + context.Request.QueryString));
        }
        else if (role > Role.Organiser)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await ShowAsync(context, rest, next);
        }
    });

    /// <summary>What is previewed in this request, or null.</summary>
    public static PreviewedSite? Previewed(this HttpContext context) => context.Features.Get<PreviewedSite>();

    private static async Task ShowAsync(HttpContext context, PathString rest, RequestDelegate next)
    {
        var parts = rest.Value!.Split('/', 4);
        if (parts is not ["", { Length: > 0 } edition, { Length: > 0 } version, ..] || await FindAsync(context, edition, version) is not { } release)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var site = context.RequestServices.GetRequiredService<LiveSite>().Current.With(release);
        context.Features.Set(new PreviewedSite(site, $"{Path}/{edition}/{version}", edition, version == Working ? null : release.Number));
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            return Task.CompletedTask;
        });
        context.Request.Path = parts is [_, _, _, { Length: > 0 } path] ? $"/{path}" : $"/{edition}";
        await next(context);
    }

    /// <summary>The release, or what the next one would be.</summary>
    private static async Task<ProgrammeRelease?> FindAsync(HttpContext context, string edition, string version)
    {
        var cancellation = context.RequestAborted;
        if (version == Working)
        {
            var programme = await context.RequestServices.GetRequiredService<ProgrammeEditing>().FindAsync(edition, cancellation);
            return programme is null ? null : new(programme, 1, "preview", context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        return int.TryParse(version, CultureInfo.InvariantCulture, out var number)
            ? await context.RequestServices.GetRequiredService<ConferenceDb>().Releases.AsNoTracking().SingleOrDefaultAsync(release => release.EditionSlug == edition && release.Number == number, cancellation)
            : null;
    }
}
