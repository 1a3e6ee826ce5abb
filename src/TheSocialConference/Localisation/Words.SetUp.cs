namespace TheSocialConference.Localisation;

/// <summary>Setting the site up, and making an edition.</summary>
public sealed partial class Words
{
    public string SetUpEventLead => Say("Welk evenement komt eraan? Wat al in de map content staat, is al ingelezen; daarvoor hoef je niets te doen.", "Which event is coming? What is in the content folder has been read already; you need to do nothing for that.");
    public string NewEditionNameHint => Say("Bijvoorbeeld The Social Conference 2031.", "The Social Conference 2031, for instance.");
    public string NewEditionSlugHint => Say("Het eerste stuk van alle adressen ervan, zoals 2031. Later verandert het niet meer.", "The first part of all its addresses, such as 2031. It does not change later.");
    public string NewEditionLastDayHint => Say("Laat leeg bij één dag.", "Leave empty for a single day.");
    public string NewEditionLaterHint => Say("Nog niet bekend? Laat leeg; je vult het later in.", "Not known yet? Leave it empty; you fill it in later.");
    public string ExampleTitle => Say("De voorbeelddag", "The example day");
    public string ExampleLead => Say(
        "Er is een verzonnen voorbeelddag met een vol programma. Daaraan zie je wat de site kan. Hij staat nooit op de voorpagina, niet in zoekmachines, en op elke pagina ervan staat dat hij verzonnen is.",
        "There is an invented example day with a full programme. It shows what the site can do. It is never on the front page, not in search engines, and every page of it says that it is invented.");
    public string ExampleQuestion => Say("Wil je hem zien?", "Do you want to see it?");
    public string ExampleKeep => Say("Ja, laat de voorbeelddag staan", "Yes, keep the example day");
    public string ExampleHide => Say("Nee, zonder voorbeelddag", "No, without the example day");
    public string Finish => Say("Klaar", "Done");
}
