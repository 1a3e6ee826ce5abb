namespace TheSocialConference.Web;

public sealed record SiteSettings(string SiteName, string Contact);

public sealed class PublicAddress
{
    public string Contact => "mailto:redactie@localhost";

    public string Absolute(string path) => "http://127.0.0.1:5000" + path;
}
