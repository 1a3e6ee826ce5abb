using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace TheSocialConference.Web;

/// <summary>
/// Every refusal and every fault ends in a page in the visitor's language, or in a line of text where a page would be of no use: for a
/// picture, a feed, a stylesheet. None of it needs the database.
/// </summary>
public static class ErrorPages
{
    private const string Address = "/error";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePages(AnswerAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = LogAsync, // and no more: the answer is left empty, and so becomes the page of its status
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = _ => true,
        });
    }

    /// <summary>Whether this request ended in an error; whoever asks for the address of such a page has none to see.</summary>
    public static bool IsNeeded(HttpContext context) => AskedFor(context) is not null;

    /// <summary>What ended in an error, or null when this request did not.</summary>
    public static AskedFor? AskedFor(HttpContext context) => context.Features.Get<AskedFor>();

    /// <summary>What a visitor can quote and the log has.</summary>
    public static string TraceOf(HttpContext context) => context.TraceIdentifier;

    private static int StatusOf(Exception fault) =>
        fault is BadHttpRequestException bad ? bad.StatusCode
        : StorageFaults.IsOne(fault) ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    private static Task LogAsync(HttpContext context)
    {
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages)).LogError(
                context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error,
                "{Method} {Path} failed; the visitor was told {Trace}",
                context.Request.Method, context.Request.PathBase + context.Request.Path, TraceOf(context));
        }

        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(StatusCodeContext failed)
    {
        var (context, status) = (failed.HttpContext, failed.HttpContext.Response.StatusCode);
        if (IsForPeople(context.Request))
        {
            await ShowPageAsync(failed, status);
        }

        if (!context.Response.HasStarted && context.Response.ContentType is null)
        {
            await TypedResults.Text($"{status} {ReasonPhrases.GetReasonPhrase(status)}\n", statusCode: status).ExecuteAsync(context);
        }
    }

    private static bool IsForPeople(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method)) && !Path.HasExtension(request.Path.Value);

    /// <summary>Goes through the pipeline once more, as if the page of the status were asked for; its own fault leaves the answer empty.</summary>
    private static async Task ShowPageAsync(StatusCodeContext failed, int status)
    {
        var (context, request) = (failed.HttpContext, failed.HttpContext.Request);
        var asked = new AskedFor(request.Method, request.Path, request.QueryString, context.Features.Get<IFormFeature>() ?? new FormFeature(request));
        context.Features.Set(asked);
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty)); // what came may be what cannot be read
        context.SetEndpoint(null);
        request.RouteValues = [];
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, $"{Address}/{status}", default);
        try
        {
            await failed.Next(context);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString) = (asked.Method, asked.Path, asked.Query);
        }
    }
}

/// <summary>The request that ended in an error, as it was made; its address without the prefix of a language.</summary>
/// <param name="Form">What came with it, not read yet; the page of the error is asked for without.</param>
public sealed record AskedFor(string Method, PathString Path, QueryString Query, IFormFeature Form);
