using TheSocialConference.Localisation;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>The picture that goes along where a link to a page is shared: that of the edition, or else the site's own.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Alt">Null when it is decorative.</param>
public sealed record SharedPicture(string Path, int Width, int Height, string? Alt)
{
    /// <param name="programme">The edition that the page is about, or null.</param>
    /// <param name="siteAlt">What is to be seen on the site's own.</param>
    public static SharedPicture Of(PublishedSite site, Programme? programme, Language language, string siteAlt) =>
        programme?.Edition.Picture is { } image && site.Picture(image.Hash) is { } picture
            ? new(PathOf(picture), picture.Width, picture.Height, image.Alt?.In(language).Text)
            : new(SitePicture.Path, SitePicture.Width, SitePicture.Height, siteAlt);

    /// <summary>The largest size, in the format that every program knows.</summary>
    public static string PathOf(Picture picture) => PictureFolder.Address(picture, picture.Widths[^1], PictureFormat.Jpeg);
}
