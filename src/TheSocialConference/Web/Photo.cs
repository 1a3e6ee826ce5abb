using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using TheSocialConference.Pictures;

namespace TheSocialConference.Web;

/// <summary>A picture of ours in a page: in the size and format that a browser asks for, with its room kept free while it comes.</summary>
public static class Photo
{
    /// <summary>How wide a picture is shown in a list.</summary>
    public const string Thumbnail = "10rem";

    /// <param name="alt">Empty when it is decorative.</param>
    /// <param name="sizes">How wide it is shown, in the words of CSS.</param>
    /// <param name="isFirst">It is seen without scrolling, and so is not waited with.</param>
    /// <param name="lang">Of the text, where it is not that of the page.</param>
    public static IHtmlContent Html(Picture picture, string alt, string sizes, string? css = null, bool isFirst = false, string? lang = null)
    {
        var html = HtmlEncoder.Default;
        string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{html.Encode(value)}\"";
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"<picture><source type=\"image/webp\"{Attribute("srcset", PictureFolder.Sources(picture, PictureFormat.WebP))}{Attribute("sizes", sizes)}>"
            + $"<img{Attribute("class", css)}{Attribute("src", PictureFolder.Address(picture, picture.Widths[0], PictureFormat.Jpeg))}{Attribute("srcset", PictureFolder.Sources(picture, PictureFormat.Jpeg))}{Attribute("sizes", sizes)}"
            + $" width=\"{picture.Width}\" height=\"{picture.Height}\"{Attribute("alt", alt)}{Attribute("lang", lang)}{(isFirst ? "" : " loading=\"lazy\"")} decoding=\"async\"></picture>"));
    }
}
