namespace TheSocialConference.Web;

/// <summary>The picture that stands for the site where a link to it is shared.</summary>
public static class SitePicture
{
    public const string Path = "/images/og.png";
    public const int Width = 1200;
    public const int Height = 630;
}
