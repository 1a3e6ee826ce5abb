using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>What the forms of the organisers ask, and what they complain about.</summary>
public sealed partial class Words
{
    public string FieldMissing => Say("Vul dit in.", "Fill this in.");
    public string FieldMissingInBoth => Say("Vul dit in, in het Nederlands of in het Engels.", "Fill this in, in Dutch or in English.");
    public string FieldHasStrangeSigns => Say("Hier staat een teken in dat niet bewaard kan worden. Typ de tekst opnieuw, of plak hem zonder opmaak.", "This has a character that cannot be kept. Type the text again, or paste it without formatting.");
    public string FieldIsNoOption => Say("Kies een van de mogelijkheden.", "Choose one of the options.");
    public string FieldNoSlug => Say("Gebruik kleine letters, cijfers en streepjes, en begin en eindig niet met een streepje.", "Use small letters, digits and dashes, and do not begin or end with a dash.");
    public string FieldNoLanguage => Say("Dit is geen taalcode. Gebruik bijvoorbeeld nl of en.", "This is not a language code. Use nl or en, for instance.");
    public string FieldNoUrl => Say("Dit is geen adres van een pagina. Begin met https://.", "This is not the address of a page. Begin with https://.");
    public string FieldNoDay => Say("Dit is geen dag. Schrijf bijvoorbeeld 2030-02-14.", "This is not a day. Write 2030-02-14, for instance.");
    public string FieldNoTime => Say("Dit is geen tijd. Schrijf bijvoorbeeld 09:30.", "This is not a time. Write 09:30, for instance.");
    public string FieldTimeSkipped => Say("Deze tijd bestaat niet: de klok gaat die nacht vooruit. Kies een tijd ervoor of erna.", "This time does not exist: the clock goes forward that night. Choose a time before or after.");
    public string FieldTimeTwice => Say("Deze tijd komt die nacht twee keer voor: de klok gaat terug. Kies een tijd ervoor of erna.", "This time comes twice that night: the clock goes back. Choose a time before or after.");
    public string FieldNoMinutes => Say("Een sessie duurt 1 tot 1440 minuten. Vul een heel getal in.", "A session takes 1 to 1440 minutes. Fill in a whole number.");
    public string FieldNoAcronym => Say("Gebruik minstens 4 kleine letters, cijfers, streepjes of lage streepjes.", "Use at least 4 small letters, digits, dashes or underscores.");
    public string FieldNoTimeZone => Say("Deze tijdzone is niet bekend. Schrijf bijvoorbeeld Europe/Amsterdam.", "This time zone is not known. Write Europe/Amsterdam, for instance.");
    public string FieldLastBeforeFirst => Say("De laatste dag ligt voor de eerste.", "The last day comes before the first.");
    public string FieldNoCountry => Say("Gebruik twee hoofdletters, zoals NL.", "Use two capitals, such as NL.");
    public string FieldVenueWithoutName => Say("Geef ook de naam van de locatie, of maak de rest leeg.", "Give the name of the venue too, or clear the rest.");
    public string FieldSpeakerTwice => Say("Iemand staat er twee keer in.", "Somebody is in here twice.");
    public string FieldReasonMissing => Say("Schrijf waarom de sessie niet doorgaat, of kies geen vervanging.", "Write why the session is off, or choose no replacement.");

    public string FieldTooLong(int length, int max) => Say($"Dit is {length} tekens lang. Er passen er {max}.", $"This is {length} characters long. There is room for {max}.");

    public string Theme => Say("Thema", "Theme");
    public string Stage => Say("Podium", "Stage");
    public string Session => Say("Sessie", "Session");
    public string Slot => Say("Tijd en plaats", "Time and place");
    public string Speaker => Say("Spreker", "Speaker");
    public string Nobody => Say("– niemand –", "– nobody –");
    public string None => Say("– geen –", "– none –");
    public string NotApplicable => Say("– niet van toepassing –", "– does not apply –");
    public string InDutch => Say("Nederlands", "Dutch");
    public string InEnglish => Say("Engels", "English");

    public string FieldName => Say("Naam", "Name");
    public string FieldTitle => Say("Titel", "Title");
    public string FieldDescription => Say("Beschrijving", "Description");
    public string FieldSlug => Say("Adres", "Address");
    public string FieldSlugHint => Say("Het laatste stuk van het webadres: kleine letters, cijfers en streepjes. Later verandert het niet meer.", "The last part of the web address: small letters, digits and dashes. It does not change later.");
    public string FieldSlugStays => Say("Het adres blijft zoals het is, zodat verwijzingen blijven werken.", "The address stays as it is, so that links keep working.");
    public string FieldShape => Say("Vorm", "Shape");
    public string FieldShapeHint => Say("Elk thema heeft een eigen vorm, zodat kleur nooit het enige verschil is.", "Every theme has a shape of its own, so that colour is never the only difference.");
    public string FieldColour => Say("Kleur", "Colour");
    public string FieldStagePlaceholder => Say("De echte naam is niet bekend", "The real name is not known");
    public string FieldStagePlaceholderHint => Say("De site zegt dan dat de naam niet is vastgelegd.", "The site then says that the name is not recorded.");
    public string FieldStageParallel => Say("Hier mag meer tegelijk gebeuren", "More than one thing may happen here at once");
    public string FieldStageParallelHint => Say("Bijvoorbeeld een foyer met tafels: twee sessies tegelijk zijn dan geen conflict.", "A foyer with tables, for instance: two sessions at once are then no conflict.");

    public string FieldSortName => Say("Naam om op te sorteren", "Name to sort by");
    public string FieldSortNameHint => Say("Achternaam eerst: Groot, Patrick de. Leeg laten mag.", "Surname first: Groot, Patrick de. You can leave it empty.");
    public string FieldSpeakerSlugHint => Say("Leeg laten mag: dan wordt het van de naam gemaakt. Later verandert het niet meer.", "You can leave this empty: it is then made of the name. It does not change later.");
    public string FieldNameIsPartial => Say("De naam is niet volledig bekend", "The name is not fully known");
    public string FieldNameIsPartialHint => Say("De site zegt dat er dan bij.", "The site then says so.");
    public string FieldOrganisation => Say("Organisatie", "Organisation");
    public string FieldSpeakerRole => Say("Functie", "Role");
    public string FieldBio => Say("Over deze spreker", "About this speaker");

    public string FieldTitleSource => Say("Waar de titel vandaan komt", "Where the title comes from");
    public string FieldKind => Say("Soort", "Kind");
    public string FieldThemeSource => Say("Waar het thema vandaan komt", "Where the theme comes from");
    public string FieldSpeakersHint => Say("In de volgorde waarin ze op de affiche staan. Een lege regel verdwijnt bij het opslaan.", "In the order they are billed in. An empty row goes when you save.");
    public string FieldContents => Say("Inhoud", "Contents");
    public string FieldAbstract => Say("Samenvatting", "Abstract");
    public string FieldAbstractHint => Say("Markdown: **vet**, *schuin*, [tekst](https://adres), lijstjes met - ervoor.", "Markdown: **bold**, *italic*, [text](https://address), lists with - before each item.");
    public string FieldHow => Say("De hoe-vraag", "The how question");
    public string FieldHowHint => Say("De vraag waar deze sessie antwoord op geeft.", "The question that this session answers.");
    public string FieldPoints => Say("Punten", "Points");
    public string FieldPointsHint => Say("Wat je ervan meeneemt, één punt per regel van dit formulier.", "What you take away from it, one point per row of this form.");
    public string FieldQuotes => Say("Citaten", "Quotes");
    public string FieldQuoteText => Say("Wat er gezegd is", "What was said");
    public string FieldQuoteSpeaker => Say("Door", "By");
    public string FieldLanguageTag => Say("Taal", "Language");
    public string FieldAttribution => Say("Hoe zeker", "How sure");
    public string FieldLinks => "Links";
    public string FieldLinkKind => Say("Soort", "Kind");
    public string FieldLinkLabel => Say("Tekst", "Text");
    public string FieldLinkUrl => Say("Webadres", "Web address");
    public string FieldRest => Say("Overig", "Other");
    public string FieldSpoken => Say("Gesproken taal", "Spoken language");
    public string FieldSpokenHint => Say("Een taalcode, zoals nl of en. Laat het leeg als het niet bekend is.", "A language code, such as nl or en. Leave it empty when it is not known.");
    public string FieldBilling => Say("Grootte op de affiche", "Size on the poster");
    public string FieldSessionSlug => Say("Leesbaar stuk van het adres", "Readable part of the address");
    public string FieldSourceNote => Say("Over de bron", "About the source");
    public string FieldSourceNoteHint => Say("Wat er over deze gegevens te zeggen is, bijvoorbeeld waar ze vandaan komen.", "What there is to say about this record, such as where it comes from.");
    public string FieldCancelled => Say("Gaat niet door", "Is off");
    public string FieldReason => Say("Waarom", "Why");
    public string FieldReasonHint => Say("Laat dit leeg zolang de sessie doorgaat. Met een reden blijft de pagina staan, met een streep erdoor.", "Leave this empty while the session is on. With a reason the page stays, struck out.");
    public string FieldReplacement => Say("Vervangen door", "Replaced by");

    public string FieldBreakLabel => Say("Wat het is", "What it is");
    public string FieldBreakLabelHint => Say("Bijvoorbeeld Lunch.", "Lunch, for instance.");
    public string FieldStart => Say("Begint om", "Starts at");
    public string FieldMinutes => Say("Duurt in minuten", "Takes, in minutes");
    public string FieldStagesHint => Say("Kies er geen als het op alle podia is.", "Choose none when it is on all stages.");
    public string FieldSlotCancelled => Say("Deze keer gaat niet door", "This time is off");
    public string FieldSlotCancelledHint => Say("Voor een herhaling die vervalt. Gaat de hele sessie niet door, zeg dat dan bij de sessie.", "For a repeat that is dropped. When the whole session is off, say so at the session.");

    public string FieldWhatItIs => Say("De editie", "The edition");
    public string FieldFirstDay => Say("Eerste dag", "First day");
    public string FieldLastDay => Say("Laatste dag", "Last day");
    public string FieldTimeZone => Say("Tijdzone", "Time zone");
    public string FieldTimeZoneHint => Say("Bijvoorbeeld Europe/Amsterdam. Alle tijden van het programma zijn tijden op de klok daar.", "Europe/Amsterdam, for instance. All times of the programme are times on the clock there.");
    public string FieldDayStartsAt => Say("Een dag begint om", "A day begins at");
    public string FieldDayStartsAtHint => Say("Wat daarvoor is, hoort nog bij de avond ervoor.", "What is before that still belongs to the evening before.");
    public string FieldLanguageOfTexts => Say("Taal van de teksten", "Language of the texts");
    public string FieldAcronym => Say("Afkorting", "Acronym");
    public string FieldAcronymHint => Say("Voor bestanden van het programma, zoals tsc2014.", "For files of the programme, such as tsc2014.");
    public string FieldTagline => Say("Ondertitel", "Tagline");
    public string FieldHashtag => "Hashtag";
    public string FieldQuestion => Say("De vraag van de dag", "The question of the day");
    public string FieldQuestionHint => Say("Eén woord, groot op de affiche: Hoe.", "One word, large on the poster: Hoe.");
    public string FieldOrganiser => Say("Organisator", "Organiser");
    public string FieldOrganiserSource => Say("Waar dat vandaan komt", "Where that comes from");
    public string FieldWhere => Say("Waar", "Where");
    public string FieldVenue => Say("Locatie", "Venue");
    public string FieldAddress => Say("Straat en nummer", "Street and number");
    public string FieldCity => Say("Plaats", "City");
    public string FieldCountry => Say("Landcode", "Country code");
    public string FieldCountryHint => Say("Twee hoofdletters, zoals NL.", "Two capitals, such as NL.");
    public string FieldVenueUrl => Say("Site van de locatie", "Site of the venue");
    public string FieldNotices => Say("Mededelingen", "Notices");
    public string FieldAnnouncement => Say("Mededeling van het moment", "Announcement of the moment");
    public string FieldAnnouncementHint => Say("Staat bovenaan elke pagina van deze editie, tot je hem weghaalt.", "Stands at the top of every page of this edition, until you take it away.");
    public string FieldNote => Say("Vast bijschrift", "Standing note");
    public string FieldNoteHint => Say("Een zin die altijd boven de pagina’s staat, zoals dat het een voorbeeld is.", "A sentence that always stands above the pages, such as that it is an example.");
    public string FieldIsExample => Say("Dit is een voorbeeld", "This is an example");
    public string FieldIsExampleHint => Say("Een voorbeeld komt nooit op de voorpagina en niet in zoekmachines.", "An example never comes on the front page and not in search engines.");
    public string FieldStated => Say("Aantallen zoals de bron ze noemt", "Counts as the source states them");
    public string FieldStatedHint => Say("Een tekst, geen getal: ‘bijna 300’ blijft ‘bijna 300’.", "A text, not a number: ‘nearly 300’ stays ‘nearly 300’.");
    public string FieldStatedSessions => Say("Sessies", "Sessions");
    public string FieldStatedStages => Say("Podia", "Stages");
    public string FieldStatedAttendees => Say("Bezoekers", "Attendees");
    public string FieldStatedRecorded => Say("Hoeveel ervan hier staat", "How much of it is recorded here");

    public string FieldStartHint(Programme.EditionFacts edition) => Say(
        $"Tijd op de klok in {edition.TimeZone}. Een tijd voor {edition.DayStartsAt:00}:00 is in de nacht na deze dag.",
        $"Time on the clock in {edition.TimeZone}. A time before {edition.DayStartsAt:00}:00 is in the night after this day.");

    public string FieldSessionSlugHint(string code) => code.Length == 0
        ? Say("Leeg laten mag: dan wordt het van de titel gemaakt.", "You can leave this empty: it is then made of the title.")
        : Say($"Komt achter {code}-. Adressen met het oude stuk blijven werken.", $"Comes after {code}-. Addresses with the old part keep working.");

    public string BillingName(int billing) => billing switch
    {
        1 => Say("Groot: de hoofdact", "Large: the headliner"),
        2 => Say("Gewoon", "Ordinary"),
        _ => Say("Klein", "Small"),
    };

    public string ColourName(int colour) => colour switch
    {
        1 => Say("Violet", "Violet"),
        2 => Say("Zeegroen", "Sea green"),
        3 => Say("Rood", "Red"),
        4 => Say("Geel", "Yellow"),
        _ => Say("Zwart-wit", "Black and white"),
    };

    public string ShapeName(Shape shape) => shape switch
    {
        Shape.Circle => Say("Cirkel", "Circle"),
        Shape.Square => Say("Vierkant", "Square"),
        Shape.Triangle => Say("Driehoek", "Triangle"),
        Shape.Diamond => Say("Ruit", "Diamond"),
        Shape.Hexagon => Say("Zeshoek", "Hexagon"),
        Shape.Cross => Say("Kruis", "Cross"),
        Shape.Star => Say("Ster", "Star"),
        _ => Say("Ring", "Ring"),
    };

    public string TitleSourceName(TitleSource source) => source switch
    {
        TitleSource.Heading => Say("Een kop uit het verslag", "A heading of the recap"),
        TitleSource.Label => Say("Van ons: de bron geeft geen titel", "Ours: the source gives no title"),
        _ => Say("De officiële titel", "The official title"),
    };

    public string SourceName(Source source) => source == Source.Stated ? Say("De bron zegt het", "The source says so") : Say("Afgeleid uit de bron", "Follows from the source");

    public string AttributionName(Programmes.Attribution attribution) => attribution switch
    {
        Programmes.Attribution.Implied => Say("Afgeleid uit de bron", "Follows from the source"),
        Programmes.Attribution.Collective => Say("Van meer mensen, of van niemand in het bijzonder", "Of several, or of nobody in particular"),
        _ => Say("De bron zegt het", "The source says so"),
    };
}
