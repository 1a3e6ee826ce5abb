namespace TheSocialConference.Background;

/// <summary>No mail can be sent now, whichever it is. Without the fault beneath it, whose message may hold an address.</summary>
internal sealed class MailServerException(MailFault fault, int? reply = null) : Exception(new HandOver(fault, reply).Why)
{
    public MailFault Fault => fault;

    /// <summary>The number of the server's reply, or null.</summary>
    public int? Reply => reply;
}
