using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>What people call the fields of the programme's records.</summary>
public sealed partial class Words
{
    /// <param name="name">As <see cref="FieldChange"/> has it.</param>
    public string Field(RecordKind kind, string name) => (kind, name) switch
    {
        (RecordKind.Session, "Language") => Say("Taal van de sessie", "Language of the session"),
        (RecordKind.Edition, "Language") => Say("Taal van de teksten", "Language of the texts"),
        (RecordKind.Edition, "Question") => Say("Vraag van de dag", "Question of the day"),
        (RecordKind.Session, "Note") => Say("Toelichting bij de bron", "Note on the source"),
        (RecordKind.Edition, "Note") => Say("Regel boven elke pagina", "Line above every page"),
        (RecordKind.Session, "Links") => Say("Links en bijlagen", "Links and attachments"),
        _ => Shared(name) ?? OfEdition(name) ?? OfSession(name) ?? OfSlot(name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private string? Shared(string name) => name switch
    {
        "Name" => Say("Naam", "Name"),
        "Slug" => Say("Laatste deel van het adres", "Last part of the address"),
        "Shape" => Say("Vorm", "Shape"),
        "Colour" => Say("Kleur", "Colour"),
        "Description" => Say("Omschrijving", "Description"),
        "IsPlaceholder" => Say("Naam is voorlopig", "Name stands in for another"),
        "AllowsParallel" => Say("Meer tegelijk toegestaan", "Several at once allowed"),
        "SortName" => Say("Naam om op te sorteren", "Name to sort by"),
        "NameIsPartial" => Say("Naam niet volledig", "Name not complete"),
        "Organisation" => Say("Organisatie", "Organisation"),
        "Role" => Say("Functie", "Role"),
        "Portrait" => Say("Portret", "Portrait"),
        "Bio" => Say("Biografie", "Biography"),
        "Links" => "Links",
        _ => null,
    };

    private string? OfEdition(string name) => name switch
    {
        "Acronym" => Say("Afkorting", "Acronym"),
        "IsExample" => Say("Voorbeeld", "Example"),
        "FirstDay" => Say("Eerste dag", "First day"),
        "LastDay" => Say("Laatste dag", "Last day"),
        "TimeZone" => Say("Tijdzone", "Time zone"),
        "DayStartsAt" => Say("Begin van een dag", "Beginning of a day"),
        "Venue" => Say("Locatie", "Venue"),
        "Organiser" => Say("Organisator", "Organiser"),
        "OrganiserSource" => Say("Bron van de organisator", "Source of the organiser"),
        "Hashtag" => "Hashtag",
        "Tagline" => Say("Ondertitel", "Tagline"),
        "Stated" => Say("Aantallen volgens de bron", "Counts as the source states them"),
        "Picture" => Say("Foto van de editie", "Picture of the edition"),
        "Announcement" => Say("Mededeling", "Announcement"),
        _ => null,
    };

    private string? OfSession(string name) => name switch
    {
        "Title" => Say("Titel", "Title"),
        "TitleSource" => Say("Herkomst van de titel", "Where the title comes from"),
        "Kind" => Say("Soort", "Kind"),
        "Billing" => Say("Grootte op de poster", "Size on the poster"),
        "Theme" => Say("Thema", "Theme"),
        "ThemeSource" => Say("Herkomst van het thema", "Where the theme comes from"),
        "Speakers" => Say("Sprekers", "Speakers"),
        "How" => Say("Hoe-vraag", "“How” question"),
        "Abstract" => Say("Samenvatting", "Abstract"),
        "Points" => Say("Punten", "Points"),
        "Quotes" => Say("Citaten", "Quotes"),
        "Cancellation" => Say("Vervallen", "Cancelled"),
        _ => null,
    };

    private string? OfSlot(string name) => name switch
    {
        "Number" => Say("Nummer", "Number"),
        "Key" => Say("Sleutel", "Key"),
        "SessionCode" => Say("Sessie", "Session"),
        "Label" => Say("Naam van de pauze", "Name of the break"),
        "Stages" => Say("Podia", "Stages"),
        "Start" => Say("Begin", "Start"),
        "Duration" => Say("Duur", "Duration"),
        "Sequence" => Say("Volgnummer voor agenda’s", "Sequence number for calendars"),
        "IsCancelled" => Say("Dit tijdstip vervalt", "This time is cancelled"),
        _ => null,
    };
}
