using Microsoft.AspNetCore.Html;

namespace TheSocialConference.Web;

/// <summary>The sign of the site, four shapes on their colours: beside its name, and on the tab of the browser.</summary>
public static class SiteSign
{
    private const string Drawing =
        "<path fill=\"#4636ce\" d=\"M0 0h16v16H0z\"/><path fill=\"#00696e\" d=\"M16 0h16v16H16z\"/><path fill=\"#cc2a15\" d=\"M0 16h16v16H0z\"/>"
        + "<path fill=\"#f7c323\" d=\"M16 16h16v16H16z\"/>"
        + "<path fill=\"#fbf6ea\" transform=\"translate(1.6 1.6) scale(0.5333)\" d=\"M12 3.5a8.5 8.5 0 0 1 0 17a8.5 8.5 0 0 1 0-17Z\"/>"
        + "<path fill=\"#fbf6ea\" transform=\"translate(17.6 1.6) scale(0.5333)\" d=\"M4.5 4.5H19.5V19.5H4.5Z\"/>"
        + "<path fill=\"#fbf6ea\" transform=\"translate(1.6 17.98) scale(0.5333)\" d=\"M12 .6L22.6 17.7H1.4Z\"/>"
        + "<path fill=\"#1c1726\" transform=\"translate(17.6 17.6) scale(0.5333)\" d=\"M12 1.5L22.5 12L12 22.5L1.5 12Z\"/>";

    /// <summary>The same as <c>/favicon.svg</c>.</summary>
    public const string File = $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">{Drawing}</svg>";

    public static readonly HtmlString Svg = new($"<svg class=\"brand-mark\" aria-hidden=\"true\" viewBox=\"0 0 32 32\">{Drawing}</svg>");

    /// <summary>As the address of an icon that comes with the page, so that no browser has to ask for it.</summary>
    public static readonly HtmlString Icon = new($"data:image/svg+xml,{File.Replace('"', '\'').Replace("#", "%23", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}");
}
