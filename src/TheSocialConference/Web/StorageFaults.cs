using TheSocialConference.Data;

namespace TheSocialConference.Web;

/// <summary>What happens when something cannot be written down: the disk is full, the database is away or may only be read.</summary>
public static class StorageFaults
{
    public static bool IsOne(Exception fault) => fault is not BadHttpRequestException && SqliteFaults.IsOfStorage(fault);

    /// <summary>The page that answers says that it cannot be done now; the log says why.</summary>
    public static void Admit(HttpContext context, Exception fault)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StorageFaults)).LogError(
            fault, "{Method} {Path} could not store what was sent", context.Request.Method, context.Request.PathBase + context.Request.Path);
    }
}
