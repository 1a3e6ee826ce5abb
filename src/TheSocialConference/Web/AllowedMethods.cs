using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TheSocialConference.Web;

/// <summary>
/// Answers 405 to a method that an address does not know. By itself a Razor page answers every method with the page, <c>TRACE</c> too.
/// </summary>
public static class AllowedMethods
{
    public static readonly IReadOnlyList<string> Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Known = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>Stands between authentication and authorisation: of an address that is hidden nothing is told.</summary>
    public static void UseAllowedMethods(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var (method, endpoint) = (context.Request.Method, context.GetEndpoint());
        var isShown = PublicEndpoints.Contain(endpoint) || context.User.Identity?.IsAuthenticated == true;
        var allowed = isShown ? MethodsOf(endpoint) : null;
        if (Known.Contains(method) && allowed?.Contains(method) != false)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", allowed ?? Reading);
        return Task.CompletedTask;
    });

    /// <summary>What the page, or the endpoint, answers; null when routing judges that itself.</summary>
    private static IEnumerable<string>? MethodsOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? Reading.Union(page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()))
            : endpoint?.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
}
