using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>Words about editions, sessions, speakers, stages and themes.</summary>
public sealed partial class Words
{
    public string ViewProgramme => Say("Bekijk het programma", "See the programme");
    public string LineUp => Say("Op het programma", "On the bill");
    public string MoreActs(int count) => Say($"en nog {Sessions(count)}", $"and {Sessions(count)} more");
    public string InNumbers => Say("In cijfers", "In numbers");

    /// <summary>Below the number that the source gives; the word for it is the source's own.</summary>
    public string SessionsCounted => Say("optredens", "sessions");

    public string StagesCounted => Say("podia", "stages");
    public string AttendeesCounted => Say("deelnemers", "attendees");
    public string ReadRecap => Say("Lees het verslag", "Read the recap");
    public string ExampleEdition => Say("Voorbeeld, verzonnen", "Example, invented");
    public string EditionsIntro => Say("De edities op deze site, elk met programma en verslagen.", "The editions on this site, each with its programme and recaps.");
    public string Examples => Say("Voorbeelden", "Examples");
    public string OnThisSite(Programme programme) =>
        $"{Say("Op deze site", "On this site")}: {Counted(programme.Sessions, programme.Edition)}; {SpeakersCounted(programme.Speakers.Count)}";
    public string NoEditionsYet => Say("Er is nog geen editie gepubliceerd.", "No edition has been published yet.");
    public string NoEditionsYetMore => Say("Zodra er een programma is, staat het hier.", "As soon as there is a programme, it will be here.");

    public string TimeAndStageUnknown => Say("Tijd en podium niet vastgelegd", "Time and stage not recorded");
    public string TimeUnknown => Say("Tijd niet vastgelegd", "Time not recorded");
    public string NoTimesNotice => Say(
        "Van deze dag zijn geen tijden en podia vastgelegd; daarom staan de sessies hier per thema.",
        "No times or stages are recorded for this day, so the sessions are listed by theme.");
    public string NoTheme => Say("Thema niet vermeld", "Theme not stated");
    public string NoSessionInTheme => Say("Van dit thema is geen sessie vastgelegd.", "No session is recorded for this theme.");
    public string NoSessionInThemeMore => Say(
        "Dat zegt niets over de dag zelf: er was meer te zien dan er is opgeschreven.",
        "That says nothing about the day itself: more was on than was written down.");
    public string Implied => Say("afgeleid", "implied");
    public string ThemeImplied => Say("Thema afgeleid uit het verslag", "Theme implied by the recap");
    public string ThemeImpliedShort => Say("thema afgeleid", "theme implied");
    public string TitleFromHeading => Say("Kop uit het verslag", "Heading from the recap");
    public string PartialName => Say("Naam niet volledig vermeld", "Name not given in full");
    public string AllStages => Say("Alle podia", "All stages");
    public string Day => Say("Dag", "Day");
    public string Filter => Say("Programma filteren", "Filter the programme");
    public string StageAndTheme => Say("Podium en thema", "Stage and theme");
    public string ShowAll => Say("toon alles", "show all");
    public string OnStage(Programme.Stage stage) => Say($"op {stage.Name.In(Language)}", $"on {stage.Name.In(Language)}");
    public string OnDay(DateOnly day) => Say($"op {LongDate(day)}", $"on {LongDate(day)}");
    public string NoSession => Say("Geen sessie", "No session");
    public string WithTheme => Say("met het thema", "with the theme");
    public string InAllThemes => Say("alle thema’s", "all themes");
    public string OnEveryStage => Say("alle podia", "all stages");
    public string OnEveryDay => Say("Deze keuze op alle dagen", "This choice on all days");
    public string WholeProgramme => Say("Het hele programma", "The whole programme");
    public string ToATime => Say("Naar een tijd", "To a time");

    /// <summary>What a filter asks for, part by part: "Podium 4", "Inhoud &amp; redactie", "do 14 februari 2030".</summary>
    public IEnumerable<string> Asked(TimetableFilter filter) => new[]
    {
        filter.Stage?.Name.In(Language).Text, filter.Theme?.Name.In(Language).Text, filter.Day is { } day ? ShortDate(day) : null,
    }.OfType<string>();
    public string NextDay => Say("volgende dag", "next day");
    public string Time(DateTime start, DateTime end) => $"{Time(start)}–{Time(end)}";

    public string Kind(SessionKind kind) => kind switch
    {
        SessionKind.Opening => "Opening",
        SessionKind.Keynote => "Keynote",
        SessionKind.Case => "Case",
        SessionKind.Discussion => Say("Gesprek", "Discussion"),
        SessionKind.Workshop => "Workshop",
        SessionKind.Closing => Say("Afsluiting", "Closing"),
        _ => Say("Lezing", "Talk"),
    };

    public string Link(LinkKind kind) => kind switch
    {
        LinkKind.Slides => "Slides",
        LinkKind.Recording => Say("Opname", "Recording"),
        _ => Say("Verwijzing", "Link"),
    };

    /// <summary>What a card says above its title: the theme; of what opens or closes a day, and where an edition has no themes, the kind.</summary>
    public Spoken ThemeOrKind(Programme programme, Programme.Session session) => programme.ThemeOf(session)?.Name.In(Language) ?? new(
        session.Kind is SessionKind.Opening or SessionKind.Closing || programme.Themes.Count == 0 ? Kind(session.Kind) : NoTheme, Language.Code);

    /// <summary>"Alle podia", or "Podium 1 en Podium 2".</summary>
    public string Where(Programme.Slot slot, Programme programme) => slot.IsOnAllStages ? AllStages : StageNames(slot, programme);

    public string SessionsTitle => Say("Sessies", "Sessions");
    public string Sessions(int count) => count == 1 ? Say("1 sessie", "1 session") : Say($"{count} sessies", $"{count} sessions");

    /// <summary>How much of a theme is known: where a source tells only part of the day, a count is of what was recorded.</summary>
    public string Sessions(int count, Programme.EditionFacts edition) => (edition.Stated?.Recorded, count) switch
    {
        (null, _) => Sessions(count),
        (_, 0) => Say("Geen sessie vastgelegd", "No session recorded"),
        _ => Say($"{Sessions(count)} vastgelegd", $"{Sessions(count)} recorded"),
    };

    /// <summary>
    /// "23 sessies"; but where a source counts them, and leaves open whether what opens and closes the day is among those, that stands apart:
    /// "de opening en 6 sessies".
    /// </summary>
    public string Counted(IReadOnlyCollection<Programme.Session> sessions, Programme.EditionFacts? edition) => Counted(SessionTally.Of(sessions, edition));

    /// <inheritdoc cref="Counted(IReadOnlyCollection{Programme.Session}, Programme.EditionFacts?)"/>
    public string Counted(SessionTally tally)
    {
        string?[] parts =
        [
            tally.Opening ? Say("de opening", "the opening") : null,
            tally.Rest > 0 || !(tally.Opening || tally.Closing) ? Sessions(tally.Rest) : null,
            tally.Closing ? Say("de afsluiting", "the closing") : null,
        ];
        return Listed(parts.OfType<string>());
    }

    /// <summary>"Programma · The Social Conference 2014".</summary>
    public static string PartOf(string part, Programme.EditionFacts edition) => $"{part} · {edition.Name}";

    public string SpeakersCounted(int count) => count == 1 ? Say("1 spreker", "1 speaker") : Say($"{count} sprekers", $"{count} speakers");

    public string Cancelled => Say("Vervallen", "Cancelled");
    public string ReplacedBy => Say("Vervangen door", "Replaced by");
    public string Replaces => Say("In plaats van", "In place of");
    public string AlsoAt => Say("Ook om", "Also at");
    public string SpokenIn(string language) => language switch
    {
        "en" => Say("In het Engels", "In English"),
        "nl" => Say("In het Nederlands", "In Dutch"),
        _ => Say($"Taal: {language}", $"Language: {language}"),
    };
}
