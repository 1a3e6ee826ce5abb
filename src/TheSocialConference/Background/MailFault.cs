namespace TheSocialConference.Background;

/// <summary>Why a mail was not handed over. The server's own words are not kept: they tend to hold the address.</summary>
public enum MailFault
{
    /// <summary>The server did not answer, or its name is not known.</summary>
    OutOfReach,

    /// <summary>The server offers no encryption, or cannot be believed to be who it says.</summary>
    NotSecure,

    /// <summary>It refuses the name or the password, or wants them and none are set.</summary>
    SignInRefused,

    /// <summary>It takes no mail from the address that ours come from.</summary>
    SenderRefused,

    /// <summary>It takes no mail for this address.</summary>
    RecipientRefused,

    /// <summary>It does not take this mail.</summary>
    MessageRefused,

    /// <summary>The line broke; the mail may have arrived.</summary>
    ConnectionLost,

    /// <summary>No answer within a minute; the mail may have arrived.</summary>
    TimedOut,

    /// <summary>Something in the program itself.</summary>
    Unforeseen,
}
