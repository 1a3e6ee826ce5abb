namespace TheSocialConference.Localisation;

/// <summary>The settings of the owner: the site, backups, mail, and what is not set as it should be.</summary>
public sealed partial class Words
{
    public string SettingsTitle => Say("Instellingen", "Settings");
    public string TheSite => Say("De site", "The site");
    public string SiteNameField => Say("Naam van de site", "Name of the site");
    public string ContactField => Say("Contact", "Contact");
    public string ContactHint => Say("Een e-mailadres, of het adres van een pagina dat met https:// begint. Staat op de privacypagina en in security.txt.", "An e-mail address, or the address of a page that begins with https://. Stands on the privacy page and in security.txt.");
    public string NoContact => Say("Dit is geen e-mailadres en geen adres dat met https:// begint.", "This is no e-mail address and no address that begins with https://.");
    public string ExampleHint => Say("Laat het verzonnen voorbeeld zien. Staat nooit op de voorpagina.", "Show the invented example. It is never on the front page.");
    public string PerEditionHint => Say("De mededeling bovenaan de pagina’s en het moment van publiceren stel je per editie in.", "The announcement at the top of the pages and when changes are published are set for each edition.");
    public string MissetTitle => Say("Staat alles goed?", "Is everything set right?");
    public string NothingMisset => Say("Ja. Er is niets gevonden dat anders moet.", "Yes. Nothing was found that should be otherwise.");
    public string NoPublicUrl => Say("De instelling PublicUrl ontbreekt. Links in feeds en mails leiden nu naar deze machine zelf.", "The setting PublicUrl is absent. Links in feeds and mails now lead to this machine itself.");
    public string NoHttps => Say("PublicUrl begint met http://. Zonder https kan wie meeluistert ook inloggen, en werken passkeys niet.", "PublicUrl begins with http://. Without https whoever listens in can sign in too, and passkeys do not work.");
    public string UnknownProxy => Say("Verzoeken komen door een proxy die niet in de instelling TrustedProxies staat. Voor de site lijkt het nu of alle bezoekers dezelfde zijn.", "Requests come through a proxy that is not in the setting TrustedProxies. To the site all visitors now seem to be the same one.");
    public string NoContactSet => Say("Er is geen contact ingevuld. De privacypagina noemt nu niemand, en er is geen security.txt.", "No contact is filled in. The privacy page names nobody now, and there is no security.txt.");
    public string OthersCanRead => Say("Andere gebruikers van deze machine kunnen in de datamap. Geef alleen de gebruiker van het programma rechten: chmod 700.", "Other users of this machine can get into the data folder. Give rights to the user of the program alone: chmod 700.");
    public string BackupOverdue => Say("Er is langer dan een nacht geen reservekopie gemaakt.", "No backup was made for longer than a night.");

    public string BackupsTitle => Say("Reservekopieën", "Backups");
    public string NoBackup => Say("Er is nog geen reservekopie.", "There is no backup yet.");
    public string BackupBeingMade => Say("Er wordt er nu een gemaakt. Ververs deze pagina over een tijdje.", "One is being made now. Reload this page in a while.");
    public string BackupFailed => Say("De laatste poging mislukte:", "The last attempt failed:");
    public string BackupHint => Say("Elke nacht wordt er een gemaakt en nagekeken, met database, foto’s en sleutels. Ze liggen in de datamap, in backups. Zet ze ook ergens anders neer.", "Every night one is made and verified, with database, pictures and keys. They lie in the data folder, in backups. Put them somewhere else too.");
    public string MakeBackup => Say("Maak er nu een", "Make one now");

    public string MailTitle => "Mail";
    public string NoMail => Say("Er is geen mailserver ingesteld. Links om in te loggen geef je zelf door. De instellingen heten SmtpHost en verder; README noemt ze.", "No mail server is set. You hand over links to sign in yourself. The settings are SmtpHost and on; README lists them.");
    public string SendTestMail => Say("Stuur mij een testbericht", "Send me a test message");
    public string DeadMails => Say("Niet verstuurd", "Not sent");
    public string TryMailAgain => Say("Probeer opnieuw", "Try again");

    public string NewestBackup(string when) => Say($"De laatste nagekeken kopie is van {when}.", $"The last verified one is of {when}.");

    public string MailTroubleSince(string when) => Say($"Sinds {when} lukt versturen niet.", $"Sending has failed since {when}.");

    public string Upkeep => Say("Onderhoud", "Upkeep");

    public string MailsNotSent(int count) => count == 1 ? Say("mail niet verstuurd", "mail not sent") : Say("mails niet verstuurd", "mails not sent");

    public string MailsWaiting(int count) => count switch
    {
        0 => Say("Er wachten geen mails.", "No mails are waiting."),
        1 => Say("Er wacht één mail.", "One mail is waiting."),
        _ => Say($"Er wachten {count} mails.", $"{count} mails are waiting."),
    };

    public string LittleRoomLeft(long megabytes) => Say($"Op de schijf is nog {megabytes} MB vrij.", $"The disk has {megabytes} MB left.");
}
