using System.Globalization;
using System.Text.RegularExpressions;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>The field <c>edition</c> of a file.</summary>
internal static partial class EditionRecord
{
    private const int DayStartsAt = 4;

    public static RecapEdition Read(RecapMap map)
    {
        var firstDay = map.NeedDay("first-day");
        var organiser = map.Line("organiser", Edition.NameMaxLength);
        var edition = new RecapEdition(
            new(
                Slug(map), Acronym(map), map.NeedLine("name", Edition.NameMaxLength), Language(map), map.Flag("example"),
                firstDay, LastDay(map, firstDay), Zone(map), DayStart(map), map.Map("venue") is { } venue ? Venue(venue) : null,
                organiser, OrganiserSource(map, organiser), map.Line("hashtag", Edition.HashtagMaxLength), map.Line("question", Edition.QuestionMaxLength),
                map.Local("tagline", Edition.TextMaxLength), map.Map("stated") is { } stated ? Stated(stated) : null,
                map.LocalProse("note", Edition.TextMaxLength), map.LocalProse("announcement", Edition.TextMaxLength))
            { Picture = ImageRecord.Read(map, "picture") },
            map.Choice("publish", PublishMode.OnSave));
        map.Done();
        return edition;
    }

    public static YamlTree? Write(RecapEdition? edition, RecapContext context)
    {
        if (edition?.Facts is not { } facts)
        {
            return null;
        }

        return Fields(
            ("slug", Text(facts.Slug)), ("acronym", Text(facts.Acronym)), ("name", Text(facts.Name)), ("language", Text(facts.Language)),
            ("example", Flag(facts.IsExample)), ("first-day", Day(facts.FirstDay)), ("last-day", facts.LastDay == facts.FirstDay ? null : Day(facts.LastDay)),
            ("time-zone", Text(facts.TimeZone)),
            ("day-starts", facts.DayStartsAt == DayStartsAt ? null : new YamlText(string.Create(CultureInfo.InvariantCulture, $"{facts.DayStartsAt:00}:00"))),
            ("venue", facts.Venue is { } venue ? Write(venue) : null),
            ("organiser", Text(facts.Organiser)), ("organiser-from", Choice(facts.OrganiserSource ?? Source.Stated, Source.Stated)),
            ("hashtag", Text(facts.Hashtag)), ("question", Text(facts.Question)), ("tagline", Local(facts.Tagline, context)),
            ("picture", ImageRecord.Write(facts.Picture, context)), ("stated", facts.Stated is { } stated ? Write(stated, context) : null),
            ("note", Local(facts.Note, context)), ("announcement", Local(facts.Announcement, context)),
            ("publish", Choice(edition.Publish, PublishMode.OnSave)));
    }

    private static YamlFields Write(Programme.Venue venue) => Fields(
        ("name", Text(venue.Name)), ("address", Text(venue.Address)), ("city", Text(venue.City)), ("country", Text(venue.Country)), ("url", Text(venue.Url)));

    private static YamlFields Write(Programme.StatedCounts stated, RecapContext context) => Fields(
        ("sessions", Local(stated.Sessions, context)), ("stages", Local(stated.Stages, context)),
        ("attendees", Local(stated.Attendees, context)), ("recorded", Local(stated.Recorded, context)));

    private static string Slug(RecapMap map)
    {
        var slug = map.DefineSlug(NameKind.Edition);
        if (slug != RecapMap.Faulty && slug != map.Context.Unit)
        {
            map.Fault("slug", RecapFaults.Quote(slug), $"the name of the folder, \"{map.Context.Unit}\"");
        }
        else if (Slugs.Reserved.Contains(slug))
        {
            map.Fault("slug", RecapFaults.Quote(slug), "another slug: this is an address of the site itself");
        }

        return slug;
    }

    private static string Acronym(RecapMap map)
    {
        var acronym = map.NeedLine("acronym", Edition.AcronymMaxLength);
        if (acronym != RecapMap.Faulty && !Guard.IsAcronym(acronym))
        {
            map.Fault("acronym", RecapFaults.Quote(acronym), "at least 4 small letters, digits, - and _");
        }

        return map.Define(NameKind.Acronym, "acronym", acronym);
    }

    private static string Language(RecapMap map)
    {
        if (map.Find("language") is YamlScalar { Value: "nl" or "en" } language)
        {
            return language.Value;
        }

        map.Fault("language", map.Find("language") is { } other ? RecapReading.Describe(other) : "nothing", "nl or en");
        return "nl";
    }

    private static DateOnly LastDay(RecapMap map, DateOnly firstDay)
    {
        var lastDay = map.Day("last-day") ?? firstDay;
        if (lastDay < firstDay)
        {
            map.Fault("last-day", lastDay.ToString(RecapMap.DayForm, CultureInfo.InvariantCulture), "the first day or a later one");
        }

        return lastDay;
    }

    private static string Zone(RecapMap map)
    {
        var zone = map.NeedLine("time-zone", RecapLimits.Label);
        if (zone != RecapMap.Faulty && !(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId))
        {
            map.Fault("time-zone", RecapFaults.Quote(zone), "a time zone by its IANA name, as Europe/Amsterdam");
        }

        return zone;
    }

    private static int DayStart(RecapMap map)
    {
        if (map.Line("day-starts", RecapLimits.Label) is not { } text)
        {
            return DayStartsAt;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Minute == 0 && time.Hour <= Edition.LatestDayStart)
        {
            return time.Hour;
        }

        map.Fault("day-starts", RecapFaults.Quote(text), $"a whole hour from \"00:00\" to \"{Edition.LatestDayStart}:00\"");
        return DayStartsAt;
    }

    private static Source? OrganiserSource(RecapMap map, string? organiser)
    {
        var source = map.Choice<Source>("organiser-from");
        if (source is not null && organiser is null)
        {
            map.Fault("organiser-from", "a source", "an organiser with it");
        }

        return organiser is null ? null : source ?? Source.Stated;
    }

    private static Programme.Venue Venue(RecapMap map)
    {
        var country = map.Line("country", RecapLimits.Label);
        if (country is not null && !CountryForm().IsMatch(country))
        {
            map.Fault("country", RecapFaults.Quote(country), "two capitals, as NL");
        }

        var venue = new Programme.Venue(
            map.NeedLine("name", RecapLimits.Label), map.Line("address", RecapLimits.Label), map.Line("city", RecapLimits.Label), country, map.Url("url"));
        map.Done();
        return venue;
    }

    private static Programme.StatedCounts? Stated(RecapMap map)
    {
        var stated = new Programme.StatedCounts(
            map.Local("sessions", RecapLimits.Label), map.Local("stages", RecapLimits.Label),
            map.Local("attendees", RecapLimits.Label), map.Local("recorded", RecapLimits.Sentence));
        map.Done();
        return stated is { Sessions: null, Stages: null, Attendees: null, Recorded: null } ? null : stated;
    }

    [GeneratedRegex(@"^[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryForm();
}
