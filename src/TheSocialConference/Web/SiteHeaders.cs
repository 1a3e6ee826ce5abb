using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace TheSocialConference.Web;

/// <summary>The headers of every answer: what browsers are to refuse on our behalf.</summary>
public static class SiteHeaders
{
    /// <summary>What was given by others is served from here; whatever it is, it does nothing and asks for nothing.</summary>
    public static readonly PathString Uploads = "/pictures";

    private const int YearInSeconds = 365 * 24 * 60 * 60;
    private const string Page = "page";
    private const string Feed = "feed";
    private const string Upload = "upload";

    /// <summary>What browsers know and pages of ours never use; passkeys are for signing in.</summary>
    private static readonly string[] Refused =
    [
        "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "encrypted-media", "fullscreen",
        "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
        "otp-credentials", "payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "window-management",
        "xr-spatial-tracking",
    ];

    /// <summary>Read by programs of other sites, in a visitor's browser too.</summary>
    private static readonly string[] FeedTypes = ["application/atom+xml", "application/feed+json", "text/calendar"];

    public static void AddSiteHeaders(this WebApplicationBuilder builder)
    {
        var isProduction = builder.Environment.IsProduction();
        builder.Services.AddSecurityHeaderPolicies()
            .AddPolicy(Page, headers => Common(headers, isProduction).AddContentSecurityPolicy(OurOwn).AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .AddPolicy(Feed, headers => Common(headers, isProduction).AddContentSecurityPolicy(OurOwn).AddCrossOriginResourcePolicy(policy => policy.CrossOrigin()))
            .AddPolicy(Upload, headers => Common(headers, isProduction).AddContentSecurityPolicy(Nothing).AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .SetPolicySelector(chosen => chosen.ConfiguredPolicies[Of(chosen.HttpContext)]);
        builder.Services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.SuppressXFrameOptionsHeader = true); // weaker than ours
    }

    public static void UseSiteHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders();

    private static string Of(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Uploads, StringComparison.OrdinalIgnoreCase) ? Upload
        : MediaTypeHeaderValue.TryParse(context.Response.ContentType, out var type) && FeedTypes.Contains(type.MediaType.ToString()) ? Feed
        : Page;

    private static HeaderPolicyCollection Common(HeaderPolicyCollection headers, bool isProduction)
    {
        headers
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(Permit)
            .RemoveServerHeader();
        return isProduction
            ? headers.AddCustomHeader(HeaderNames.StrictTransportSecurity, $"max-age={YearInSeconds}") // on http too: a proxy may hide the TLS before it, and browsers ignore it there
            : headers;
    }

    private static void Permit(PermissionsPolicyBuilder permissions)
    {
        foreach (var feature in Refused)
        {
            permissions.AddCustomFeature(feature).None();
        }

        permissions.AddPublickeyCredentialsCreate().Self();
        permissions.AddPublickeyCredentialsGet().Self();
    }

    private static void OurOwn(CspBuilder policy)
    {
        policy.AddDefaultSrc().None();
        policy.AddScriptSrc().Self();
        policy.AddStyleSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self();
        policy.AddConnectSrc().Self();
        policy.AddManifestSrc().Self();
        policy.AddWorkerSrc().Self();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().None();
        policy.AddBaseUri().None();
        policy.AddRequireTrustedTypesFor().Script();
        policy.AddTrustedTypes().AllowPolicy("site");
    }

    private static void Nothing(CspBuilder policy)
    {
        policy.AddDefaultSrc().None();
        policy.AddSandbox();
    }
}
