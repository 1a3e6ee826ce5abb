using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>What the editors of the organisers say around their forms.</summary>
public sealed partial class Words
{
    public string Save => Say("Opslaan", "Save");
    public string SaveAnyway => Say("Toch opslaan", "Save anyway");
    public string Preview => Say("Voorbeeld bekijken", "See a preview");
    public string BackToList => Say("Terug naar de lijst", "Back to the list");
    public string OnTheSite => Say("Bekijk op de site", "See it on the site");
    public string Remove => Say("Weghalen", "Remove");
    public string RemoveNow => Say("Ja, haal dit weg", "Yes, remove this");
    public string RemoveHint => Say("Dit verdwijnt uit het programma. Je kunt het 30 dagen lang terugzetten, met alles wat erbij hoorde.", "This goes from the programme. You can put it back for 30 days, with everything that went along.");
    public string RemoveSpeakerHint => Say("Alleen wie bij geen sessie meer staat, kan weg. Terugzetten kan 30 dagen lang, in de lijst van sprekers.", "Only who is at no session any more can go. You can put them back for 30 days, in the list of speakers.");
    public string Yes => Say("Ja", "Yes");
    public string No => Say("Nee", "No");
    public string Empty => Say("(leeg)", "(empty)");
    public string Choose => Say("– kies –", "– choose –");
    public string Form => Say("Formulier", "Form");

    public string NotSavedYet => Say("Nog niet opgeslagen. Kijk hier nog even naar:", "Not saved yet. Have another look at this:");
    public string LookFirst => Say("Nog niet opgeslagen. Dit gebeurt er als je het wel doet:", "Not saved yet. This happens when you do:");
    public string RemovedMeanwhile => Say("Iemand heeft dit weggehaald terwijl jij het bewerkte. Wat je typte staat er nog. Zet het eerst terug bij Weggehaald en sla dan opnieuw op.", "Somebody removed this while you were editing it. What you typed is still here. Put it back under Removed first, then save again.");
    public string ThereAlready => Say("Dit adres is al in gebruik. Kies een ander.", "This address is in use already. Choose another.");
    public string StillInUse => Say("Dit kan nog niet weg: er is nog een tijd die alleen hier is. Verplaats die eerst.", "This cannot go yet: there is still a time that is only here. Move that first.");
    public string ChooseAVersion => Say("Kies een van beide versies.", "Choose one of both versions.");
    public string ChangedMeanwhileChoose => Say("Jullie veranderden allebei hetzelfde. Kies per onderdeel welke versie blijft en sla op. Wat je typte staat er nog.", "Both of you changed the same. Choose which version stays for each part, and save. What you typed is still here.");
    public string ChangedMeanwhileTaken => Say("Jullie veranderden verschillende dingen. Het formulier heeft nu alles samen. Kijk het na en sla op.", "You changed different things. The form has all of it together now. Check it and save.");
    public string TwoVersions => Say("Twee versies", "Two versions");
    public string MyVersion => Say("Jouw versie", "Your version");
    public string TakenOver => Say("Overgenomen van de ander:", "Taken over from the other:");

    public string History => Say("Wat ermee gebeurd is", "What happened to it");
    public string SeeVersion => Say("Bekijk deze versie", "See this version");
    public string NoSlotYet => Say("Nog niet ingepland.", "Not scheduled yet.");
    public string AddSlot => Say("Tijd en plaats toevoegen", "Add a time and place");
    public string AddBreak => Say("Pauze toevoegen", "Add a break");

    public string ChangedMeanwhile(string? by) => by is null
        ? Say("Dit is veranderd terwijl jij het bewerkte", "This changed while you were editing it")
        : Say($"{by} veranderde dit terwijl jij het bewerkte", $"{by} changed this while you were editing it");

    public string TheirVersion(string? by) => by is null ? Say("De andere versie", "The other version") : Say($"Versie van {by}", $"Version by {by}");

    public string VersionShown(long number) => Say(
        $"Het formulier toont een eerdere versie (nummer {number} in het logboek). Er verandert pas iets als je opslaat.",
        $"The form shows an earlier version (number {number} in the log). Nothing changes until you save.");

    public string DoesNotFit(string reason) => Say($"Dit past niet bij de rest van het programma: {reason}", $"This does not fit the rest of the programme: {reason}");

    /// <summary>What a page says after something was done, by the word in its address; null for any other word.</summary>
    public string? Done(string done) => done switch
    {
        "saved" => Say("Opgeslagen.", "Saved."),
        "removed" => Say("Weggehaald. Terugzetten kan 30 dagen lang.", "Removed. You can put it back for 30 days."),
        "picture" => Say("De foto is geüpload.", "The picture is uploaded."),
        "picture-first" => Say("De foto is geüpload. Het was een bewegend beeld; het eerste is genomen.", "The picture is uploaded. It was an animation; the first image was taken."),
        "picture-there" => Say("Deze foto was er al. Haar beschrijving is gebleven zoals die was.", "This picture was here already. Its description stays as it was."),
        "restored" => Say("Teruggezet.", "Put back."),
        "published" => Say("Gepubliceerd. Bezoekers zien het nu.", "Published. Visitors see it now."),
        "invited" => Say("Uitgenodigd.", "Invited."),
        "erased" => Say("Gewist. In het logboek staat alleen nog dat het gebeurd is.", "Erased. The log only says that it was done."),
        "account-removed" => Say("De toegang is weg.", "The access is gone."),
        "backup" => Say("De reservekopie wordt gemaakt.", "The backup is being made."),
        "mail" => Say("Het testbericht is onderweg naar jouw adres.", "The test message is on its way to your address."),
        "ended" => Say("Daar is nu uitgelogd.", "Signed out there."),
        "password" => Say("Je wachtwoord is veranderd.", "Your password was changed."),
        "passkey" => Say("De passkey is toegevoegd.", "The passkey was added."),
        "signed-out" => Say("Je bent uitgelogd.", "You are signed out."),
        _ => null,
    };

    public string NewRecord(RecordKind kind) => kind switch
    {
        RecordKind.Theme => Say("Nieuw thema", "New theme"),
        RecordKind.Stage => Say("Nieuw podium", "New stage"),
        RecordKind.Speaker => Say("Nieuwe spreker", "New speaker"),
        RecordKind.Slot => Say("Nieuwe tijd en plaats", "New time and place"),
        _ => Say("Nieuwe sessie", "New session"),
    };

    /// <summary>What the kinds are called in lists, by their word in addresses.</summary>
    public string RecordsName(string kind) => kind switch
    {
        "themes" => Themes,
        "stages" => Stages,
        "slots" => Say("Tijden en plaatsen", "Times and places"),
        "facts" => FieldWhatItIs,
        _ => SessionsTitle,
    };

    /// <summary>"27 november 2026, 19:05", by the clock of the Netherlands.</summary>
    public string Moment(DateTimeOffset at)
    {
        var here = SiteTime.Local(at);
        return $"{Date(DateOnly.FromDateTime(here.DateTime))}, {Time(here.DateTime)}";
    }

    /// <summary>"Anna veranderde dit: Titel, Sprekers".</summary>
    public string DeedLine(Deed deed)
    {
        var by = deed.Actor == Actor.Import ? Say("Het inlezen van de bestanden", "Reading the files")
            : deed.Actor == Actor.Program ? Say("Een commando op de server", "A command on the server")
            : deed.Content is { } content ? DoneBy(content.By)
            : Say("Iemand (de gegevens hierbij zijn gewist)", "Somebody (the data of this was erased)");
        return deed switch { { Kind: SubjectKind.Comment, Content.After: { } state } => DecidedBy(by, deed.What, state), _ => DeedDoneBy(by, deed.What) };
    }

    private string DeedDoneBy(string by, DeedKind what) => what switch
    {
        DeedKind.Added => Say($"{by} maakte dit", $"{by} made this"),
        DeedKind.Changed => Say($"{by} veranderde dit", $"{by} changed this"),
        DeedKind.Removed => Say($"{by} haalde dit weg", $"{by} removed this"),
        DeedKind.Restored => Say($"{by} zette dit terug", $"{by} put this back"),
        DeedKind.Reordered => Say($"{by} veranderde de volgorde", $"{by} changed the order"),
        DeedKind.Published => Say($"{by} publiceerde dit", $"{by} published this"),
        DeedKind.SignedIn => Say($"{by} logde in", $"{by} signed in"),
        DeedKind.SignInFailed => Say("Iemand probeerde in te loggen en dat lukte niet", "Somebody tried to sign in and failed"),
        DeedKind.SignedOut => Say($"{by} logde uit", $"{by} signed out"),
        DeedKind.Invited => Say($"{by} nodigde iemand uit", $"{by} invited somebody"),
        DeedKind.Exported => Say($"{by} exporteerde dit", $"{by} exported this"),
        DeedKind.Kept => Say($"{by} hield dit zoals het op de site is, niet zoals het in het bestand staat", $"{by} kept this as it is on the site, not as its file says"),
        DeedKind.AccessChanged => Say($"{by} veranderde de toegang", $"{by} changed the access"),
        _ => Say($"{by} wiste gegevens", $"{by} erased data"),
    };
}
