using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>What the forms of all records have in common: how texts, links and choices are asked for, filled in and read.</summary>
/// <param name="pictures">Those that can be chosen.</param>
public abstract class RecordForm(Words words, IReadOnlyList<PictureChoice>? pictures = null)
{
    protected const string Dutch = ".nl";
    protected const string English = ".en";

    protected Words Words { get; } = words;

    protected Field Slug(string key) => new("Slug", Words.FieldSlug) { MaxLength = Guard.SlugMaxLength, Hint = key.Length == 0 ? Words.FieldSlugHint : Words.FieldSlugStays, IsRequired = true, IsFixed = key.Length > 0 };

    protected Field PictureField(string name, string label, string hint) => new(name, label, FieldKind.Picture)
    {
        Hint = hint,
        Pictures = pictures ?? [],
        Options = [new("", Words.None), .. (pictures ?? []).Select(picture => new Choice(picture.Value, picture.Label))],
    };

    /// <summary>A text in both languages, of which either will do.</summary>
    protected IEnumerable<Field> Both(string name, string label, int max, FieldKind kind = FieldKind.Line, bool isMarkdown = false, string? hint = null) =>
    [
        new(name + Dutch, $"{label} ({Words.InDutch})", kind) { MaxLength = max, Lang = "nl", IsMarkdown = isMarkdown, Hint = hint },
        new(name + English, $"{label} ({Words.InEnglish})", kind) { MaxLength = max, Lang = "en", IsMarkdown = isMarkdown },
    ];

    protected static IReadOnlyList<Choice> Options<T>(Func<T, string> say)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), say(value)))];

    protected static void Put(FormValues values, string name, LocalText? text)
    {
        values[name + Dutch] = text?.Nl ?? "";
        values[name + English] = text?.En ?? "";
    }

    protected static LocalText? TextOf(FormValues values, string name)
    {
        var (nl, en) = (Filled(values[name + Dutch]), Filled(values[name + English]));
        return nl is null && en is null ? null : new(nl, en);
    }

    /// <summary>A text in at least one language; without it there is a complaint.</summary>
    protected LocalText NeedTextOf(FormValues values, string name, Complaints complaints)
    {
        if (TextOf(values, name) is { } text)
        {
            return text;
        }

        complaints.Add(name + Dutch, Words.FieldMissingInBoth);
        return new("?", null);
    }

    protected void DemandSlug(FormValues values, Complaints complaints)
    {
        if (values["Slug"].Length > 0 && !Guard.IsSlug(values["Slug"]))
        {
            complaints.Add("Slug", Words.FieldNoSlug);
        }
    }

    protected void DemandLanguage(FormValues values, string name, Complaints complaints)
    {
        if (values[name].Length > 0 && !Guard.IsLanguage(values[name]))
        {
            complaints.Add(name, Words.FieldNoLanguage);
        }
    }

    protected static T Chosen<T>(string value)
        where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : default;

    protected static ValueList<T> With<T>(ValueList<T> records, T record, Func<T, bool> isIt) =>
        records.Any(isIt) ? [.. records.Select(other => isIt(other) ? record : other)] : [.. records, record];

    protected FieldRows LinkRows => new("Links", Words.FieldLinks,
    [
        new("Kind", Words.FieldLinkKind, FieldKind.Choice) { Options = Options<LinkKind>(Words.Link) },
        new("Label", Words.FieldLinkLabel) { MaxLength = 200 },
        new("Url", Words.FieldLinkUrl) { MaxLength = Markup.SafeUrl.MaxLength },
    ]);

    protected void PutLinks(FormValues values, ValueList<Programme.Link> links)
    {
        foreach (var link in links)
        {
            values.AddRow(LinkRows, link.Kind.ToString(), link.Label, link.Url);
        }
    }

    protected ValueList<Programme.Link> LinksOf(FormValues values, Complaints complaints)
    {
        var rows = LinkRows;
        foreach (var (row, link) in values.RowsOf(rows.Name, rows.Columns).Index())
        {
            if (link("Label").Length == 0)
            {
                complaints.Add(FieldRows.NameOf(rows.Name, row, "Label"), Words.FieldMissing);
            }

            if (!SafeUrl(link("Url")))
            {
                complaints.Add(FieldRows.NameOf(rows.Name, row, "Url"), Words.FieldNoUrl);
            }
        }

        return [.. values.RowsOf(rows.Name, rows.Columns).Select(link => new Programme.Link(Chosen<LinkKind>(link("Kind")), link("Label"), link("Url")))];
    }

    protected static bool SafeUrl(string url) => Markup.SafeUrl.Allows(url);

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
