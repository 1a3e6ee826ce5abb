using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>Words on the pages of one session, speaker, stage or theme.</summary>
public sealed partial class Words
{
    public string InShort => Say("In het kort", "In short");
    public string Quotes => Say("Uitspraken", "Quotes");
    public string WrittenAbout => Say("Wat erover geschreven is", "What was written about it");
    public string AtTheSameTime => Say("Op hetzelfde moment", "At the same time");
    public string SlidesAndLinks => Say("Slides, opnames en links", "Slides, recordings and links");
    public string WhenAndWhere => Say("Wanneer en waar", "When and where");
    public string From => Say("Uit", "From");
    public string MentionedUnder => Say("Genoemd bij", "Mentioned under");
    public string AboutThisRecord => Say("Wat we weten", "What we know");
    public string NextAndPrevious => Say("Vorige en volgende", "Previous and next");
    public string Previous => Say("Vorige", "Previous");
    public string Next => Say("Volgende", "Next");
    public string StageNamesUnknown => Say(
        "De bron noemt alleen hoeveel podia er waren. De namen zijn niet vastgelegd, en ook niet wie waar stond.",
        "The source only gives the number of stages. Their names are not recorded, nor who was on which.");
    public string StageEmpty => Say(
        "Welke sessies hier waren, is niet vastgelegd. Wat er wel bekend is, staat in het programma.",
        "Which sessions were held here is not recorded. What is known is in the programme.");
    public string StageEmptyPlanned => Say("Op dit podium staat nog niets gepland.", "Nothing is planned on this stage yet.");
    public string PlaceholderStage => Say("Naam niet vastgelegd", "Name not recorded");
    public string NoStages => Say("Voor deze editie zijn geen podia vastgelegd.", "No stages are recorded for this edition.");
    public string NoThemes => Say("Voor deze editie zijn geen thema’s vastgelegd.", "No themes are recorded for this edition.");
    public string OtherThemes => Say("Andere thema’s", "Other themes");
    public string OnAllStages => Say("op alle podia", "on all stages");

    public string Attribution(Attribution attribution) => attribution switch
    {
        Programmes.Attribution.Implied => Say("wie dit zei, is afgeleid", "who said this is implied"),
        Programmes.Attribution.Collective => Say("gezamenlijk, in het gesprek", "collectively, in the discussion"),
        _ => "",
    };

    public string QuotedFromRecap => Say("uit het verslag", "from the recap");
    public string QuoteUnnamed => Say("niet vermeld wie dit zei", "who said this is not stated");
    public string EditionPractical => Say("Praktische informatie", "Practical information");
    public string Venue => Say("Locatie", "Venue");
    public string DateOfDay => Say("Datum", "Date");
    public string Organiser => Say("Organisatie", "Organiser");
    public string OrganiserImplied => Say("afgeleid uit het verslag", "implied by the recap");
    public string Hashtag => "Hashtag";
    public string TimeZoneNote(string zone) => Say($"Plaatselijke tijd ({zone})", $"Local time ({zone})");
    public string NoPractical => Say("Voor deze editie is verder niets vastgelegd.", "Nothing more is recorded for this edition.");
}
