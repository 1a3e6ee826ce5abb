namespace TheSocialConference.Localisation;

/// <summary>What the site and its content files say differently.</summary>
public sealed partial class Words
{
    public string FilesTitle => Say("Bestanden en site", "Files and site");
    public string FilesIntro => Say(
        "Het programma staat op de site en in de bestanden van de map content. Wat hier bewerkt is, wordt door een bestand nooit overschreven. Hier zie je wat verschilt.",
        "The programme is on the site and in the files of the folder content. What was edited here is never overwritten by a file. Here you see what differs.");

    public string FilesAgree => Say("De bestanden en de site zeggen hetzelfde.", "The files and the site say the same.");
    public string FilesChooseTitle => Say("Om te kiezen: hier én in het bestand veranderd", "To choose: changed both here and in the file");
    public string FilesChooseIntro => Say(
        "De site houdt wat hier staat, tot je kiest. Wat je kiest wordt niet opnieuw gevraagd, tenzij het bestand weer verandert.",
        "The site keeps what is here until you choose. What you choose is not asked again, unless the file changes anew.");

    public string FilesHereTitle => Say("Alleen hier veranderd", "Changed here only");
    public string FilesHereIntro => Say(
        "Hier is niets te kiezen: het bestand heeft dit nog niet, en een export brengt het erin. Je kunt wel terug naar wat het bestand zegt.",
        "There is nothing to choose here: the file does not have this yet, and an export brings it there. You can go back to what the file says, though.");

    public string FilesNewTitle => Say("Bestanden die er nog niet zijn", "Files that are not there yet");
    public string FilesNewIntro => Say("Dit is hier gemaakt. Een export schrijft er deze bestanden voor:", "This was made here. An export writes these files for it:");
    public string FilesInFile => Say("In het bestand", "In the file");
    public string FilesOnSite => Say("Hier op de site", "Here on the site");
    public string FilesNotHere => Say("Dit is op de site weggehaald en staat nog in het bestand.", "This was removed on the site and is still in the file.");
    public string FilesNotInFile => Say("Dit staat op de site en niet in het bestand.", "This is on the site and not in the file.");
    public string FilesMix => Say("Bewaar wat ik per onderdeel koos", "Store what I chose for each part");
    public string FilesTake => Say("Neem alles uit het bestand", "Take all from the file");
    public string FilesTakeBack => Say("Zet terug uit het bestand", "Put back from the file");
    public string FilesTakeAway => Say("Haal het ook hier weg", "Remove it here too");
    public string FilesKeep => Say("Houd alles zoals het hier is", "Keep all as it is here");
    public string FilesKeepAway => Say("Houd het weg", "Keep it away");
    public string FilesSee => Say("Bekijk het verschil", "See the difference");
    public string FilesEdit => Say("Bewerk dit hier", "Edit this here");
    public string FilesChooseAll => Say("Kies voor elk onderdeel een versie.", "Choose a version for each part.");
    public string FilesChanged => Say(
        "Dit veranderde terwijl je keek, hier of in het bestand. Er is niets gedaan. Hieronder staan beide versies zoals ze nu zijn.",
        "This changed while you were looking, here or in the file. Nothing was done. Below are both versions as they are now.");

    public string FilesSettled => Say("Dit verschil is er niet meer. Er is niets gedaan.", "This difference is gone. Nothing was done.");
    public string FilesStillUsed => Say("Dit kan hier niet weg: iets anders op de site heeft het nog nodig.", "This cannot be removed here: something else on the site still needs it.");
    public string FilesExportTitle => Say("Zo komt het in de bestanden", "How it gets into the files");
    public string FilesExportHow => Say("Wie bij de server kan, geeft dit commando:", "Whoever can reach the server gives this command:");
    public string FilesExportWrites => Say(
        "Het schrijft alles wat op de site staat terug in de map content: in een bestand verandert alleen wat verschilt, de rest blijft letter voor letter hetzelfde, ook opmerkingen. Nieuwe stukken en edities krijgen een nieuw bestand. Geef een map op om het ergens anders te schrijven.",
        "It writes all that is on the site back to the folder content: in a file only what differs changes, the rest stays the same to the letter, comments too. New posts and editions get a new file. Give a folder to have it written elsewhere.");

    public string FilesExportChoose => Say("Kies eerst wat hierboven te kiezen is: een export schrijft overal wat er op de site staat.", "First choose what there is to choose above: an export writes what is on the site everywhere.");
    public string FilesExportCommit => Say("Is een bestand intussen veranderd, dan schrijft het niets en zegt het welk. Leg de bestanden daarna vast zoals jullie gewend zijn.", "When a file was changed meanwhile, it writes nothing and says which. Then commit the files as you are used to.");

    public string FilesPublishedAt => Say("Gepubliceerd", "Published");

    public string FilesToChoose(int count) => count switch
    {
        0 => Say("Er is niets te kiezen.", "There is nothing to choose."),
        1 => Say("Eén ding is hier én in het bestand veranderd.", "One thing was changed both here and in the file."),
        _ => Say($"{count} dingen zijn hier én in het bestand veranderd.", $"{count} things were changed both here and in the file."),
    };

    public string FilesWaiting(int count) => count == 1 ? Say("verschil met de bestanden om te kiezen", "difference with the files to choose") : Say("verschillen met de bestanden om te kiezen", "differences with the files to choose");

    public string FilesRecords(int count) => count == 1 ? Say("1 onderdeel", "1 record") : Say($"{count} onderdelen", $"{count} records");
}
