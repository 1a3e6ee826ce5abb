using TheSocialConference.Organisers;
using TheSocialConference.Organisers.Passwords;

namespace TheSocialConference.Localisation;

/// <summary>Coming in, and finding one's way among the pages of the organisers.</summary>
public sealed partial class Words
{
    public string Organise => Say("Organiseren", "Organise");
    public string Overview => Say("Overzicht", "Overview");
    public string LogTitle => Say("Logboek", "Log");
    public string PeopleTitle => Say("Mensen", "People");
    public string AccountTitle => Say("Jouw account", "Your account");
    public string ToTheSite => Say("Naar de site", "To the site");
    public string SignIn => Say("Inloggen", "Sign in");
    public string SignOut => Say("Uitloggen", "Sign out");
    public string Continue => Say("Verder", "Continue");
    public string Skip => Say("Sla deze stap over", "Skip this step");
    public string Cancel => Say("Annuleren", "Cancel");

    public string EmailAddress => Say("E-mailadres", "E-mail address");
    public string Password => Say("Wachtwoord", "Password");
    public string NewPassword => Say("Nieuw wachtwoord", "New password");
    public string CurrentPassword => Say("Huidig wachtwoord", "Current password");
    public string YourName => Say("Je naam", "Your name");
    public string YourNameHint => Say("Zoals collega’s je in het logboek zien.", "As colleagues see you in the log.");
    public string NoEmailAddress => Say("Dit is geen e-mailadres.", "This is not an e-mail address.");
    public string WrongPassword => Say("Adres of wachtwoord klopt niet.", "The address or the password is not right.");
    public string WrongCode => Say("Adres of herstelcode klopt niet, of de code is al gebruikt.", "The address or the recovery code is not right, or the code was used before.");
    public string WrongPasskey => Say("Met deze passkey kon je niet inloggen. Probeer het nog eens, of gebruik je wachtwoord.", "This passkey did not sign you in. Try again, or use your password.");
    public string PasskeyFailed => Say("Dat lukte niet, of je brak het af. Probeer het nog eens, of gebruik je wachtwoord.", "That did not work, or you stopped it. Try again, or use your password.");
    public string SignInByPasskey => Say("Inloggen met een passkey", "Sign in with a passkey");
    public string SignInByPassword => Say("Inloggen met een wachtwoord", "Sign in with a password");
    public string SignInByCode => Say("Inloggen met een herstelcode", "Sign in with a recovery code");
    public string RecoveryCode => Say("Herstelcode", "Recovery code");
    public string RecoveryCodeHint => Say("Een van de codes die je bij je account hebt gekregen. Elke code werkt één keer.", "One of the codes you got with your account. Each code works once.");
    public string ForgotWithoutMail => Say("Wachtwoord vergeten? Vraag een eigenaar van deze site om een link.", "Forgot your password? Ask an owner of this site for a link.");
    public string ForgotTitle => Say("Wachtwoord vergeten", "Forgot your password");
    public string ForgotLead => Say("Je krijgt een mail met een link waarmee je een nieuw wachtwoord kiest. Hij werkt een uur.", "You get a mail with a link to choose a new password. It works for an hour.");
    public string ForgotSent => Say("Als er een account is met dit adres, is er nu een mail onderweg. Niets gekregen? Kijk bij de ongewenste mail, of vraag een eigenaar van deze site om een link.", "If there is an account with this address, a mail is on its way now. Nothing came? Look in your spam folder, or ask an owner of this site for a link.");
    public string SendMail => Say("Stuur de mail", "Send the mail");
    public string InvitedByMail(string name) => Say($"{name} krijgt een mail met een link.", $"{name} gets a mail with a link.");
    public string HttpsHidden => Say("Inloggen kan hier nu niet", "You cannot sign in here now");
    public string HttpsHiddenHint => Say(
        "Deze site staat ingesteld op https, maar het verzoek kwam binnen zonder. Zet in de proxy de kop X-Forwarded-Proto aan en noem het adres van de proxy in de instelling TrustedProxies.",
        "This site is set to https, but the request came in without it. Have the proxy send the header X-Forwarded-Proto, and name its address in the setting TrustedProxies.");

    public string WelcomeTitle => Say("Kies een wachtwoord", "Choose a password");
    public string WelcomeLead => Say("Hiermee log je voortaan in. Daarna kun je een passkey toevoegen: dan heb je het wachtwoord bijna nooit nodig.", "This is what you sign in with. You can add a passkey afterwards: then you hardly ever need the password.");
    public string KeyNotGood => Say("Deze link werkt niet meer: hij is gebruikt, te oud of vervangen door een nieuwe. Vraag een eigenaar van deze site om een andere.", "This link does not work any more: it was used, is too old or was replaced by a new one. Ask an owner of this site for another.");

    public string SetUpTitle => Say("Richt de site in", "Set up the site");
    public string SetUpLead => Say("Maak het account van de eigenaar. Bezoekers zien de site gewoon terwijl je dit doet.", "Make the account of the owner. Visitors see the site as usual while you do this.");
    public string SetUpToken => Say("Sleutel", "Token");
    public string SetUpTokenHint => Say("Staat op de console waar het programma is gestart, en in het bestand set-up-token in de datamap. Een dag geldig.", "On the console where the program was started, and in the file set-up-token in the data folder. Good for a day.");
    public string WrongToken => Say("Deze sleutel klopt niet of is verlopen. Start het programma opnieuw voor een nieuwe.", "This token is not right or has expired. Start the program again for a new one.");
    public string SetUpAlready => Say("Iemand anders was je net voor.", "Somebody else was just before you.");

    public string Step(int step, int of) => Say($"{step} van {of}", $"{step} of {of}");

    public string NameNeeded(int max) => Say($"Vul een naam van hooguit {max} tekens in.", $"Fill in a name of at most {max} characters.");

    public string PasswordHint(int min) => Say(
        $"Minstens {min} tekens. Een zin van een paar woorden is sterker dan losse tekens, en makkelijker te onthouden.",
        $"At least {min} characters. A sentence of a few words is stronger than odd characters, and easier to remember.");

    public string PasswordRefused(IReadOnlyList<string> faults, int min, int max) =>
        faults.Contains(PasswordRules.TooLong) ? Say($"Een wachtwoord heeft hooguit {max} tekens.", $"A password has at most {max} characters.")
        : faults.Contains(PasswordRules.TooCommon) ? Say("Dit wachtwoord wordt als een van de eerste geraden. Kies een ander.", "This password is one of the first to be guessed. Choose another.")
        : Say($"Een wachtwoord heeft minstens {min} tekens.", $"A password has at least {min} characters.");

    public string WaitBeforeTrying(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return Say(
            $"Er is te vaak geprobeerd. Wacht {(minutes == 1 ? "een minuut" : $"{minutes} minuten")}. Inloggen met een passkey kan wel.",
            $"There were too many attempts. Wait {(minutes == 1 ? "a minute" : $"{minutes} minutes")}. Signing in with a passkey works.");
    }

    public string RoleName(Role role) => role switch
    {
        Role.Owner => Say("Eigenaar", "Owner"),
        Role.Organiser => Say("Organisator", "Organiser"),
        _ => Say("Moderator", "Moderator"),
    };

    public string RoleHint(Role role) => role switch
    {
        Role.Owner => Say("Mag alles, ook mensen uitnodigen en instellingen veranderen.", "May do everything, inviting people and changing settings too."),
        Role.Organiser => Say("Bewerkt het programma en de blog, en publiceert.", "Edits the programme and the blog, and publishes."),
        _ => Say("Beoordeelt reacties.", "Judges comments."),
    };
}
