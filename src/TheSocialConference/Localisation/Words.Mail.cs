using TheSocialConference.Background;

namespace TheSocialConference.Localisation;

/// <summary>What the site mails, and what it says when it cannot.</summary>
public sealed partial class Words
{
    /// <summary>Before the address that a button in a mail leads to.</summary>
    public string ButtonAsAddress => Say("Doet de knop niets? Dit is het adres:", "Does the button do nothing? This is the address:");

    public string NoMoreOfThese => Say("Deze mails niet meer ontvangen", "Stop receiving these mails");

    /// <param name="site">The name of the site.</param>
    /// <param name="by">The name of whoever invites.</param>
    /// <param name="until">When the link stops working, on the clock of the site.</param>
    public MailText InvitationMail(string site, string by, Uri link, DateTime until) => new(Language, Say($"Uitnodiging voor {site}", $"Invitation to {site}"))
    {
        Before = [Say($"{by} nodigt je uit om mee te werken aan {site}.", $"{by} invites you to work on {site}.")],
        Link = new(Say("Neem de uitnodiging aan", "Accept the invitation"), link),
        After =
        [
            WorksOnce(until),
            Say("Verwachtte je dit niet? Dan hoef je niets te doen: zonder jou gebeurt er niets.", "Did you not expect this? Then there is nothing to do: nothing happens without you."),
        ],
        Closing = site,
    };

    /// <inheritdoc cref="InvitationMail"/>
    public MailText ForgottenPasswordMail(string site, Uri link, DateTime until) => new(Language, Say($"Opnieuw inloggen bij {site}", $"Signing in to {site} again"))
    {
        Before = [Say($"Iemand vroeg om een nieuw wachtwoord voor je account bij {site}.", $"Somebody asked for a new password for your account at {site}.")],
        Link = new(Say("Kies een nieuw wachtwoord", "Choose a new password"), link),
        After =
        [
            WorksOnce(until),
            Say("Was jij dat niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.", "Was it not you? Then there is nothing to do: your password stays as it is."),
        ],
        Closing = site,
    };

    /// <inheritdoc cref="InvitationMail"/>
    public MailText TestMail(string site) => new(Language, Say($"Testbericht van {site}", $"Test message from {site}"))
    {
        Before = [Say($"De mail van {site} werkt: dit bericht kwam aan.", $"The mail of {site} works: this message arrived.")],
        Closing = site,
    };

    /// <summary>Why a mail was not sent.</summary>
    /// <param name="reply">The number that the mail server answered with, or null.</param>
    public string WhyNotSent(MailFault fault, int? reply) => fault switch
    {
        MailFault.OutOfReach => Say("De mailserver is niet te bereiken", "The mail server cannot be reached"),
        MailFault.NotSecure => Say(
            "De verbinding met de mailserver is niet te beveiligen, of zijn certificaat klopt niet", "The connection to the mail server cannot be secured, or its certificate is not right"),
        MailFault.SignInRefused => Say("De mailserver weigert de naam of het wachtwoord van de site", "The mail server refuses the site's name or password"),
        MailFault.SenderRefused => Say("De mailserver neemt geen mail aan van het adres van de site", "The mail server takes no mail from the site's address"),
        MailFault.RecipientRefused => Say("De mailserver neemt geen mail aan voor dit adres", "The mail server takes no mail for this address"),
        MailFault.MessageRefused => Say("De mailserver weigert dit bericht", "The mail server refuses this message"),
        MailFault.ConnectionLost => Say("De verbinding met de mailserver werd verbroken", "The connection to the mail server was lost"),
        MailFault.TimedOut => Say("De mailserver antwoordde niet op tijd", "The mail server did not answer in time"),
        _ => Say("Er ging iets mis in het programma zelf", "Something went wrong in the program itself"),
    } + (reply is null ? "." : Say($" (antwoord {reply}).", $" (reply {reply})."));

    private string WorksOnce(DateTime until) => Say(
        $"De link werkt één keer, tot {LongDate(DateOnly.FromDateTime(until))} om {Time(until)}.",
        $"The link works once, until {LongDate(DateOnly.FromDateTime(until))} at {Time(until)}.");
}
