using MailKit;
using MailKit.Net.Smtp;
using TheSocialConference.Web;

namespace TheSocialConference.Background;

/// <summary>How a hand-over ended.</summary>
/// <param name="Fault">Null when the server took the mail.</param>
/// <param name="Reply">The number of the server's reply, or null when there was none.</param>
/// <param name="IsForGood">Whether trying again cannot help.</param>
internal sealed record HandOver(MailFault? Fault = null, int? Reply = null, bool IsForGood = false)
{
    public string Why => Reply is null ? $"{Fault}" : $"{Fault} {Reply}";
}

/// <summary>An open line to the mail server, to hand over one mail after another.</summary>
internal sealed class SmtpLine(SmtpClient client, SiteSettings settings, TimeProvider time) : IAsyncDisposable
{
    /// <summary>For handing over one mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What of that is left once the program is asked to stop: a mail that was all but taken should not be sent twice.</summary>
    public static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PatienceForGoodbye = TimeSpan.FromSeconds(2);

    /// <summary>Whether another mail can be handed over.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <exception cref="MailServerException">The server refuses us, not the mail.</exception>
    public async Task<HandOver> HandOverAsync(OutgoingMail mail, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        await using var hurry = stopping.UnsafeRegister(left => ((CancellationTokenSource)left!).CancelAfter(PatienceAtStop), patience);
        try
        {
            using var letter = Letter.Of(mail, settings);
            await client.SendAsync(letter, patience.Token);
            return new();
        }
        catch (SmtpCommandException refusal)
        {
            return Refused(refusal.ErrorCode, (int)refusal.StatusCode);
        }
        catch (ServiceNotAuthenticatedException)
        {
            throw new MailServerException(MailFault.SignInRefused, (int)SmtpStatusCode.AuthenticationRequired);
        }
        catch (Exception fault)
        {
            IsOpen = false;
            return new(fault is OperationCanceledException or TimeoutException ? MailFault.TimedOut
                : fault is IOException or ProtocolException or ServiceNotConnectedException ? MailFault.ConnectionLost
                : MailFault.Unforeseen);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(PatienceForGoodbye, time);
        try
        {
            await client.DisconnectAsync(quit: IsOpen, patience.Token);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // What was handed over is handed over, with or without a goodbye.
        }

        client.Dispose();
    }

    private HandOver Refused(SmtpErrorCode what, int reply)
    {
        var isForGood = reply >= 500;
        if (reply == (int)SmtpStatusCode.ServiceNotAvailable) // it hangs up
        {
            IsOpen = false;
            return new(MailFault.ConnectionLost, reply);
        }

        return what switch
        {
            SmtpErrorCode.SenderNotAccepted when isForGood => throw new MailServerException(MailFault.SenderRefused, reply),
            SmtpErrorCode.SenderNotAccepted => new(MailFault.SenderRefused, reply),
            SmtpErrorCode.RecipientNotAccepted => new(MailFault.RecipientRefused, reply, isForGood),
            _ => new(MailFault.MessageRefused, reply, isForGood),
        };
    }
}
