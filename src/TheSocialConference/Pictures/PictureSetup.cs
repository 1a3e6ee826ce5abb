using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TheSocialConference.Data;

namespace TheSocialConference.Pictures;

/// <summary>The pictures in the application, and the address they are served at.</summary>
public static class PictureSetup
{
    /// <summary>What a picture may do when it is opened by itself: nothing.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; sandbox";

    private static readonly string Immutable =
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)TimeSpan.FromDays(365).TotalSeconds}, immutable");

    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services.AddSingleton(provider => new PictureFolder(provider.GetRequiredService<DataFolder>().Pictures));

    public static IEndpointConventionBuilder MapPictures(this IEndpointRouteBuilder app) =>
        app.MapMethods("/pictures/{name}", [HttpMethods.Get, HttpMethods.Head], Serve);

    private static Results<PhysicalFileHttpResult, NotFound> Serve(string name, PictureFolder pictures, HttpContext context)
    {
        if (pictures.Find(name) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = Immutable;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{Path.GetFileNameWithoutExtension(name)}-{file.Length:x}\""));
        return TypedResults.PhysicalFile(file.FullName, file.Extension == ".webp" ? "image/webp" : "image/jpeg", entityTag: tag);
    }
}
