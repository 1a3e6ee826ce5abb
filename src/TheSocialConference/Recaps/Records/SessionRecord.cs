using TheSocialConference.Localisation;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>An item of the field <c>sessions</c>.</summary>
internal static class SessionRecord
{
    private const int Billing = 2;

    public static Recorded<RecapSession> Read(RecapMap map)
    {
        var code = Code(map);
        var title = map.NeedLine("title", Session.TitleMaxLength);
        var theme = map.Reference(NameKind.Theme, "theme");
        var session = new Programme.Session(
            code, Slug(map, title), title, map.Choice("title-from", TitleSource.Official), map.Choice("kind", SessionKind.Talk),
            map.Language("language"), map.Whole("billing", 1, 3) ?? Billing, theme, ThemeSource(map, theme),
            map.References(NameKind.Speaker, "speakers"), map.Local("how", Session.HowMaxLength), map.Markdown("abstract", Guard.LongTextMaxLength),
            map.LocalProse("note", Guard.LongTextMaxLength), Points(map), [.. map.Maps("quotes").Select(Quote)],
            [.. map.Maps("links").Select(LinkRecord.Read)], map.Map("cancelled") is { } cancelled ? Cancellation(cancelled, code) : null);
        var recorded = new Recorded<RecapSession>(new(session, SlotRecord.ReadOf(map, code)), map.Formerly(NameKind.Session));
        map.Done();
        return recorded;
    }

    public static YamlFields Write(Recorded<RecapSession> session, RecapContext context)
    {
        var value = session.Value.Session;
        return Fields(
            ("code", Text(value.Code)), ("slug", Text(value.Slug, Slugs.From(value.Title))), ("title", Text(value.Title)),
            ("title-from", Choice(value.TitleSource, TitleSource.Official)), ("kind", Choice(value.Kind, SessionKind.Talk)),
            ("language", Text(value.Language)), ("billing", Whole(value.Billing, Billing)), ("theme", Text(value.Theme)),
            ("theme-from", Choice(value.ThemeSource ?? Source.Stated, Source.Stated)), ("speakers", Texts(value.Speakers)),
            ("how", Local(value.How, context)), ("abstract", Local(value.Abstract, context)), ("note", Local(value.Note, context)),
            ("points", Items(value.Points.Select(point => Local(point, context)!))), ("quotes", Items(value.Quotes.Select(quote => Write(quote, context)))),
            ("links", Items(value.Links.Select(LinkRecord.Write))), ("cancelled", Write(value.Cancellation, context)),
            ("slots", Items(session.Value.Slots.Select(SlotRecord.Write), "key")), ("formerly", Texts(session.Formerly)));
    }

    private static string Code(RecapMap map)
    {
        var code = map.NeedLine("code", RecapLimits.Label);
        if (code != RecapMap.Faulty && !Session.IsCode(code))
        {
            map.Fault("code", RecapFaults.Quote(code), $"{Session.CodeLength} capitals and digits, as KEYNT1");
        }

        return map.Define(NameKind.Session, "code", code);
    }

    private static string Slug(RecapMap map, string title) =>
        map.Find("slug") is YamlScalar { Value: "" } ? "" : map.Slug("slug") ?? Slugs.From(title);

    private static Source? ThemeSource(RecapMap map, string? theme)
    {
        var source = map.Choice<Source>("theme-from");
        if (source is not null && theme is null)
        {
            map.Fault("theme-from", "a source", "a theme with it");
        }

        return theme is null ? null : source ?? Source.Stated;
    }

    private static ValueList<LocalText> Points(RecapMap map) =>
        [.. map.Items("points").Select(item => map.Reading.Local(item.Node, item.Path, Guard.LongTextMaxLength, oneLine: false)).OfType<LocalText>()];

    private static Programme.Quote Quote(RecapMap map)
    {
        var quote = new Programme.Quote(
            map.NeedLine("text", RecapLimits.Sentence), map.Reference(NameKind.Quoted, "speaker"), map.Language("language") ?? map.Context.Language,
            map.Choice("attribution", Attribution.Stated));
        map.Done();
        return quote;
    }

    private static YamlFields Write(Programme.Quote quote, RecapContext context) => Fields(
        ("text", Text(quote.Text)), ("speaker", Text(quote.Speaker)), ("language", Text(quote.Language, context.Language)),
        ("attribution", Choice(quote.Attribution, Attribution.Stated)));

    private static Programme.Cancellation Cancellation(RecapMap map, string code)
    {
        var cancellation = new Programme.Cancellation(map.NeedLocal("reason", RecapLimits.Sentence), map.Reference(NameKind.Session, "replacement"));
        if (cancellation.Replacement == code)
        {
            map.Fault("replacement", RecapFaults.Quote(code), "another session");
        }

        map.Done();
        return cancellation;
    }

    private static YamlFields? Write(Programme.Cancellation? cancellation, RecapContext context) => cancellation is null
        ? null
        : Fields(("reason", Local(cancellation.Reason, context)), ("replacement", Text(cancellation.Replacement)));
}
