using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Mail;
using TheSocialConference.Publication;

namespace TheSocialConference.Web;

/// <summary>How this site was set up: read and judged once, at start.</summary>
public sealed record SiteSettings
{
    public const int SiteNameMaxLength = 80;
    public const int ContactMaxLength = 200;

    /// <summary>Full path; it exists and can be written to.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Full path; only one that was set is sure to exist.</summary>
    public required string ContentFolder { get; init; }

    /// <summary>Scheme, host and port where visitors find the site; null when not set. <see cref="PublicAddress"/> always knows one.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    public required string SiteName { get => Chosen.Name ?? field; init; }

    /// <summary>An e-mail address or an https address; null when not set.</summary>
    public string? Contact { get => Chosen.Contact ?? field; init; }

    /// <summary>What the owner decided in the browser since: it goes before what was set at start.</summary>
    public SiteChoices Chosen { get; set; } = SiteChoices.None;

    /// <summary>Whether example editions are imported and shown.</summary>
    public required bool ExampleDay { get; init; }

    /// <summary>The server that mail is handed over to, or <see cref="MailSettings.Absent"/>.</summary>
    public MailSettings Mail { get; private init; } = MailSettings.Absent;

    /// <exception cref="StartRefusedException">A setting is wrong; the message has a sentence for each.</exception>
    public static SiteSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var reader = new SettingReader(configuration);
        var settings = new SiteSettings
        {
            DataFolder = reader.Read(nameof(DataFolder), HomeFolder.FullPath("data"), FullPath, "the path of a folder"),
            ContentFolder = reader.Read(nameof(ContentFolder), HomeFolder.FullPath(HomeFolder.Content), ExistingFolder, "the path of a folder that exists"),
            PublicUrl = reader.Read<Uri?>(nameof(PublicUrl), null, SiteAddress, "an address such as https://conference.example, without a path"),
            TrustedProxies = reader.Read<IReadOnlyList<IPNetwork>>(
                nameof(TrustedProxies), [], Networks, "addresses or networks with commas between them, such as 10.0.0.5, 172.16.0.0/12, and not everybody"),
            SiteName = reader.Read(nameof(SiteName), "The Social Conference", Name, $"a name of at most {SiteNameMaxLength} characters on one line"),
            Contact = reader.Read<string?>(nameof(Contact), null, EmailOrPage, "an e-mail address or an https address"),
            ExampleDay = reader.Read(nameof(ExampleDay), environment.IsDevelopment(), bool.TryParse, "true or false"),
        };
        settings = settings with { Mail = MailSettings.Read(reader, settings.Contact) };
        MakeWritable(settings.DataFolder, reader);
        reader.ThrowIfAnyIsWrong();
        return settings;
    }

    private static bool FullPath(string text, [MaybeNullWhen(false)] out string path)
    {
        path = text.Contains('\0') ? null : HomeFolder.FullPath(text);
        return path is not null;
    }

    private static bool ExistingFolder(string text, [MaybeNullWhen(false)] out string path) => FullPath(text, out path) && Directory.Exists(path);

    private static bool SiteAddress(string text, [MaybeNullWhen(false)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0 && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    private static bool Networks(string text, [MaybeNullWhen(false)] out IReadOnlyList<IPNetwork> networks)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        networks = [.. parts.Select(Network).OfType<IPNetwork>()];
        return networks.Count == parts.Length;
    }

    private static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 ? network
        : null;

    internal static bool Name(string text, [MaybeNullWhen(false)] out string name)
    {
        name = text;
        return text.Length <= SiteNameMaxLength && !text.Any(char.IsControl);
    }

    internal static bool EmailOrPage(string text, [MaybeNullWhen(false)] out string? contact)
    {
        contact = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var page) ? page.Scheme == Uri.UriSchemeHttps : MailAddress.TryCreate(text, out var mail) && mail.Address == text;
    }

    private static void MakeWritable(string folder, SettingReader reader)
    {
        try
        {
            _ = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reader.Refuse(nameof(DataFolder), folder, $"a folder that the user {Environment.UserName} can write to ({fault.Message.TrimEnd('.')})");
        }
    }
}
