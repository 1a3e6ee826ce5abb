using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

/// <summary>What happened to a session, a stage, a speaker, in a sentence.</summary>
public sealed partial class Words
{
    /// <summary>"Webcare als band: verplaatst van Podium 2 naar Podium 1, nu 14:15; ook met Kitty."</summary>
    public Sentence Of(RecordNews news)
    {
        var happened = Sentence.Joined(news.Happenings.Select(happening => Of(happening, news.About)), "; ");
        return news.About.Key.Length == 0 ? Tell($"{happened}.", $"{happened}.") : Tell($"{news.About}: {happened}.", $"{news.About}: {happened}.");
    }

    /// <summary>What happened, without saying to what; without a capital and a full stop.</summary>
    public Sentence Of(Happening happening, Subject about) => happening switch
    {
        Happening.Added added => Added(added, about.Kind),
        Happening.Gone => Gone(about.Kind),
        Happening.Cancelled off => CancelledFor(off),
        Happening.OnAgain => Tell($"gaat toch door", $"on after all"),
        Happening.Renamed { Was: var was } => Renamed(was, about),
        Happening.SpeakersChanged speakers => SpeakersOf(speakers),
        Happening.SpeakersReordered => Tell($"sprekers in een andere volgorde", $"speakers in another order"),
        Happening.ThemeChanged theme => ThemeMoved(theme),
        Happening.TextsChanged texts => TextsChanged(texts),
        Happening.FactsChanged => Tell($"gegevens aangepast", $"details adjusted"),
        Happening.AddressChanged => Tell($"adres van de pagina gewijzigd", $"address of the page changed"),
        Happening.DatesChanged dates => Dates(dates),
        Happening.VenueChanged venue => Venues(venue),
        Happening.Announced { Text: { } text } => Tell($"mededeling: “{text.In(Language)}”", $"announcement: “{text.In(Language)}”"),
        Happening.Announced => Tell($"mededeling ingetrokken", $"announcement withdrawn"),
        Happening.Reordered => Reordered(about.Kind),
        _ => Of(happening),
    };

    private Sentence Added(Happening.Added added, RecordKind kind)
    {
        var places = Listed([.. added.Places.Select(At)]);
        return kind switch
        {
            RecordKind.Theme => Tell($"nieuw thema", $"new theme"),
            RecordKind.Stage => Tell($"nieuw podium", $"new stage"),
            RecordKind.Speaker => Tell($"nieuwe spreker", $"new speaker"),
            _ => places.IsEmpty ? Tell($"nieuw", $"new") : Tell($"nieuw, {places}", $"new, {places}"),
        };
    }

    private Sentence Gone(RecordKind kind) => kind switch
    {
        RecordKind.Theme => Tell($"geen thema meer", $"no longer a theme"),
        RecordKind.Stage => Tell($"geen podium meer", $"no longer a stage"),
        RecordKind.Speaker => Tell($"geen spreker meer", $"no longer a speaker"),
        _ => Tell($"staat niet meer op het programma", $"no longer on the programme"),
    };

    private Sentence CancelledFor(Happening.Cancelled off)
    {
        var reason = off.Reason.In(Language);
        reason = reason with { Text = reason.Text.TrimEnd('.', ' ') };
        var instead = off.Replacement is { } other ? Tell($", in plaats daarvan: {other}", $", instead: {other}") : Sentence.Nothing;
        return off.WasAlready
            ? Tell($"nog steeds vervallen ({reason}){instead}", $"still cancelled ({reason}){instead}")
            : Tell($"vervallen ({reason}){instead}", $"cancelled ({reason}){instead}");
    }

    private Sentence Renamed(Subject was, Subject about)
    {
        if (was.In(Language) == about.In(Language))
        {
            return Tell($"naam in een andere taal aangepast", $"name in another language adjusted");
        }

        var name = was.In(Language);
        return about.Kind is RecordKind.Session
            ? Tell($"nieuwe titel, was “{name}”", $"new title, was “{name}”")
            : Tell($"nieuwe naam, was “{name}”", $"new name, was “{name}”");
    }

    private Sentence SpeakersOf(Happening.SpeakersChanged changed)
    {
        var joined = Listed([.. changed.Joined.Select(speaker => Tell($"{speaker}", $"{speaker}"))]);
        var left = Listed([.. changed.Left.Select(speaker => Tell($"{speaker}", $"{speaker}"))]);
        return (changed.Joined.Count, changed.Left.Count, changed.HadSome) switch
        {
            ( > 0, 0, true) => Tell($"ook met {joined}", $"also with {joined}"),
            ( > 0, 0, false) => Tell($"met {joined}", $"with {joined}"),
            (0, _, _) => Tell($"zonder {left}", $"without {left}"),
            _ => Tell($"met {joined} in plaats van {left}", $"with {joined} instead of {left}"),
        };
    }

    private Sentence ThemeMoved(Happening.ThemeChanged theme) => (theme.From, theme.To) switch
    {
        ({ } from, { } to) => Tell($"nu bij het thema {to}, was {from}", $"now under the theme {to}, was {from}"),
        (null, { } to) => Tell($"nu bij het thema {to}", $"now under the theme {to}"),
        ({ } from, _) => Tell($"niet meer bij het thema {from}", $"no longer under the theme {from}"),
        _ => Sentence.Nothing,
    };

    private Sentence TextsChanged(Happening.TextsChanged texts)
    {
        var parts = Listed(texts.Parts.Select(Of));
        return Tell($"bijgewerkt: {parts}", $"updated: {parts}");
    }

    private string Of(TextPart part) => part switch
    {
        TextPart.Abstract => Say("samenvatting", "abstract"),
        TextPart.Question => Say("vraag", "question"),
        TextPart.Points => Say("punten", "points"),
        TextPart.Quotes => Say("citaten", "quotes"),
        TextPart.Links => "links",
        TextPart.Note => Say("toelichting", "note"),
        TextPart.Biography => Say("biografie", "biography"),
        TextPart.Role => Say("functie", "role"),
        TextPart.Organisation => Say("organisatie", "organisation"),
        TextPart.Description => Say("omschrijving", "description"),
        TextPart.Tagline => Say("ondertitel", "tagline"),
        TextPart.Counts => Say("aantallen", "counts"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private Sentence Dates(Happening.DatesChanged dates) => Tell(
        $"nu {Days(dates.First, dates.Last)}, was {Days(dates.FirstWas, dates.LastWas)}", $"now {Days(dates.First, dates.Last)}, was {Days(dates.FirstWas, dates.LastWas)}");

    private Sentence Venues(Happening.VenueChanged venue) => (venue.From, venue.To) switch
    {
        ({ } was, { } to) when (was with { Url = to.Url }) == to => Tell($"link van de locatie aangepast", $"link of the venue adjusted"),
        ({ } was, { } to) => Tell($"nieuwe locatie: {Named(to)}, was {Named(was)}", $"new venue: {Named(to)}, was {Named(was)}"),
        (null, { } to) => Tell($"locatie bekend: {Named(to)}", $"venue known: {Named(to)}"),
        ({ } was, _) => Tell($"locatie niet meer bekend, was {Named(was)}", $"venue no longer known, was {Named(was)}"),
        _ => Sentence.Nothing,
    };

    private static string Named(Programme.Venue venue) => string.Join(", ", new[] { venue.Name, venue.Address, venue.City }.OfType<string>());

    private Sentence Reordered(RecordKind kind) => kind switch
    {
        RecordKind.Theme => Tell($"Thema’s in een andere volgorde", $"Themes in another order"),
        RecordKind.Stage => Tell($"Podia in een andere volgorde", $"Stages in another order"),
        _ => Tell($"Sessies in een andere volgorde", $"Sessions in another order"),
    };
}
