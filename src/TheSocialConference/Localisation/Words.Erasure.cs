using TheSocialConference.Organisers;

namespace TheSocialConference.Localisation;

/// <summary>Erasing what the site knows of somebody.</summary>
public sealed partial class Words
{
    public string Editors => Say("redactie", "the editors");

    public string ErasedPerson => Say("iemand die gewist is", "somebody who was erased");
    public string ErasedNumber(string key) => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Say($"nummer {number}", $"number {number}") : ErasedPerson;

    /// <summary>Whoever did something, by name unless that was erased.</summary>
    public string DoneBy(string name) => name is [Deed.ErasedSign, ..] ? Say("Iemand van wie de gegevens zijn gewist", "Somebody whose data was erased") : name;

    public string EraseTitle(string name) => Say($"Wis de gegevens van {name}", $"Erase the data of {name}");
    public string EraseLink => Say("Gegevens wissen", "Erase data");
    public string EraseLead => Say(
        "Dit is voor wie vraagt om vergeten te worden. Het kan niet ongedaan worden gemaakt. Lees eerst wat er verdwijnt en wat blijft.",
        "This is for somebody who asks to be forgotten. It cannot be undone. First read what goes and what stays.");

    public string EraseGoes => Say("Wat er verdwijnt", "What goes");
    public string EraseStays => Say("Wat blijft, en waarom", "What stays, and why");
    public string EraseElsewhere => Say("Wat je zelf nog doet", "What is left for you to do");
    public string EraseNow(string name) => Say($"Wis de gegevens van {name} voorgoed", $"Erase the data of {name} for good");

    public string EraseAccount => Say(
        "Het account: naam, e-mailadres, wachtwoord, passkeys, herstelcodes en alle plekken waar is ingelogd. Wie nu is ingelogd, is dat bij de volgende klik niet meer.",
        "The account: name, e-mail address, password, passkeys, recovery codes and every place that is signed in. Whoever is signed in now is not at the next click.");

    public string EraseMails => Say("Berichten aan en over deze persoon die nog verstuurd moeten worden of verstuurd zijn.", "Messages to and about this person that are still to be sent or were sent.");
    public string EraseLogOfOrganiser => Say(
        "De naam in het logboek, bij releases en bij foto’s: daar staat voortaan “iemand van wie de gegevens zijn gewist”.",
        "The name in the log, at releases and at pictures: they say “somebody whose data was erased” from now on.");

    public string ErasePostsOf(int count) => count == 1
        ? Say("De naam onder 1 bericht: daar komt “redactie” te staan.", "The name under 1 post: “the editors” takes its place.")
        : Say($"De naam onder {count} berichten: daar komt “redactie” te staan.", $"The name under {count} posts: “the editors” takes its place.");

    public string EraseSpeakerRow => Say("De spreker: naam, organisatie, rol, bio, links en de eigen pagina, ook onder eerdere adressen.", "The speaker: name, organisation, role, bio, links and their page, at earlier addresses too.");
    public string EraseSessionsOf(int count) => count == 1
        ? Say("De naam bij 1 sessie en bij uitspraken, ook in alle releases tot nu toe. Bezoekers zien dat meteen.", "The name at 1 session and at quotes, also in all releases so far. Visitors see that at once.")
        : Say($"De naam bij {count} sessies en bij uitspraken, ook in alle releases tot nu toe. Bezoekers zien dat meteen.", $"The name at {count} sessions and at quotes, also in all releases so far. Visitors see that at once.");

    public string ErasePortrait => Say("Het portret, als het nergens anders getoond wordt, en de naam in beschrijvingen van foto’s.", "The portrait, unless it is shown anywhere else, and the name in descriptions of pictures.");

    public string EraseLogOfSpeaker => Say(
        "Wat het logboek bewaarde van deze spreker en van alles waar de naam in stond. Die eerdere versies kun je niet meer terugzetten.",
        "What the log kept of this speaker and of everything that had the name in it. Those earlier versions cannot be put back any more.");

    public string EraseKeepsDeeds => Say(
        "Dát er iets gedaan is, en wanneer: zonder die regels is niet meer na te gaan of het logboek klopt. Van de persoon blijft alleen een nummer.",
        "That something was done, and when: without those lines nobody can check the log any more. Of the person only a number stays.");

    public string EraseKeepsQuotes => Say("De sessies zelf en wat er gezegd is, zonder naam erbij.", "The sessions themselves and what was said, without a name.");

    /// <param name="until">The last day that a backup of today can be there by itself.</param>
    public string EraseKeepsBackups(DateOnly until) => Say(
        $"Reservekopieën van vóór vandaag: die kunnen niet veranderd worden. Ze verdwijnen vanzelf, de laatste op {Date(until)}. Kopieën die je zelf ergens hebt neergezet, gooi je zelf weg. Zet je er een terug, wis dan opnieuw.",
        $"Backups from before today: they cannot be changed. They go by themselves, the last on {Date(until)}. Copies that you put elsewhere are yours to delete. When you restore one, erase again.");

    public string EraseTexts => Say("Deze teksten noemen de naam. Ze blijven zoals ze zijn: oordeel zelf wat er moet staan, en pas ze liefst vóór het wissen aan.", "These texts give the name. They stay as they are: judge for yourself what has to be there, and preferably change them before you erase.");
    public string EraseHasLink => Say("met een link naar de pagina van deze spreker", "with a link to the page of this speaker");
    public string EraseFiles => Say("Deze bestanden in content noemen de naam. Geef na het wissen de commando’s export en import, en leg vast wat veranderde. Oude versies in git blijven; die beheren jullie zelf.", "These files in content give the name. After erasing give the commands export and import, and commit what changed. Old versions in git stay; those are yours to keep or not.");

    public string EraseRefused(ErasureRefusal refusal) => refusal switch
    {
        ErasureRefusal.LastOwner => Say("Dit is de enige eigenaar: daarna kan niemand er meer bij. Maak eerst iemand anders eigenaar.", "This is the only owner: nobody could get in any more. Make somebody else an owner first."),
        ErasureRefusal.Oneself => Say("Je kunt jezelf niet wissen. Vraag het een andere eigenaar.", "You cannot erase yourself. Ask another owner."),
        _ => Say("Een tekst linkt naar de pagina van deze spreker, en die verdwijnt. Haal eerst de link weg uit de tekst hieronder.", "A text links to the page of this speaker, which goes. First take the link out of the text below."),
    };

    public string EraseFormerTitle => Say("Vergeten op verzoek", "Forgotten on request");
    public string EraseFormerIntro => Say("Deze mensen staan niet meer op de site, maar het logboek kent ze nog. Vraagt iemand om vergeten te worden, wis dan de gegevens.", "These people are not on the site any more, but the log still knows them. When one asks to be forgotten, erase the data.");
    public string FormerPeopleTitle => Say("Hebben geen toegang meer", "Have no access any more");
    public string EraseHint => Say("Vraagt deze persoon om vergeten te worden?", "Does this person ask to be forgotten?");
}
