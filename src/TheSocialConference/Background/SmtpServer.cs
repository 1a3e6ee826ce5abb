using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>The mail server that was set: opens a line to it, or says what is wrong with it as a whole.</summary>
public sealed class SmtpServer(SiteSettings settings, TimeProvider time)
{
    /// <summary>For connecting with encryption, and for signing in, each.</summary>
    public static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);

    /// <exception cref="MailServerException">The server is out of reach, not secure, or refuses to sign us in.</exception>
    internal async Task<SmtpLine> OpenAsync(CancellationToken stopping)
    {
        // Whether a certificate was revoked is asked at yet other servers, which the site has no other business with and which may not answer.
        var client = new SmtpClient { CheckCertificateRevocation = false, Timeout = (int)SmtpLine.Patience.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, stopping);
            await SignInAsync(client, stopping);
            return new(client, settings, time);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(ConnectPatience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            await client.ConnectAsync(settings.Mail.SmtpHost!, settings.Mail.SmtpPort, Security(settings.Mail.SmtpSecurity), both.Token);
        }
        catch (Exception fault) when (fault is SslHandshakeException or NotSupportedException)
        {
            throw new MailServerException(MailFault.NotSecure);
        }
        catch (Exception fault) when (IsOutOfReach(fault) && !stopping.IsCancellationRequested)
        {
            throw new MailServerException(MailFault.OutOfReach, ReplyIn(fault));
        }
    }

    private async Task SignInAsync(SmtpClient client, CancellationToken stopping)
    {
        if (settings.Mail.SmtpUser is not { } user)
        {
            return;
        }

        using var patience = new CancellationTokenSource(ConnectPatience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            await client.AuthenticateAsync(user, settings.Mail.SmtpPassword!, both.Token);
        }
        catch (Exception fault) when (fault is AuthenticationException or NotSupportedException)
        {
            throw new MailServerException(MailFault.SignInRefused, ReplyIn(fault));
        }
        catch (Exception fault) when (IsOutOfReach(fault) && !stopping.IsCancellationRequested)
        {
            throw new MailServerException(MailFault.OutOfReach, ReplyIn(fault));
        }
    }

    private static bool IsOutOfReach(Exception fault) =>
        fault is SocketException or IOException or ProtocolException or CommandException or TimeoutException or OperationCanceledException or ServiceNotConnectedException;

    private static int? ReplyIn(Exception fault) => (fault as SmtpCommandException ?? fault.InnerException as SmtpCommandException)?.StatusCode is { } reply ? (int)reply : null;

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls, // required, not preferred: whoever sits in between can hide that it is offered
    };
}
