namespace TheSocialConference.Localisation;

/// <summary>Accounts: one's own, and those of colleagues.</summary>
public sealed partial class Words
{
    public string RoleTitle => Say("Rol", "Role");
    public string LastSeen => Say("Laatst gezien", "Last seen");
    public string Actions => Say("Wat je kunt doen", "What you can do");
    public string InvitedOnly => Say("Uitgenodigd, nog niet binnen geweest", "Invited, not been in yet");
    public string NewLink => Say("Maak een link", "Make a link");
    public string InviteTitle => Say("Nodig iemand uit", "Invite somebody");
    public string InviteNow => Say("Maak een uitnodiging", "Make an invitation");
    public string LinkHint => Say("Kopieer hem nu en geef hem alleen aan die persoon: hij staat nergens anders en werkt één keer.", "Copy it now and give it to that person alone: it is kept nowhere else and works once.");
    public string LastOwnerStays => Say("Dit kan niet: er moet een eigenaar blijven. Maak eerst iemand anders eigenaar.", "This cannot be: one owner has to stay. Make somebody else an owner first.");
    public string RemovePersonHint => Say("Die persoon kan dan nergens meer bij, ook niet in een browser die nog openstaat. Wat er gedaan is blijft in het logboek.", "That person can then reach nothing any more, not in a browser that is still open either. What was done stays in the log.");

    public string NotStored => Say("Er kon nu niets worden bewaard. Wat je typte staat hieronder nog; probeer het zo nog eens.", "Nothing could be stored just now. What you typed is still below; try again in a moment.");

    public string OutsideYourLimits => Say("Dit valt buiten wat jij mag bewerken. Vraag een eigenaar van deze site om het te doen, of om jouw grenzen te verruimen.", "This is outside what you may edit. Ask an owner of this site to do it, or to widen your limits.");
    public string LimitsTitle => Say("Grenzen", "Limits");
    public string LimitsLead => Say("Kies niets, en deze persoon bewerkt het hele programma. Kies thema’s of podia, en het zijn alleen de sessies daarvan. Publiceren kan dan alleen een ander.", "Choose nothing, and this person edits the whole programme. Choose themes or stages, and it is only their sessions. Publishing is then for others.");
    public string LimitedTo => Say("Beperkt", "Limited");
    public string Unlimited => Say("Hele programma", "Whole programme");

    public string LimitsOf(string name) => Say($"Grenzen van {name}", $"Limits of {name}");

    public string PasskeysTitle => "Passkeys";
    public string PasskeysLead => Say("Met een passkey log je in met je vingerafdruk, je gezicht of de code van je toestel. Er valt niets te raden en niets te onthouden.", "With a passkey you sign in with your fingerprint, your face or the code of your device. There is nothing to guess and nothing to remember.");
    public string PasskeyName => Say("Hoe noem je hem?", "What do you call it?");
    public string PasskeyNameHint => Say("Bijvoorbeeld het toestel waar hij op staat. Mag leeg blijven.", "The device it is on, for instance. May stay empty.");
    public string AddPasskey => Say("Voeg een passkey toe", "Add a passkey");
    public string PasskeyNeedsScript => Say("Een passkey toevoegen kan alleen met JavaScript aan. Inloggen met je wachtwoord kan altijd.", "Adding a passkey needs JavaScript. You can always sign in with your password.");
    public string CodesTitle => Say("Herstelcodes", "Recovery codes");
    public string CodesNow => Say("Bewaar deze codes op een veilige plek. Ze staan hier één keer, en elke code werkt één keer.", "Keep these codes in a safe place. They are shown once, and each works once.");
    public string NewCodes => Say("Maak nieuwe codes", "Make new codes");
    public string ChangePassword => Say("Verander het wachtwoord", "Change the password");
    public string CurrentPasswordWrong => Say("Je huidige wachtwoord klopt niet.", "Your current password is not right.");
    public string DevicesTitle => Say("Waar je ingelogd bent", "Where you are signed in");
    public string ThisBrowser => Say("deze browser", "this browser");
    public string EndOthers => Say("Log overal uit, behalve hier", "Sign out everywhere but here");

    public string LinkFor(string name) => Say($"Link voor {name}", $"Link for {name}");

    public string RoleOf(string name) => Say($"Rol van {name}", $"Role of {name}");

    public string SaveRoleOf(string name) => Say($"Opslaan: rol van {name}", $"Save: role of {name}");

    public string NewLinkFor(string name) => Say($"Maak een link waarmee {name} een wachtwoord kan kiezen", $"Make a link with which {name} can choose a password");

    public string RemovePerson(string name) => Say($"Weghalen: de toegang van {name}", $"Remove: the access of {name}");

    public string ForgetPasskey(string name) => Say($"Weghalen: passkey {name}", $"Remove: passkey {name}");

    public string EndDevice(string device) => Say($"Uitloggen op {device}", $"Sign out on {device}");

    public string LastUsed(string when) => Say($"laatst gebruikt op {when}", $"last used on {when}");

    public string CodesLeft(int count) => count switch
    {
        0 => Say("Je hebt nog geen herstelcodes. Daarmee kom je binnen als je telefoon weg is en je je wachtwoord niet meer weet.", "You have no recovery codes yet. They let you in when your phone is gone and you forgot your password."),
        1 => Say("Je hebt nog één code over.", "You have one code left."),
        _ => Say($"Je hebt nog {count} codes over. Nieuwe maken de oude ongeldig.", $"You have {count} codes left. New ones end the old."),
    };

    /// <summary>"Firefox, Windows", out of what a browser calls itself.</summary>
    public string Device(string agent)
    {
        var browser = Array.Find([("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")], known => agent.Contains(known.Item1, StringComparison.Ordinal)).Item2;
        var system = Array.Find([("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")], known => agent.Contains(known.Item1, StringComparison.Ordinal)).Item2;
        return browser is null && system is null ? Say("Een onbekende browser", "An unknown browser") : string.Join(", ", new[] { browser, system }.OfType<string>());
    }
}
