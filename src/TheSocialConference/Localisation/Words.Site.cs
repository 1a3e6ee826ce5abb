namespace TheSocialConference.Localisation;

/// <summary>Words of the pages about the site itself: menu, about, privacy, and how a link to it is shown elsewhere.</summary>
public sealed partial class Words
{
    public string Menu => "Menu";
    public string MenuDescription => Say("Alles wat er op deze site te vinden is.", "Everything there is to find on this site.");
    public string WholeSite => Say("De hele site", "The whole site");
    public string AboutDescription => Say("Hoe deze conferentiesite is opgebouwd en met bronnen omgaat.", "How this conference site is made, and how it treats its sources.");
    public string AboutUnwritten => Say("Over deze site is nog niets geschreven.", "Nothing has been written about this site yet.");
    public string SitePictureAlt(string site) => Say(
        $"Het woord HOE met een vraagteken, in grote zwarte letters. Eronder: {site}, een cirkel, een vierkant, een driehoek en een ruit.",
        $"The Dutch word for how, HOE, with a question mark in large black letters. Below it: {site}, a circle, a square, a triangle and a diamond.");

    public string PrivacyLead => Say("Lees je alleen, dan houdt deze site niets over je bij.", "If you only read, this site keeps nothing about you.");

    /// <summary>Each point is true of the program itself, whoever runs it.</summary>
    public IReadOnlyList<(string Heading, string Text)> PrivacyPoints(bool canBeReached) =>
    [
        (Say("Geen cookies, tot je reageert", "No cookies, until you comment"), Say(
            "Wie alleen leest krijgt geen cookie, en wordt op geen enkele andere manier herkend. Je browser bewaart wel een poosje kopieën van pagina’s en plaatjes, zodat ze de volgende keer sneller openen.",
            "Whoever only reads gets no cookie, and is recognised in no other way. Your browser does keep copies of pages and pictures for a while, so that they open faster next time.")),
        (Say("Niemand kijkt mee", "Nobody is watching"), Say(
            "Alles op een pagina komt van deze site zelf, ook de lettertypen en de plaatjes. Er zijn geen bezoekersstatistieken, geen advertenties en geen onderdelen van andere sites. Volg je een link naar een andere site, dan kan die zien dat je hiervandaan komt, maar niet van welke pagina.",
            "Everything on a page comes from this site itself, fonts and pictures included. There are no visitor statistics, no advertisements and no parts of other sites. When you follow a link to another site, that site can see that you came from here, but not from which page.")),
        (Say("Wat het logboek noteert", "What the log records"), Say(
            "Van verzoeken om een pagina noteert de site het tijdstip, het adres van de pagina, de uitkomst en hoe lang het duurde. Niet je IP-adres, niet welke browser je gebruikt, en niet wat er in het adres achter een vraagteken staat.",
            "For a request for a page the site records the time, the address of the page, the outcome and how long it took. It does not record your IP address, which browser you use, or what follows a question mark in the address.")),
        (Say("Sprekers", "Speakers"), Say(
            "Op deze site staan namen, organisaties en uitspraken van mensen die op de conferentie spraken, uit openbare bronnen.",
            "This site shows names, organisations and remarks of people who spoke at the conference, from public sources.")
            + (canBeReached ? Say(" Klopt er iets niet, of wil je dat er iets weggaat? Laat het ons weten.", " Is something wrong, or would you like something removed? Let us know.") : "")),
        (Say("Waar dit over gaat", "What this covers"), Say(
            "Dit geldt voor deze site zelf. Het bedrijf waar zij draait, kan eigen logboeken bijhouden; daar gaat deze pagina niet over.",
            "This holds for the site itself. The company that hosts it may keep logs of its own; this page does not cover those.")),
    ];

    public string Contact => "Contact";
    public string ContactUnset => Say("Wie deze site beheert, heeft hier nog geen adres opgegeven.", "Whoever runs this site has not given an address here yet.");
    public string ContactMore => Say("Vragen over privacy of over wat er over jou op deze site staat:", "Questions about privacy, or about what this site says about you:");
}
