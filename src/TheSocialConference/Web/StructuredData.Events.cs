using System.Globalization;
using System.Text.Json.Nodes;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

/// <summary>Editions and sessions as events.</summary>
public sealed partial class StructuredData
{
    /// <summary>A programme with more sessions is told without them: each has a page that tells its own, and this one has to stay small.</summary>
    public const int MostSubEvents = 100;

    private readonly Dictionary<string, TimeZoneInfo> _zones = []; // looked up once for a page, not for each of its moments

    /// <summary>The edition, with its sessions.</summary>
    public JsonObject Event(Programme programme)
    {
        var whole = programme.Sessions.Count <= MostSubEvents;
        var edition = programme.Edition;
        return Root(Node(
            "Event",
            ("@id", Id(programme)),
            ("name", edition.Name),
            ("description", edition.Tagline?.In(links.Language).Text),
            ("url", absolute(links.Edition(programme))),
            ("image", ImageOf(edition.Picture) ?? absolute(SitePicture.Path)),
            ("startDate", First(programme)),
            ("endDate", Last(programme)),
            ("eventStatus", Status(false)),
            ("eventAttendanceMode", edition.Venue is null ? null : $"{Vocabulary}/OfflineEventAttendanceMode"),
            ("location", Place(edition)),
            ("organizer", edition is { Organiser: { } organiser, OrganiserSource: not Source.Implied } ? Organisation(organiser) : null),
            ("performer", whole ? List(programme.Speakers.Select(Performer)) : null),
            ("subEvent", whole ? List(programme.InReadingOrder.Select(session => Part(programme, session))) : null)));
    }

    /// <summary>One session, with the edition it belongs to.</summary>
    public JsonObject Event(Programme programme, Programme.Session session)
    {
        var part = Part(programme, session);
        (string, JsonNode?)[] more =
        [
            ("description", session.Abstract is { } text ? EditorMarkdown.PlainText(text.In(links.Language).Text) : null),
            ("inLanguage", session.Language),
            ("eventAttendanceMode", programme.Edition.Venue is null ? null : $"{Vocabulary}/OfflineEventAttendanceMode"),
            ("superEvent", Brief(programme)),
            ("subEvent", programme.SlotsOf(session) is { Count: > 1 } slots ? List(slots.Select(slot => Showing(programme, session, slot))) : null),
        ];
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                part[name] = value;
            }
        }

        return Root(part);
    }

    private JsonObject Part(Programme programme, Programme.Session session)
    {
        var slots = programme.SlotsOf(session);
        var slot = slots.FirstOrDefault(slot => !programme.IsCancelled(slot)) ?? (slots is [var first, ..] ? first : null);
        var off = session.Cancellation is not null || (slot is not null && programme.IsCancelled(slot));
        return Node(
            "Event",
            ("@id", Id(programme, session)),
            ("name", session.Title),
            ("url", absolute(links.Session(programme, session))),
            ("startDate", slot is null ? OnlyDay(programme) : Moment(programme, slot.Start)),
            ("endDate", slot is null ? null : Moment(programme, slot.End)),
            ("eventStatus", Status(off)),
            ("location", Place(programme, slot)),
            ("performer", List(programme.SpeakersOf(session).Select(Performer))));
    }

    private JsonObject Showing(Programme programme, Programme.Session session, Programme.Slot slot) => Node(
        "Event",
        ("name", session.Title),
        ("startDate", Moment(programme, slot.Start)),
        ("endDate", Moment(programme, slot.End)),
        ("eventStatus", Status(programme.IsCancelled(slot))),
        ("location", Place(programme, slot)));

    private JsonObject Brief(Programme programme) => Node(
        "Event", ("@id", Id(programme)), ("name", programme.Edition.Name), ("url", absolute(links.Edition(programme))),
        ("startDate", First(programme)), ("endDate", Last(programme)), ("location", Place(programme.Edition)));

    private JsonObject Brief(Programme programme, Programme.Session session) => Node(
        "Event", ("@id", Id(programme, session)), ("name", session.Title), ("url", absolute(links.Session(programme, session))),
        ("startDate", programme.SlotsOf(session) is [var slot, ..] ? Moment(programme, slot.Start) : OnlyDay(programme)));

    private JsonNode Performer(Programme.Speaker speaker) => Node(
        "Person", ("@id", absolute(Links.Dutch.Speaker(speaker.Slug))), ("name", speaker.Name), ("url", absolute(links.Speaker(speaker.Slug))));

    /// <summary>The stages of the slot as far as their names are known, else the venue.</summary>
    private JsonNode? Place(Programme programme, Programme.Slot? slot)
    {
        Programme.Stage[] stages = slot is null or { IsOnAllStages: true } ? [] : [.. programme.StagesOf(slot).Where(stage => !stage.IsPlaceholder)];
        return stages switch
        {
            [] => Place(programme.Edition),
            [var only] => Place(programme.Edition, only),
            _ => List(stages.Select(stage => Place(programme.Edition, stage)).OfType<JsonObject>()),
        };
    }

    private JsonObject? Place(Programme.EditionFacts edition, Programme.Stage stage) => Place(edition) is not { } venue ? null : Node(
        "Place", ("name", stage.Name.In(links.Language).Text), ("address", venue["address"]?.DeepClone()), ("containedInPlace", venue));

    private static JsonObject? Place(Programme.EditionFacts edition) => edition.Venue is not { } venue ? null : Node(
        "Place",
        ("name", venue.Name),
        ("address", venue is { Address: null, City: null, Country: null } ? null : Node(
            "PostalAddress", ("streetAddress", venue.Address), ("addressLocality", venue.City), ("addressCountry", venue.Country))),
        ("url", venue.Url is { } url && SafeUrl.AllowsAbsolute(url) ? url : null));

    private string Id(Programme programme) => absolute(Links.Dutch.Edition(programme));

    private string Id(Programme programme, Programme.Session session) => absolute(Links.Dutch.Session(programme, session));

    private static string Status(bool off) => $"{Vocabulary}/{(off ? "EventCancelled" : "EventScheduled")}";

    /// <summary>When the first day begins, or that day when its times are not known.</summary>
    private string First(Programme programme) =>
        programme.SlotsInOrder is [var slot, ..] && programme.DayOf(slot.Start) == programme.Edition.FirstDay
            ? Moment(programme, slot.Start)
            : MachineTime.Of(programme.Edition.FirstDay);

    private string Last(Programme programme) =>
        programme.Days is [.., var day] && day == programme.Edition.LastDay
            ? Moment(programme, programme.Slots.Max(slot => slot.End))
            : MachineTime.Of(programme.Edition.LastDay);

    /// <summary>The day of a session without a time, when there is only one it can be.</summary>
    private static string? OnlyDay(Programme programme) =>
        programme.Edition.FirstDay == programme.Edition.LastDay ? MachineTime.Of(programme.Edition.FirstDay) : null;

    private string Moment(Programme programme, DateTime wall)
    {
        if (!_zones.TryGetValue(programme.Edition.TimeZone, out var zone))
        {
            _zones[programme.Edition.TimeZone] = zone = TimeZoneInfo.FindSystemTimeZoneById(programme.Edition.TimeZone);
        }

        return new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), zone.GetUtcOffset(wall)).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
    }
}
