using TheSocialConference.Localisation;

namespace TheSocialConference.Web;

/// <summary>English lies under <c>/en</c>: the prefix moves from the path to the path base, so that every route exists once.</summary>
public static class LanguagePrefix
{
    public static void UseLanguagePrefix(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asked = context.Request.Path;
        if (!asked.StartsWithSegments(Language.English.Prefix, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            return next(context);
        }

        if (rest == "/" || !asked.StartsWithSegments(Language.English.Prefix, StringComparison.Ordinal))
        {
            PathString there = Language.English.Prefix;
            context.Response.Redirect(there.Add(rest == "/" ? default : rest).ToUriComponent() + context.Request.QueryString, permanent: true);
            return Task.CompletedTask;
        }

        context.Request.PathBase = Language.English.Prefix;
        context.Request.Path = rest.HasValue ? rest : "/";
        return next(context);
    });

    /// <summary>The language of the page that was asked for.</summary>
    public static Language InterfaceLanguage(this HttpContext context) =>
        context.Request.PathBase == Language.English.Prefix ? Language.English : Language.Dutch;
}
