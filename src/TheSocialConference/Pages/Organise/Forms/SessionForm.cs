using System.Globalization;
using System.Security.Cryptography;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <param name="speakers">Everybody who can be put on the bill, in order of name.</param>
public sealed class SessionForm(Words words, IReadOnlyList<Choice> speakers) : ProgrammeForm(words)
{
    private const int SentenceMaxLength = 600;
    private const int OrdinaryBilling = 2;

    /// <summary>None that are taken for one another when they are read out.</summary>
    private const string CodeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public override RecordKind Kind => RecordKind.Session;

    private FieldRows SpeakerRows => new("Speakers", Words.Speakers, [new("Slug", Words.Speaker, FieldKind.Choice) { Options = [new("", Words.Nobody), .. speakers] }]) { Hint = Words.FieldSpeakersHint };

    private FieldRows PointRows => new("Points", Words.FieldPoints,
    [
        new("nl", Words.InDutch, FieldKind.Text) { MaxLength = Guard.LongTextMaxLength, Lang = "nl" },
        new("en", Words.InEnglish, FieldKind.Text) { MaxLength = Guard.LongTextMaxLength, Lang = "en" },
    ])
    { Hint = Words.FieldPointsHint };

    private FieldRows QuoteRows => new("Quotes", Words.FieldQuotes,
    [
        new("Text", Words.FieldQuoteText) { MaxLength = SentenceMaxLength },
        new("Speaker", Words.FieldQuoteSpeaker, FieldKind.Choice) { Options = [new("", Words.Nobody), .. speakers] },
        new("Language", Words.FieldLanguageTag, FieldKind.Choice) { Options = [new("nl", "Nederlands"), new("en", "English"), new("de", "Deutsch"), new("fr", "Français")] },
        new("Attribution", Words.FieldAttribution, FieldKind.Choice) { Options = Options<Attribution>(Words.AttributionName) },
    ]);

    public override IReadOnlyList<FormSection> Sections(Programme programme, string key) =>
    [
        new(Words.Session,
        [
            .. key.Length == 0 ? [new Field("Code", "", FieldKind.Hidden)] : Array.Empty<Field>(),
            new Field("Title", Words.FieldTitle) { MaxLength = Session.TitleMaxLength, IsRequired = true },
            new Field("TitleSource", Words.FieldTitleSource, FieldKind.Choice) { Options = Options<TitleSource>(Words.TitleSourceName), IsRequired = true },
            new Field("Kind", Words.FieldKind, FieldKind.Choice) { Options = Options<SessionKind>(Words.Kind), IsRequired = true },
            new Field("Theme", Words.Theme, FieldKind.Choice) { Options = [new("", Words.NoTheme), .. programme.Themes.Select(theme => new Choice(theme.Slug, theme.Name.In(Words.Language).Text))] },
            new Field("ThemeSource", Words.FieldThemeSource, FieldKind.Choice) { Options = [new("", Words.NotApplicable), .. Options<Source>(Words.SourceName)] },
            SpeakerRows,
        ]),
        new(Words.FieldContents,
        [
            .. Both("Abstract", Words.FieldAbstract, Guard.LongTextMaxLength, FieldKind.Text, isMarkdown: true, hint: Words.FieldAbstractHint),
            .. Both("How", Words.FieldHow, Session.HowMaxLength, hint: Words.FieldHowHint),
            PointRows, QuoteRows, LinkRows,
        ]),
        new(Words.FieldRest,
        [
            new Field("Language", Words.FieldSpoken) { MaxLength = Guard.LanguageMaxLength, Hint = Words.FieldSpokenHint },
            new Field("Billing", Words.FieldBilling, FieldKind.Choice) { Options = [.. Enumerable.Range(1, 3).Select(size => new Choice(size.ToString(CultureInfo.InvariantCulture), Words.BillingName(size)))], IsRequired = true },
            new Field("Slug", Words.FieldSessionSlug) { MaxLength = Guard.SlugMaxLength, Hint = Words.FieldSessionSlugHint(key) },
            .. Both("Note", Words.FieldSourceNote, Guard.LongTextMaxLength, FieldKind.Text, hint: Words.FieldSourceNoteHint),
        ]),
        new(Words.FieldCancelled,
        [
            .. Both("Reason", Words.FieldReason, SentenceMaxLength, hint: Words.FieldReasonHint),
            new Field("Replacement", Words.FieldReplacement, FieldKind.Choice)
            {
                Options = [new("", Words.None), .. programme.Sessions.Where(other => other.Code != key).OrderBy(other => other.Title, StringComparer.CurrentCulture).Select(other => new Choice(other.Code, other.Title))],
            },
        ]),
    ];

    public override FormValues? Write(Programme programme, string key)
    {
        if (programme.SessionBy(key) is not { } session)
        {
            return null;
        }

        var values = new FormValues
        {
            ["Title"] = session.Title,
            ["TitleSource"] = session.TitleSource.ToString(),
            ["Kind"] = session.Kind.ToString(),
            ["Theme"] = session.Theme ?? "",
            ["ThemeSource"] = session.ThemeSource?.ToString() ?? "",
            ["Language"] = session.Language ?? "",
            ["Slug"] = session.Slug,
            ["Billing"] = session.Billing.ToString(CultureInfo.InvariantCulture),
            ["Replacement"] = session.Cancellation?.Replacement ?? "",
        };
        Put(values, "Abstract", session.Abstract);
        Put(values, "How", session.How);
        Put(values, "Note", session.Note);
        Put(values, "Reason", session.Cancellation?.Reason);
        PutRows(values, session);
        return values;
    }

    public override FormValues Fresh(Programme programme, IQueryCollection query) => new()
    {
        ["Code"] = RandomNumberGenerator.GetString(CodeLetters, Session.CodeLength),
        ["TitleSource"] = nameof(TitleSource.Official),
        ["Kind"] = nameof(SessionKind.Talk),
        ["Billing"] = OrdinaryBilling.ToString(CultureInfo.InvariantCulture),
        ["Theme"] = programme.ThemeBy(query["theme"].ToString())?.Slug ?? "",
    };

    public override string KeyOf(Programme programme, FormValues values) => Session.IsCode(values["Code"]) ? values["Code"] : "";

    public override Programme Read(Programme programme, string key, FormValues values, Complaints complaints)
    {
        if (values["Slug"].Length > 0)
        {
            DemandSlug(values, complaints);
        }

        DemandLanguage(values, "Language", complaints);
        var theme = values.OrNull("Theme");
        var session = new Programme.Session(
            key, values["Slug"].Length == 0 && programme.SessionBy(key) is null ? Slugs.From(values["Title"]) : values["Slug"],
            values["Title"], Chosen<TitleSource>(values["TitleSource"]), Chosen<SessionKind>(values["Kind"]), values.OrNull("Language"),
            int.TryParse(values["Billing"], CultureInfo.InvariantCulture, out var billing) ? billing : OrdinaryBilling,
            theme, theme is null ? null : Chosen<Source>(values["ThemeSource"]), SpeakersOf(values, complaints),
            TextOf(values, "How"), TextOf(values, "Abstract"), TextOf(values, "Note"), PointsOf(values), QuotesOf(values, complaints), LinksOf(values, complaints),
            CancellationOf(values, complaints));
        return programme with { Sessions = With(programme.Sessions, session, other => other.Code == key) };
    }

    private void PutRows(FormValues values, Programme.Session session)
    {
        foreach (var speaker in session.Speakers)
        {
            values.AddRow(SpeakerRows, speaker);
        }

        foreach (var point in session.Points)
        {
            values.AddRow(PointRows, point.Nl, point.En);
        }

        foreach (var quote in session.Quotes)
        {
            values.AddRow(QuoteRows, quote.Text, quote.Speaker, quote.Language, quote.Attribution.ToString());
        }

        PutLinks(values, session.Links);
    }

    private ValueList<string> SpeakersOf(FormValues values, Complaints complaints)
    {
        string[] picked = [.. values.RowsOf("Speakers", SpeakerRows.Columns).Select(row => row("Slug")).Where(slug => slug.Length > 0)];
        if (picked.Distinct().Count() < picked.Length)
        {
            complaints.Add(FieldRows.NameOf("Speakers", 0, "Slug"), Words.FieldSpeakerTwice);
        }

        return [.. picked];
    }

    private ValueList<LocalText> PointsOf(FormValues values) =>
        [.. values.RowsOf("Points", PointRows.Columns).Select(row => new LocalText(Filled(row("nl")), Filled(row("en")))).Where(point => point is not { Nl: null, En: null })];

    private ValueList<Programme.Quote> QuotesOf(FormValues values, Complaints complaints)
    {
        foreach (var (at, row) in values.RowsOf("Quotes", QuoteRows.Columns).Index().Where(row => row.Item("Text").Length == 0))
        {
            complaints.Add(FieldRows.NameOf("Quotes", at, "Text"), Words.FieldMissing);
        }

        return
        [
            .. values.RowsOf("Quotes", QuoteRows.Columns).Select(row => new Programme.Quote(
                row("Text"), row("Speaker") is { Length: > 0 } speaker ? speaker : null, row("Language") is { Length: > 0 } language ? language : "nl", Chosen<Attribution>(row("Attribution")))),
        ];
    }

    private Programme.Cancellation? CancellationOf(FormValues values, Complaints complaints)
    {
        if (TextOf(values, "Reason") is { } reason)
        {
            return new(reason, values.OrNull("Replacement"));
        }

        if (values.OrNull("Replacement") is not null)
        {
            complaints.Add("Reason.nl", Words.FieldReasonMissing);
        }

        return null;
    }

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
