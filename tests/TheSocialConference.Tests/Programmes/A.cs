using System.Globalization;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference;

/// <summary>Builds what a test needs, with everything it does not care about filled in; the parts of it hold the things of one subject each.</summary>
internal static partial class A
{
    /// <summary>The first day of the edition that tests are about; the second is the day after.</summary>
    public static readonly DateOnly Day = new(2030, 2, 14);

    public static Programme.EditionFacts Edition(string slug = "2030", DateOnly? first = null, DateOnly? last = null, int dayStartsAt = 4) => new(
        slug, $"tsc{slug}", $"The Social Conference {slug}", "nl", IsExample: false, first ?? Day, last ?? first ?? Day, "Europe/Amsterdam", dayStartsAt,
        Venue: null, Organiser: null, OrganiserSource: null, Hashtag: null, Question: null, Tagline: null, Stated: null, Note: null, Announcement: null);

    /// <summary>Stages, themes and speakers that are not given are those that the slots and sessions name, in that order.</summary>
    public static Programme Programme(
        ValueList<Programme.Session> sessions, ValueList<Programme.Slot>? slots = null, Programme.EditionFacts? edition = null,
        ValueList<Programme.Stage>? stages = null, ValueList<Programme.Theme>? themes = null) => new(
        edition ?? Edition(),
        themes ?? [.. sessions.Select(session => session.Theme).OfType<string>().Distinct().Select(slug => Theme(slug))],
        stages ?? [.. (slots ?? []).SelectMany(slot => slot.Stages).Distinct().Select(slug => Stage(slug))],
        [.. sessions.SelectMany(session => session.Speakers).Distinct().Order(StringComparer.Ordinal).Select(slug => Speaker(slug))],
        sessions,
        slots ?? []);

    public static Programme.Theme Theme(string slug, Shape shape = Shape.Circle) => new(slug, Text(slug), shape, 1, Description: null);

    public static Programme.Stage Stage(string slug, bool parallel = false) => new(slug, Text(slug), IsPlaceholder: false, parallel);

    public static Programme.Speaker Speaker(string slug) => new(slug, slug, slug, NameIsPartial: false, Organisation: null, Role: null, Bio: null, []);

    public static Programme.Session Session(
        string code, string? theme = "themed", ValueList<string>? speakers = null, SessionKind kind = SessionKind.Talk,
        Programme.Cancellation? cancellation = null, string? title = null) => new(
        code, code.ToLowerInvariant(), title ?? $"Title of {code}", TitleSource.Official, kind, Language: null, Billing: 2,
        theme, theme is null ? null : Source.Stated, speakers ?? [$"speaker-{code.ToLowerInvariant()}"],
        How: null, Abstract: null, Note: null, [], [], [], cancellation);

    public static Programme.Cancellation Cancelled(string? replacement = null) => new(Text("reason"), replacement);

    /// <param name="times">"09:30-10:15"; hours run on after midnight: "23:30-24:30".</param>
    /// <param name="stages">Slugs with a space between them; null for all stages.</param>
    public static Programme.Slot Slot(string code, string times, string? stages = null, DateOnly? day = null, string key = "", bool cancelled = false)
    {
        var (start, duration) = Times(day ?? Day, times);
        var id = SlotIdentity.Of("2030", code, key);
        return new(id, SlotIdentity.NumberOf(id), key, code, Label: null, [.. stages?.Split(' ') ?? []], start, duration, Sequence: 0, cancelled);
    }

    /// <inheritdoc cref="Slot"/>
    public static Programme.Slot Break(string key, string times, string? stages = null, DateOnly? day = null)
    {
        var (start, duration) = Times(day ?? Day, times);
        var id = SlotIdentity.Of("2030", owner: null, key);
        return new(id, SlotIdentity.NumberOf(id), key, SessionCode: null, Text(key), [.. stages?.Split(' ') ?? []], start, duration, Sequence: 0, IsCancelled: false);
    }

    /// <summary>The text in Dutch, and in English behind "en ".</summary>
    public static LocalText Text(string text) => new(text, $"en {text}");

    /// <summary>That time on <see cref="Day"/>; hours run on after midnight.</summary>
    public static DateTime At(string time, DateOnly? day = null)
    {
        var parts = time.Split(':');
        return (day ?? Day).ToDateTime(TimeOnly.MinValue)
            .AddHours(int.Parse(parts[0], CultureInfo.InvariantCulture)).AddMinutes(int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static (DateTime Start, TimeSpan Duration) Times(DateOnly day, string times)
    {
        var ends = times.Split('-');
        return (At(ends[0], day), At(ends[1], day) - At(ends[0], day));
    }
}
