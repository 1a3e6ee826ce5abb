using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using TheSocialConference.Background;

namespace TheSocialConference.Web;

/// <summary>How the line to the mail server is kept from others.</summary>
public enum SmtpSecurity
{
    /// <summary>Begins in the clear and goes on encrypted, or not at all.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the clear: for a server on this machine or on a network of its own.</summary>
    None,
}

/// <summary>The server that mail is handed over to. A class, not a record: nothing prints the password by accident.</summary>
public sealed class MailSettings
{
    public const int Port = 587;
    public const int TlsPort = 465;

    /// <summary>A site that sends no mail.</summary>
    public static readonly MailSettings Absent = new();

    private MailSettings()
    {
    }

    /// <summary>Whether there is a server; without one nothing that needs mail is offered.</summary>
    [MemberNotNullWhen(true, nameof(SmtpHost), nameof(SmtpFrom))]
    public bool IsSet => SmtpHost is not null;

    /// <summary>A name or an address.</summary>
    public string? SmtpHost { get; private init; }

    public int SmtpPort { get; private init; }

    /// <summary>Null when the server asks for no name.</summary>
    public string? SmtpUser { get; private init; }

    public string? SmtpPassword { get; private init; }

    /// <summary>The e-mail address that mails come from.</summary>
    public string? SmtpFrom { get; private init; }

    public SmtpSecurity SmtpSecurity { get; private init; }

    /// <param name="contact">The site's contact; mails come from it when it is an e-mail address and no other is given.</param>
    internal static MailSettings Read(SettingReader reader, string? contact)
    {
        var security = reader.Read(nameof(SmtpSecurity), SmtpSecurity.StartTls, Security, "starttls, tls or none");
        var settings = new MailSettings
        {
            SmtpHost = reader.Read<string?>(nameof(SmtpHost), null, Host, "the name or address of a mail server, without a port"),
            SmtpPort = reader.Read(nameof(SmtpPort), security == SmtpSecurity.Tls ? TlsPort : Port, PortNumber, "a number from 1 to 65535"),
            SmtpUser = reader.Read<string?>(nameof(SmtpUser), null, AsItIs, ""),
            SmtpPassword = reader.Read<string?>(nameof(SmtpPassword), null, AsItIs, ""),
            SmtpFrom = reader.Read(nameof(SmtpFrom), IsSender(contact) ? contact : null, Address, "an e-mail address"),
            SmtpSecurity = security,
        };
        settings.Judge(reader);
        return settings;
    }

    /// <summary>What each setting leaves right and they do not together; the password itself is never told.</summary>
    private void Judge(SettingReader reader)
    {
        if (!IsServerGiven)
        {
            if (SmtpUser is not null || SmtpPassword is not null)
            {
                reader.Refuse(nameof(SmtpHost), "", $"the mail server that {(SmtpUser is null ? nameof(SmtpPassword) : nameof(SmtpUser))} is for");
            }

            return;
        }

        if (SmtpFrom is null)
        {
            reader.Refuse(nameof(SmtpFrom), "", "the e-mail address that mails come from, for Contact is none");
        }

        if (SmtpUser is null != SmtpPassword is null)
        {
            reader.Refuse(SmtpUser is null ? nameof(SmtpUser) : nameof(SmtpPassword), "", $"what belongs to {(SmtpUser is null ? nameof(SmtpPassword) : nameof(SmtpUser))}");
        }

        if (SmtpPassword is not null && SmtpSecurity == SmtpSecurity.None && !IsThisMachine(SmtpHost))
        {
            reader.Refuse(nameof(SmtpSecurity), "none", "starttls or tls, for SmtpPassword would travel in the clear");
        }
    }

    [MemberNotNullWhen(true, nameof(SmtpHost))]
    private bool IsServerGiven => SmtpHost is not null;

    private static bool IsThisMachine(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool Security(string text, out SmtpSecurity security)
    {
        SmtpSecurity? found = text.ToLowerInvariant() switch
        {
            "starttls" => SmtpSecurity.StartTls,
            "tls" => SmtpSecurity.Tls,
            "none" => SmtpSecurity.None,
            _ => null,
        };
        security = found.GetValueOrDefault();
        return found is not null;
    }

    private static bool Host(string text, [MaybeNullWhen(false)] out string? host)
    {
        host = text;
        return Uri.CheckHostName(text) != UriHostNameType.Unknown;
    }

    private static bool PortNumber(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue;

    private static bool AsItIs(string text, [MaybeNullWhen(false)] out string? value)
    {
        value = text;
        return true;
    }

    private static bool Address(string text, [MaybeNullWhen(false)] out string? address)
    {
        address = text;
        return IsSender(text);
    }

    /// <summary>Plain letters before the @: a server that cannot take others would refuse every mail.</summary>
    private static bool IsSender([NotNullWhen(true)] string? text) => Mail.IsAddress(text) && Ascii.IsValid(text.AsSpan(0, text.LastIndexOf('@')));
}
